import { sql } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { log } from "../log/log.ts";
import type { DatabaseRole } from "./roles.ts";

/** One open transaction, bound to a role and, for the application, to an actor. */
export type Transaction = Parameters<Parameters<NodePgDatabase["transaction"]>[0]>[0];

/** Who acts, as the row policies know it; set for the length of one transaction. */
export type ActorSettings = { account: string; organisation: string; role: string; region: string };

/** The pool of connections to one database. */
export type Database = {
  /** Runs a use case in one transaction as a role; rolls back when it throws. */
  as<T>(
    role: DatabaseRole,
    actor: ActorSettings | undefined,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T>;
  /** Runs as the owner of the tables: for filling, migrating and checking, never for a request. */
  asOwner<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** The pool itself, for libraries that bring their own queries. */
  pool: pg.Pool;
  close(): Promise<void>;
};

/** Opens a pool; connections are made when first needed. */
export function openDatabase(connection: pg.PoolConfig): Database {
  const pool = new pg.Pool({
    max: 16,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    // The database's "today" is the day in the Netherlands, as `clock.ts` says it.
    options: "-c TimeZone=Europe/Amsterdam",
    ...connection,
  });
  listenForLoss(pool);
  return {
    pool,
    as: (role, actor, work) =>
      inTransaction(pool, async (tx) => {
        await tx.execute(settings(role, actor));
        return work(tx);
      }),
    asOwner: (work) =>
      inTransaction(pool, async (tx) => {
        await tx.execute(sql`select set_config('timezone', ${zone}, true)`);
        return work(tx);
      }),
    close: () => pool.end(),
  };
}

/**
 * A transaction on a connection of the pool, which gets it back whatever happens. (Given the pool itself,
 * the library keeps a connection for good that breaks at its first word; sixteen of those, and nothing
 * answers any more.)
 */
async function inTransaction<T>(pool: pg.Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    return await drizzle(client).transaction(work);
  } catch (error) {
    // What cannot even roll back is no connection to give to somebody else.
    await client.query("rollback").catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Without a listener, a connection that the server drops would end the whole program. A pool that is
 * being closed loses its connections on purpose.
 */
export function listenForLoss(pool: pg.Pool): void {
  pool.on("error", (error) => {
    if (!pool.ending) log.warn({ error: error.message }, "a database connection was lost");
  });
  // One that was lost between two queries of a transaction: the next query says so to who asks.
  pool.on("connect", (client) => client.on("error", () => {}));
}

/** Today, to the database too, is the day that it is for people; see `dayInTheNetherlands`. */
const zone = "Europe/Amsterdam";

/** One statement sets the role, the actor and whose day it is, until the end of the transaction. */
function settings(role: DatabaseRole, actor: ActorSettings | undefined) {
  return sql`select set_config('role', ${role}, true), set_config('timezone', ${zone}, true),
    set_config('overstap.account', ${actor?.account ?? ""}, true),
    set_config('overstap.organisation', ${actor?.organisation ?? ""}, true),
    set_config('overstap.role', ${actor?.role ?? ""}, true),
    set_config('overstap.region', ${actor?.region ?? ""}, true)`;
}
