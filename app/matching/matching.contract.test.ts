import { screenRegion } from "@overstap/engine/screening/screenRegion.ts";
import { prepareWorld } from "@overstap/engine/screening/world.ts";
import { eq } from "drizzle-orm";
import { RouterContextProvider } from "react-router";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demonstrationRecords } from "../../reference/demonstration/demonstrationRecords.ts";
import { toRegionFile } from "../../reference/demonstration/toRegionFile.ts";
import { fmlCurrent } from "../../reference/fml/fml.ts";
import { actorContext, type Services, servicesContext } from "../access/request/contexts.ts";
import type { Role } from "../access/role.ts";
import { account } from "../access/signIn/schema.ts";
import { membership } from "../access/members/schema.ts";
import { organisation } from "../access/organisations/schema.ts";
import { region } from "../access/regions/schema.ts";
import { demonstrationId } from "../cli/demonstration/demonstrationId.ts";
import { fillDemonstration } from "../cli/demonstration/fillDemonstration.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { countPlaces } from "./lists/countPlaces.ts";
import { shortlistOfOpening } from "./lists/shortlistOfOpening.ts";
import { shortlistOfPerson } from "./lists/shortlistOfPerson.ts";
import { readPair } from "./pair/readPair.ts";
import { readUnlocks } from "./unlock/readUnlocks.ts";
import { idsOfRegion } from "./weighing/idsOfRegion.ts";
import { loadRegion } from "./weighing/loadRegion.ts";

let store: TestDatabase;
const records = demonstrationRecords();
beforeAll(async () => {
  store = await openTestDatabase();
  await fillDemonstration(store.database, records);
});
afterAll(() => store.close());

const candidacyId = (name: string) => demonstrationId("candidacy", name);
const openingId = (name: string) => demonstrationId("opening", name);

/** A request of the account with this name in the demonstration. */
async function asking(accountName: string): Promise<RouterContextProvider> {
  const rows = await store.database.asOwner((tx) =>
    tx
      .select({
        membershipId: membership.id,
        role: membership.role,
        accountId: account.id,
        name: account.name,
        email: account.email,
        organisation: { id: organisation.id, name: organisation.name },
        region: { id: region.id, slug: region.slug, name: region.name },
      })
      .from(membership)
      .innerJoin(account, eq(account.id, membership.accountId))
      .innerJoin(organisation, eq(organisation.id, membership.organisationId))
      .leftJoin(region, eq(region.id, membership.regionId))
      .where(eq(membership.accountId, demonstrationId("account", accountName))),
  );
  const [row] = rows;
  if (!row) throw new Error(`no account ${accountName}`);
  const acting = {
    id: row.membershipId,
    organisation: row.organisation,
    role: row.role as Role,
    region: row.region ?? undefined,
  };
  const context = new RouterContextProvider();
  context.set(servicesContext, { database: store.database } as unknown as Services);
  context.set(actorContext, {
    account: row.accountId,
    name: row.name,
    email: row.email,
    role: acting.role,
    membership: acting,
    memberships: [acting],
  });
  return context;
}

const accountOf = (role: Role) => {
  const found = records.memberships.find((one) => one.role === role);
  if (!found) throw new Error(`nobody is ${role}`);
  return found.account;
};

const coachOf = (candidacy: string) => {
  const found = records.relations.find(
    (one) => one.kind === "assigned" && one.candidacy === candidacy,
  );
  if (!found?.account) throw new Error(`nobody guides ${candidacy}`);
  return found.account;
};

const sittard = openingId("op-thuishulp-sittard");
const everything = { q: "", verdict: undefined, ignored: [] };
const board = (slug: string) => ({
  region: slug,
  organisation: undefined,
  kind: undefined,
  page: 1,
  ignored: [],
});

test("what comes from the database weighs exactly as the region file of the same records", async () => {
  // The pilots and the first of the pool: all of them would only take longer.
  const file = toRegionFile({ ...records, candidacies: records.candidacies.slice(0, 120) });
  const loaded = await store.database.as("overstap_engine", undefined, (tx) =>
    loadRegion(tx, {
      candidacies: file.candidates.map(({ id }) => candidacyId(id)),
      openings: file.openings.map(({ id }) => openingId(id)),
    }),
  );
  const summary = (one: {
    km: number;
    travelMinutes: number;
    verdict: string;
    reasons: readonly string[];
  }) => [one.verdict, one.km, one.travelMinutes, one.reasons.length].join(" ");
  const fromFile = new Map<string, string>();
  for (const pair of screenRegion(file.candidates, file.openings, prepareWorld(file, fmlCurrent))) {
    fromFile.set(`${candidacyId(pair.candidate)}/${openingId(pair.opening)}`, summary(pair));
  }
  const stored = new Map<string, string>();
  for (const pair of screenRegion(loaded.candidates, loaded.openings, loaded.world)) {
    stored.set(`${pair.candidate}/${pair.opening}`, summary(pair));
  }
  expect(stored.size).toBe(file.candidates.length * file.openings.length);
  expect([...stored].toSorted()).toEqual([...fromFile].toSorted());
});

test("a region is its openings and whom it is shown, today", async () => {
  const ids = await store.database.as("overstap_engine", undefined, (tx) =>
    idsOfRegion(tx, demonstrationId("region", "zuid-limburg")),
  );
  const shown = records.relations.filter(
    ({ kind, region: where, until }) => kind === "shown" && where === "zuid-limburg" && !until,
  );
  expect(ids.candidacies).toContain(candidacyId("zl-1"));
  expect(ids.candidacies.length).toBe(new Set(shown.map(({ candidacy }) => candidacy)).size);
  expect(ids.openings).toContain(sittard);
  expect(ids.openings).not.toContain(openingId("op-servicemedewerker-maasstad"));
});

describe("one pair", () => {
  const pair = async (who: string, candidacy = candidacyId("zl-1"), opening = sittard) =>
    readPair(await asking(who), { candidacy, opening }, "nl");

  test("the coach who guides sees all of it, another coach nothing", async () => {
    const seen = await pair(coachOf("zl-1"));
    expect(seen).toMatchObject({ face: "professional", verdict: "near" });
    expect(seen?.changes).toEqual([
      { changes: [{ kind: "widen-radius", doer: "careEmployer" }], cost: 1 },
    ]);
    const other = records.memberships.find(
      ({ role, account: who }) => role === "coach" && who !== coachOf("zl-1"),
    );
    expect(await pair(other?.account ?? "")).toBeUndefined();
  });

  test("the person sees the own pair and nobody else's", async () => {
    expect(await pair("account-candidate-zl")).toMatchObject({ face: "own", verdict: "near" });
    expect(await pair("account-candidate-zl", candidacyId("zl-2"))).toBeUndefined();
  });

  test.each(["doctor", "sendingEmployer", "buddy", "researcher", "administrator"] as const)(
    "%s has no such page",
    async (role) => {
      expect(await pair(accountOf(role))).toBeUndefined();
    },
  );

  test("a coordinator sees a shown person by name only with consent", async () => {
    const coordinator = records.memberships.find(
      ({ role, region: where }) => role === "coordinator" && where === "zuid-limburg",
    )!.account;
    const identified = new Set(
      records.relations.filter(({ kind }) => kind === "identified").map((one) => one.candidacy),
    );
    const shown = records.relations
      .filter(({ kind, region: where }) => kind === "shown" && where === "zuid-limburg")
      .map(({ candidacy }) => candidacy);
    const some = [
      shown.find((one) => identified.has(one))!,
      shown.find((one) => !identified.has(one))!,
    ];
    const [named, nameless] = await Promise.all(
      some.map((one) => pair(coordinator, candidacyId(one))),
    );
    expect(named?.face).toBe("region");
    expect(named?.person.firstName).toBeDefined();
    expect(nameless?.face).toBe("region");
    expect(nameless?.person.firstName).toBeUndefined();
    expect(nameless?.person.town).toBeUndefined();
    expect(JSON.stringify([named, nameless])).not.toMatch(/"lastName"|"item"|"why"|"conditions"/);
  });

  test("a care employer sees what was put forward for that place, and only there", async () => {
    const proposal = records.relations.find(
      (one) =>
        one.kind === "proposed" &&
        records.memberships.some(
          ({ role, organisation: at }) => role === "careEmployer" && at === one.organisation,
        ),
    )!;
    const employer = records.memberships.find(
      ({ role, organisation: at }) => role === "careEmployer" && at === proposal.organisation,
    )!.account;
    const person = candidacyId(proposal.candidacy);
    const seen = await pair(employer, person, openingId(proposal.opening!));
    expect(seen?.face).toBe("employer");
    expect(seen?.tasks.map(({ id }) => id).toSorted()).toEqual(
      proposal.package!.map((name) => demonstrationId("task", name)).toSorted(),
    );
    expect(seen).not.toHaveProperty("verdict");
    expect(seen?.guides?.[0]?.email).toMatch(/@/);
    const elsewhere = records.openings.find(
      ({ organisation: at, id }) => at === proposal.organisation && id !== proposal.opening,
    )!;
    expect(await pair(employer, person, openingId(elsewhere.id))).toBeUndefined();
    const list = await shortlistOfOpening(
      await asking(employer),
      openingId(proposal.opening!),
      everything,
      "nl",
    );
    expect(list?.proposedOnly).toBe(true);
    expect(list?.rows.map((row) => row.person.id)).toContain(person);
    expect(list?.counts).toBeUndefined();
  });

  test("who is put forward reads it there, as who guides does; a coordinator does not", async () => {
    const proposal = records.relations.find(
      ({ kind, candidacy }) =>
        kind === "assigned" &&
        records.relations.some((one) => one.kind === "proposed" && one.candidacy === candidacy),
    )!;
    const put = records.relations.find(
      (one) => one.kind === "proposed" && one.candidacy === proposal.candidacy,
    )!;
    const person = candidacyId(put.candidacy);
    const opening = openingId(put.opening!);
    const seen = await pair(coachOf(put.candidacy), person, opening);
    expect(seen?.proposedOn).toBe(put.since);
    const others = records.memberships.filter(({ role }) => role === "coordinator");
    for (const { account: who } of others) {
      expect((await pair(who, person, opening)) ?? {}).not.toHaveProperty("proposedOn");
    }
  });

  test("what is no id, and what is nobody's, is not there", async () => {
    const coach = coachOf("zl-1");
    expect(await pair(coach, "zl-1")).toBeUndefined();
    expect(await pair(coach, candidacyId("nobody"))).toBeUndefined();
    expect(await pair(coach, candidacyId("zl-1"), openingId("nowhere"))).toBeUndefined();
  });
});

test("a person's list stands in the order of the rules, counted whole", async () => {
  const coach = records.memberships.find(({ role }) => role === "coach")!.account;
  const mine = records.relations.find((one) => one.kind === "assigned" && one.account === coach)!;
  const context = await asking(coach);
  const id = candidacyId(mine.candidacy);
  const list = await shortlistOfPerson(context, id, everything, "nl");
  const order = ["ready", "reduced", "ask", "near"];
  const ranks = list!.rows.map(({ verdict }) => order.indexOf(verdict!));
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  expect((await countPlaces(context, [id])).counts.get(id)).toEqual(list?.counts);
  const near = await shortlistOfPerson(context, id, { ...everything, verdict: "near" }, "nl");
  expect(near?.total).toBe(list?.counts?.near);
  expect(await shortlistOfPerson(context, candidacyId("nobody"), everything, "nl")).toBeUndefined();
});

test("counting places leaves out whom one may not see", async () => {
  const ids = [candidacyId("zl-1"), candidacyId("gr-1")];
  expect([...(await countPlaces(await asking(coachOf("zl-1")), ids)).counts.keys()]).toEqual([
    ids[0],
  ]);
  expect((await countPlaces(await asking(accountOf("careEmployer")), ids)).counts.size).toBe(0);
});

describe("what opens work", () => {
  test("a coordinator sees every number and may look in the own region only", async () => {
    const coordinator = records.memberships.find(
      ({ role, region: where }) => role === "coordinator" && where === "zuid-limburg",
    )!.account;
    const context = await asking(coordinator);
    const seen = await readUnlocks(context, board("zuid-limburg"), "nl");
    expect(seen!.rows.length).toBeGreaterThan(0);
    expect(seen!.rows.every(({ count }) => count.kind === "exact")).toBe(true);
    const other = await readUnlocks(context, board("groningen"), "nl");
    expect(other).toMatchObject({ otherRegion: true, region: { slug: "zuid-limburg" } });
    expect(other.rows).toEqual(seen.rows);
  });

  test.each(["researcher", "careEmployer"] as const)(
    "%s sees no small number and nobody",
    async (role) => {
      const context = await asking(accountOf(role));
      const { regions } = (await readUnlocks(context, { ...board(""), region: undefined }, "nl"))!;
      const seen = await readUnlocks(context, board(regions[0]!.slug), "nl");
      expect(seen!.rows.length).toBeGreaterThan(0);
      for (const { count, people } of seen!.rows) {
        expect(people).toEqual([]);
        expect(count.kind === "fewer" || count.count >= 5).toBe(true);
      }
      expect(JSON.stringify(seen)).not.toMatch(/aid:\d/);
    },
  );

  test("a filter hides lines and changes none", async () => {
    const context = await asking(accountOf("researcher"));
    const all = await readUnlocks(context, board("rotterdam"), "nl");
    const kind = "allow-reduced" as const;
    const some = await readUnlocks(context, { ...board("rotterdam"), kind }, "nl");
    expect(some!.rows.length).toBeGreaterThan(0);
    expect(some!.rows).toEqual(all!.rows.filter(({ change }) => change.kind === kind));
  });
});
