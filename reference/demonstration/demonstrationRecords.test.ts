import { readRegion } from "@overstap/engine/region/readRegion.ts";
import { screenPair } from "@overstap/engine/screening/screenPair.ts";
import { prepareWorld } from "@overstap/engine/screening/world.ts";
import { expect, test } from "vitest";
import { fmlCurrent } from "../fml/fml.ts";
import { placeById } from "../places/places.ts";
import { demonstrationDay, demonstrationRecords } from "./demonstrationRecords.ts";
import type { RelationRecord } from "./records.ts";
import { toRegionFile } from "./toRegionFile.ts";

const records = demonstrationRecords();
const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
const region = toRegionFile(records);

/** Relations of these kinds that break a rule, by id. */
const breaking = (kinds: string[], broken: (relation: RelationRecord) => boolean) =>
  records.relations.filter((one) => kinds.includes(one.kind) && broken(one)).map(({ id }) => id);

test("the demonstration is a region file without faults", () => {
  expect(readRegion(JSON.parse(JSON.stringify(region)), fmlCurrent).faults).toBeUndefined();
});

test("asking twice gives the same", () => {
  expect(demonstrationRecords()).toEqual(records);
});

test("no id stands twice within its kind", () => {
  const { list: _, memberships: __, ...lists } = records;
  for (const [kind, list] of Object.entries(lists))
    expect([kind, ids(list).size]).toEqual([kind, list.length]);
  expect(new Set(records.accounts.map(({ email }) => email)).size).toBe(records.accounts.length);
});

test("whatever is referred to is there", () => {
  const organisations = ids(records.organisations);
  const regions = ids(records.regions);
  const openings = ids(records.openings);
  const settings = new Map(records.settings.map((one) => [one.id, one]));
  const accounts = ids(records.accounts);
  const dangling = [
    ...records.organisations.flatMap((one) => one.regions.filter((id) => !regions.has(id))),
    ...records.settings.filter(
      (one) => !organisations.has(one.organisation) || !placeById(one.place),
    ),
    ...records.openings.filter(
      (one) =>
        settings.get(one.setting)?.organisation !== one.organisation ||
        settings.get(one.setting)?.place !== one.place ||
        !regions.has(one.region),
    ),
    ...records.candidacies.filter(
      (one) =>
        !regions.has(one.homeRegion) ||
        !ids(records.persons).has(one.person) ||
        (one.sendingOrganisation !== undefined && !organisations.has(one.sendingOrganisation)),
    ),
    ...records.memberships.filter(
      (one) =>
        !accounts.has(one.account) ||
        !organisations.has(one.organisation) ||
        (one.region !== undefined && !regions.has(one.region)) ||
        (one.setting !== undefined && !settings.has(one.setting)),
    ),
    ...records.relations.filter(
      (one) =>
        !ids(records.candidacies).has(one.candidacy) ||
        (one.account !== undefined && !accounts.has(one.account)) ||
        (one.organisation !== undefined && !organisations.has(one.organisation)) ||
        (one.region !== undefined && !regions.has(one.region)) ||
        (one.opening !== undefined && !openings.has(one.opening)),
    ),
  ];
  expect(dangling).toEqual([]);
});

test("each relation has the one holder that its kind asks", () => {
  const holds = (kinds: string[], holder: "account" | "organisation" | "region") =>
    breaking(kinds, (one) => {
      const holders = [one.account, one.organisation, one.region].filter(Boolean);
      return holders.length !== 1 || one[holder] === undefined;
    });
  expect(holds(["assigned", "treats", "asked", "placed"], "account")).toEqual([]);
  expect(holds(["employs", "proposed"], "organisation")).toEqual([]);
  expect(holds(["shown", "identified"], "region")).toEqual([]);
  const kinds = new Set(records.relations.map(({ kind }) => kind));
  expect([...kinds].toSorted()).toEqual([
    "asked",
    "assigned",
    "employs",
    "identified",
    "placed",
    "proposed",
    "shown",
    "treats",
  ]);
});

test("everybody has exactly one coach now, and one employer when there is one", () => {
  const coached = breaking(["assigned"], () => true);
  expect(coached).toHaveLength(records.candidacies.length);
  expect(
    breaking(["employs"], ({ candidacy, organisation }) => {
      const own = records.candidacies.find(({ id }) => id === candidacy);
      return own?.sendingOrganisation !== organisation;
    }),
  ).toEqual([]);
});

test("everybody is shown and known in the home region, and two of the thirteen in one more by grant", () => {
  const homes = new Map(records.candidacies.map(({ id, homeRegion }) => [id, homeRegion]));
  expect(
    breaking(["shown", "identified"], (one) => homes.get(one.candidacy) !== one.region),
  ).toEqual(["shown-gr-4-zuid-limburg", "shown-sn-2-rotterdam"]);
  const shown = records.relations.filter(({ kind }) => kind === "shown");
  expect(new Set(shown.map(({ candidacy }) => candidacy)).size).toBe(records.candidacies.length);
});

test("what is proposed can start, with that package, at a place of that organisation", () => {
  const world = prepareWorld(region, fmlCurrent);
  const proposed = records.relations.filter(({ opening }) => opening !== undefined);
  expect(proposed.length).toBeGreaterThan(8);
  for (const relation of proposed) {
    const candidate = region.candidates.find(({ id }) => id === relation.candidacy)!;
    const opening = region.openings.find(({ id }) => id === relation.opening)!;
    const record = records.openings.find(({ id }) => id === relation.opening)!;
    const pair = screenPair(candidate, opening, world);
    expect(["ready", "reduced"]).toContain(pair.verdict);
    expect(relation.package).toEqual(pair.package);
    expect([record.organisation, undefined]).toContain(relation.organisation);
  }
});

test("every role has an account, and sees somebody or something of its own", () => {
  const roles = new Set(records.memberships.map(({ role }) => role));
  expect(roles.size).toBe(10);
  const seen = (account: string) =>
    records.relations.filter((one) => one.account === account).length;
  for (const account of [
    "account-coach-zl",
    "account-coach-gr",
    "account-coach-vebego",
    "account-doctor",
    "account-labour-expert",
    "account-buddy-tsn",
  ])
    expect([account, seen(account) > 0]).toEqual([account, true]);
  const proposedTo = new Set(
    records.relations.filter(({ kind }) => kind === "proposed").map((one) => one.organisation),
  );
  expect([...proposedTo].toSorted()).toEqual(["tsn-woonzorg", "zuyderland-thuishulp"]);
  const candidates = records.accounts.flatMap(({ person }) => person ?? []);
  // One waits to begin, one looks for a place, and one is at work beside the buddy.
  const placed = records.relations.find(({ kind }) => kind === "placed")?.candidacy;
  const atWork = records.candidacies.find(({ id }) => id === placed)?.person;
  expect(candidates).toEqual(["p-gr-7", "p-zl-1", atWork]);
});

test("a candidate's account has the name of its person", () => {
  for (const { person, firstName, lastName } of records.accounts.filter((one) => one.person)) {
    const own = records.persons.find(({ id }) => id === person);
    expect([firstName, lastName]).toEqual([own?.firstName, own?.lastName]);
  }
});

test("all of it is plainly invented: addresses, numbers, organisations", () => {
  for (const { email } of records.accounts)
    expect(email).toMatch(/^[a-z0-9.-]+@voorbeeld\.overstap\.nl$/u);
  for (const { email, phone } of records.persons) {
    expect(email ?? "a@voorbeeld.overstap.nl").toMatch(/^[a-z0-9.]+@voorbeeld\.overstap\.nl$/u);
    expect(phone ?? "06 00 00 0000").toMatch(/^06 00 00 \d{4}$/u);
  }
  for (const { name, invented } of records.organisations)
    expect(name.endsWith("(verzonnen)")).toBe(invented);
});

test("terms hold on the day of the demonstration for the thirteen, and begin before they end for all", () => {
  for (const { heldFrom, heldUntil } of records.candidacies)
    expect(heldFrom < heldUntil).toBe(true);
  const thirteen = records.candidacies.slice(0, 13);
  expect(
    thirteen.every((one) => one.heldFrom <= demonstrationDay && demonstrationDay <= one.heldUntil),
  ).toBe(true);
});

test("an action about somebody is for the person, or for the coach who guides them", () => {
  const { actions, accounts, candidacies, relations } = demonstrationRecords();
  const personOf = new Map(candidacies.map(({ id, person }) => [id, person]));
  const strange = actions.filter(
    ({ account, candidacy }) =>
      candidacy !== undefined &&
      accounts.find(({ id }) => id === account)?.person !== personOf.get(candidacy) &&
      !relations.some(
        (one) => one.kind === "assigned" && one.candidacy === candidacy && one.account === account,
      ),
  );
  expect(strange).toEqual([]);
});
