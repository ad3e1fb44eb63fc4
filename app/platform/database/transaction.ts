import type { NodePgDatabase } from "drizzle-orm/node-postgres";

/** One open transaction, bound to a role and, for the application, to an actor. */
export type Transaction = Parameters<Parameters<NodePgDatabase["transaction"]>[0]>[0];

/** Who acts, as the row policies know it; set for the length of one transaction. */
export type ActorSettings = { account: string; organisation: string; role: string; region: string };
