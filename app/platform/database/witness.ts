import type { QueryResult } from "pg";
import type { Catalogue } from "./catalogue.ts";
import type { DatabaseRole } from "./roles.ts";
import type { ActorSettings, Transaction } from "./transaction.ts";

/** What a query gave: its columns, each with the table that it comes from, and its rows. */
export type Answer = Pick<QueryResult, "fields" | "rows">;

/** Attends one transaction, from its first statement to right before it is committed. */
export type Attendance = {
  /** Runs the work of the transaction. */
  within<T>(work: () => Promise<T>): Promise<T>;
  /** Sees what a query gave. Its parameters are as the driver sends them. */
  saw(answer: Answer, parameters: readonly unknown[]): void;
  /** Writes down what was seen, where that belongs in this very transaction. */
  leave(tx: Transaction): Promise<void>;
};

/**
 * Sees what every query of every transaction gives, so that what somebody reads is written down whoever
 * wrote the query. It attends no transaction for which it gives undefined.
 */
export type Witness = {
  /** On what occasion things are done now, for what the database notes itself; no secret, no name. */
  occasion(): string;
  attend(
    role: DatabaseRole,
    actor: ActorSettings | undefined,
    catalogue: Catalogue,
  ): Promise<Attendance | undefined>;
};
