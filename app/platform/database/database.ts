import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { log } from "../log/log.ts";
import { catalogueOf } from "./catalogue.ts";
import type { DatabaseRole } from "./roles.ts";
import type { ActorSettings, Transaction } from "./transaction.ts";
import type { Attendance, Witness } from "./witness.ts";

export type { ActorSettings, Transaction } from "./transaction.ts";

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
  /** Whether a witness sees what is read. */
  watched: boolean;
  /** The pool itself, for libraries that bring their own queries. */
  pool: pg.Pool;
  close(): Promise<void>;
};

/**
 * Opens a pool; connections are made when first needed.
 *
 * @param door the login through which the application's role is taken on, where that is not the owner's
 * @param witness sees what is read; the program has one, a test of something else may do without
 */
export function openDatabase(
  connection: pg.PoolConfig,
  witness?: Witness,
  door?: pg.PoolConfig,
): Database {
  const pool = openPool(connection);
  const appPool = door ? openPool(door) : pool;
  const catalogue = catalogueOf(pool);
  return {
    pool,
    watched: witness !== undefined,
    as: async (role, actor, work) => {
      const attendance = await witness?.attend(role, actor, catalogue);
      return inTransaction(
        role === "overstap_app" ? appPool : pool,
        async (tx) => {
          await tx.execute(settings(role, actor, witness?.occasion() ?? ""));
          const outcome = await (attendance?.within(() => work(tx)) ?? work(tx));
          await attendance?.leave(tx);
          return outcome;
        },
        attendance,
      );
    },
    asOwner: (work) =>
      inTransaction(pool, async (tx) => {
        await tx.execute(sql`select set_config('timezone', ${zone}, true),
          set_config('overstap.occasion', ${witness?.occasion() ?? ""}, true)`);
        return work(tx);
      }),
    close: async () => {
      await pool.end();
      if (appPool !== pool) await appPool.end();
    },
  };
}

function openPool(connection: pg.PoolConfig): pg.Pool {
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
  return pool;
}

/**
 * A transaction on a connection of the pool, which gets it back whatever happens. (Given the pool itself,
 * the library keeps a connection for good that breaks at its first word; sixteen of those, and nothing
 * answers any more.)
 */
async function inTransaction<T>(
  pool: pg.Pool,
  work: (tx: Transaction) => Promise<T>,
  attendance?: Attendance,
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    return await drizzle(attendance ? watched(client, attendance) : client).transaction(work);
  } catch (error) {
    // What cannot even roll back is no connection to give to somebody else.
    await client.query("rollback").catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** The connection, with somebody who sees what each of its queries gives. */
function watched(client: pg.PoolClient, attendance: Attendance): pg.PoolClient {
  const query = async (...asked: unknown[]) => {
    const answer = (await (client.query as (...all: unknown[]) => Promise<unknown>).apply(
      client,
      asked,
    )) as pg.QueryResult;
    const parameters = asked[1] ?? (asked[0] as { values?: unknown[] }).values;
    attendance.saw(answer, Array.isArray(parameters) ? parameters : []);
    return answer;
  };
  return Object.create(client, { query: { value: query } }) as pg.PoolClient;
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
function settings(role: DatabaseRole, actor: ActorSettings | undefined, occasion: string) {
  return sql`select set_config('role', ${role}, true), set_config('timezone', ${zone}, true),
    set_config('overstap.account', ${actor?.account ?? ""}, true),
    set_config('overstap.organisation', ${actor?.organisation ?? ""}, true),
    set_config('overstap.role', ${actor?.role ?? ""}, true),
    set_config('overstap.region', ${actor?.region ?? ""}, true),
    set_config('overstap.occasion', ${occasion}, true)`;
}
