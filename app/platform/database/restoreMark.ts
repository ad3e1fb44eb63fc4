import type { Client } from "pg";

const MARK = "public.restore_under_way";

/**
 * Notes that a restore has begun, before it changes anything. The mark goes when all of it is done, so
 * that a store whose restore was killed is known as half.
 */
export async function markRestore(client: Client): Promise<void> {
  await client.query(`create table if not exists ${MARK} (began_at timestamptz default now())`);
}

export async function unmarkRestore(client: Client): Promise<void> {
  await client.query(`drop table ${MARK}`);
}

/** Whether a restore was begun on this database and not ended. */
export async function isHalfRestored(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('${MARK}') is not null as there`,
  );
  return rows[0]!.there;
}

/** @throws when a restore was begun on this database and not ended */
export async function refuseHalfRestored(client: Client): Promise<void> {
  if (!(await isHalfRestored(client))) return;
  throw new Error(
    "A restore into this store was broken off half-way: what is in it is not whole. Run `overstap restore FILE` again; it begins anew.",
  );
}
