import type { RegionFile } from "@overstap/engine/region/regionFile.ts";
import { shortlists } from "@overstap/engine/region/shortlists.ts";
import { prepareWorld } from "@overstap/engine/screening/world.ts";
import { fmlCurrent } from "../fml/fml.ts";
import type { CandidacyRecord, OpeningRecord, RelationRecord } from "./records.ts";

/** Openings at which the named care employers look at somebody, and how many. */
const proposedAt: readonly (readonly [opening: string, count: number])[] = [
  ["op-gastheer-ebbingepoort", 3],
  ["op-huishoudelijk-ebbingepoort", 1],
  ["op-gastheer-mercator", 2],
  ["op-thuishulp-geleen", 3],
  ["op-thuishulp-sittard", 2],
  ["op-thuishulp-spaubeek", 1],
];
/** Where the named buddy works beside somebody. */
const buddyOpening = "op-huishoudelijk-ebbingepoort";
/** Put forward first where it fits: the candidate with an account. */
const firstChoice = new Map([["op-gastheer-ebbingepoort", "gr-7"]]);

/**
 * Proposals and one placement: the head of the shortlists of the named care employers, nobody twice
 * and nobody from another region, each with the package that the screening gives; at the buddy's opening the last of them has started.
 */
export function inventProposals(
  region: RegionFile,
  openings: readonly OpeningRecord[],
  candidacies: readonly CandidacyRecord[],
): RelationRecord[] {
  const homes = new Map(candidacies.map(({ id, homeRegion }) => [id, homeRegion]));
  const wanted = new Set(proposedAt.map(([opening]) => opening));
  const lists = shortlists(
    region.candidates,
    region.openings.filter(({ id }) => wanted.has(id)),
    prepareWorld(region, fmlCurrent),
  ).openings;
  const relations: RelationRecord[] = [];
  const used = new Set<string>(firstChoice.values());
  for (const [opening, count] of proposedAt) {
    const record = openings.find(({ id }) => id === opening);
    const startable = (lists.get(opening) ?? [])
      .map(({ pair }) => pair)
      .filter(({ verdict }) => verdict === "ready" || verdict === "reduced")
      .filter(({ candidate }) => homes.get(candidate) === record?.region);
    const first = startable.filter(({ candidate }) => candidate === firstChoice.get(opening));
    const others = startable.filter(({ candidate }) => !used.has(candidate));
    const chosen = [...first, ...others].slice(0, count);
    for (const [index, pair] of chosen.entries()) {
      used.add(pair.candidate);
      const starts = opening === buddyOpening && index === chosen.length - 1;
      const of = { candidacy: pair.candidate, opening, package: [...(pair.package ?? [])] };
      relations.push({
        id: `proposed-${pair.candidate}-${opening}`,
        kind: "proposed",
        ...of,
        organisation: record?.organisation,
        since: starts ? "2026-09-14" : "2026-11-16",
      });
      if (starts)
        relations.push({
          id: `placed-${pair.candidate}-${opening}`,
          kind: "placed",
          ...of,
          account: "account-buddy-tsn",
          since: "2026-10-05",
          until: "2027-01-01",
        });
    }
  }
  return relations;
}
