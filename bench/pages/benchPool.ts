import { Random } from "@overstap/engine/region/random.ts";
import {
  type DemonstrationRecords,
  demonstrationRecords,
} from "../../reference/demonstration/demonstrationRecords.ts";
import { inventPersonAndCandidacy } from "../../reference/demonstration/poolPeople.ts";
import { standingRelations } from "../../reference/demonstration/poolRelations.ts";
import { poolRegions } from "../../reference/demonstration/poolRegions.ts";
import type { RelationRecord } from "../../reference/demonstration/records.ts";

/** Whom one coach guides. */
const CASELOAD = 40;
/** The region that holds most people: its coordinator sees tens of thousands. */
const LARGE = "zuid-limburg";
const SHARE_OF_LARGE = 0.4;
/** Numbers of the demonstration's own pool stay below this. */
const FIRST_NUMBER = 10_001;

/**
 * The people of one region on top of the demonstration's pool, as many as make the whole store hold
 * `size` candidacies. Seeded: the same size and region give the same people.
 *
 * @param size at least as many as the demonstration has
 */
export function* benchPool(size: number): Generator<DemonstrationRecords> {
  const base = demonstrationRecords();
  const extra = Math.max(0, size - base.candidacies.length);
  const others = poolRegions.filter(({ id }) => id !== LARGE);
  const weight = others.reduce((sum, { people }) => sum + people, 0);
  const employers = base.organisations
    .filter(({ kind }) => kind === "cleaning")
    .map(({ id }) => id);
  let number = FIRST_NUMBER;
  let coaches = 0;
  for (const [index, region] of poolRegions.entries()) {
    const share =
      region.id === LARGE ? SHARE_OF_LARGE : ((1 - SHARE_OF_LARGE) * region.people) / weight;
    const random = new Random(2026 + index);
    const made = Array.from({ length: Math.round(extra * share) }, () =>
      inventPersonAndCandidacy(region, number++, employers, random),
    );
    const candidacies = made.map(({ candidacy }) => candidacy);
    const guides = coachesFor(candidacies.length, coaches);
    coaches += guides.length;
    yield {
      ...base,
      persons: made.map(({ person }) => person),
      candidacies,
      accounts: guides.map((id) => ({
        id,
        firstName: "Coach",
        lastName: id,
        email: `${id}@voorbeeld.overstap.nl`,
        language: "nl",
      })),
      memberships: guides.map((account) => ({
        account,
        organisation: "org-reintegratie-de-stap",
        role: "coach",
      })),
      relations: [...assigned(candidacies, guides), ...standingRelations(candidacies)],
    };
  }
}

function coachesFor(people: number, before: number): string[] {
  return Array.from(
    { length: Math.ceil(people / CASELOAD) },
    (_, index) => `coach-bench-${before + index + 1}`,
  );
}

/** The first of a large region go to its named coach, whose caseload they fill. */
function assigned(
  candidacies: DemonstrationRecords["candidacies"],
  guides: readonly string[],
): RelationRecord[] {
  const named = CASELOAD - 27;
  return candidacies.map(({ id, homeRegion, heldFrom }, index) => ({
    id: `assigned-${id}`,
    kind: "assigned",
    candidacy: id,
    account:
      homeRegion === LARGE && index < named
        ? "account-coach-zl"
        : guides[Math.floor(index / CASELOAD)]!,
    since: heldFrom,
  }));
}
