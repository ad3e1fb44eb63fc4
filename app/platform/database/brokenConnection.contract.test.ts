import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "./database.ts";
import { openTestDatabase } from "./testDatabase.ts";

test("connections that break at their first word are not kept: the next transaction gets another", async () => {
  const store = await openTestDatabase();
  const two = openDatabase({ ...store.connection, max: 2, connectionTimeoutMillis: 2000 });
  const one = () => two.asOwner(async (tx) => (await tx.execute(sql`select 1`)).rowCount);
  for (let turn = 0; turn < 6; turn++) {
    await Promise.all([one(), one()]);
    const client = await two.pool.connect();
    const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } })
      .connection;
    client.release();
    const next = one().catch(() => "broken");
    stream.destroy();
    expect(["broken", 1]).toContain(await next);
  }
  expect(await one()).toBe(1);
  await two.close();
  await store.close();
});
