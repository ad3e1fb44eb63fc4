import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { newId } from "../platform/ids.ts";
import { type Actor, actorSettings } from "./actor.ts";
import { listAccounts } from "./listAccounts.ts";
import { storePolicy } from "./policy/storePolicy.ts";
import { type Role, roles } from "./role.ts";
import { account } from "./signIn/schema.ts";
import { membership } from "./members/schema.ts";
import { organisation } from "./organisations/schema.ts";
import { region } from "./regions/schema.ts";

let store: TestDatabase;
const own = { id: newId(), name: "Eigen" };
const other = { id: newId(), name: "Ander" };
const actors = {} as Record<Role, Actor>;

beforeAll(async () => {
  store = await openTestDatabase();
  await store.database.asOwner(async (tx) => {
    await storePolicy(tx);
    const south = { id: newId(), slug: "zuid", name: "Zuid" };
    await tx.insert(region).values(south);
    await tx.insert(organisation).values([
      { ...own, kind: "counter" },
      { ...other, kind: "care" },
    ]);
    const join = async (name: string, role: Role, at: typeof own, since = "2026-01-05") => {
      const email = `${name.toLowerCase().replace(" ", ".")}@example.org`;
      const seat = { id: newId(), accountId: newId(), organisationId: at.id, role, since };
      await tx.insert(account).values({ id: seat.accountId, name, email, demonstration: true });
      await tx
        .insert(membership)
        .values({ ...seat, regionId: role === "coordinator" ? south.id : null });
      const acting = {
        id: seat.id,
        role,
        organisation: at,
        region: role === "coordinator" ? south : undefined,
      };
      const actor = { account: seat.accountId, name, email, role };
      actors[role] ??= { ...actor, membership: acting, memberships: [acting] };
    };
    for (const role of roles) await join(`Own ${role}`, role, own);
    await join("Other coach", "coach", other, "2026-03-01");
  });
});
afterAll(() => store.close());

const list = (role: Role, address = "") =>
  store.database.as("overstap_app", actorSettings(actors[role]), (tx) =>
    listAccounts(tx, actors[role], new URLSearchParams(address)),
  );

test("an administrator sees everybody of the own organisation, and nobody of another", async () => {
  const { rows, total } = await list("administrator");
  expect(total).toBe(roles.length);
  expect(rows.map(({ name }) => name).toSorted()).toEqual(
    roles.map((role) => `Own ${role}`).toSorted(),
  );
  expect(rows.find(({ role }) => role === "coordinator")?.region).toBe("Zuid");
});

test.each(roles.filter((role) => role !== "administrator"))("a %s sees none", async (role) => {
  expect(await list(role)).toMatchObject({ rows: [], total: 0 });
});

test("to others the row policies show only their own membership", async () => {
  const rows = await store.database.as("overstap_app", actorSettings(actors.coach), (tx) =>
    tx.select({ account: membership.accountId }).from(membership),
  );
  expect(rows).toEqual([{ account: actors.coach.account }]);
});

test("the list is searched, narrowed and sorted", async () => {
  const names = async (address: string) =>
    (await list("administrator", address)).rows.map(({ name }) => name);
  expect(await names("q=OWN DOC")).toEqual(["Own doctor"]);
  expect(await names("q=own.buddy@")).toEqual(["Own buddy"]);
  expect(await names("rol=coach")).toEqual(["Own coach"]);
  expect((await names("sorteer=-naam"))[0]).toBe("Own sendingEmployer");
  expect((await list("administrator", "rol=koning")).query.ignored).toEqual(["rol"]);
});
