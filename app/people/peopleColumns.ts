import type { CandidacyGroup } from "../access/policy/fieldGroup.ts";
import type { Role } from "../access/role.ts";
import { inDays, inHours } from "../platform/texts/formats.ts";
import type { PeopleSort } from "./candidacyList.ts";
import { callName, sourceInWords, type Spoken, travelInWords } from "./peopleWords.ts";
import type { SeenCandidacy } from "./seenCandidacy.ts";

/** Which group of fields each column of a list of people shows; a relation's own facts have none. */
export const columnGroups = {
  name: "firstName",
  birthDate: "identity",
  town: "town",
  track: "ground",
  hours: "wishes",
  travel: "wishes",
  language: "wishes",
  affinity: "wishes",
  capacity: "capacity",
  region: "wishes",
  ground: "ground",
  until: "ground",
  words: "ownWords",
  opening: undefined,
  since: undefined,
} as const satisfies Record<string, CandidacyGroup | undefined>;

export type PeopleColumn = keyof typeof columnGroups;

/** The columns of each role, the name first. A role that is not here has no list of people. */
export const roleColumns: Partial<Record<Role, readonly PeopleColumn[]>> = {
  coach: ["name", "town", "track", "hours", "travel", "language", "affinity", "capacity", "region"],
  sendingEmployer: ["name", "town", "track", "ground", "until"],
  doctor: ["name", "birthDate", "town", "capacity"],
  labourExpert: ["name", "town", "hours", "travel", "language", "capacity"],
  coordinator: ["name", "town", "track", "hours", "travel", "language", "affinity", "region"],
  careEmployer: ["name", "words", "opening", "since"],
  buddy: ["name", "opening", "since"],
};

/** What stands below another column on the page, or on the page of the person: nine do not fit. */
const offPage: ReadonlySet<PeopleColumn> = new Set(["region", "travel", "language", "affinity"]);

/** The columns of a role on the page: those by which one picks somebody out. */
export const pageColumns = (role: Role): PeopleColumn[] =>
  (roleColumns[role] ?? []).filter((column) => !offPage.has(column));

/** How a list can be sorted by a column. */
export const columnSorts: Partial<Record<PeopleColumn, PeopleSort>> = {
  name: "naam",
  town: "plaats",
  hours: "uren",
  capacity: "belastbaarheid",
  until: "tot",
};

/**
 * The text of one cell, for the page and for the file; empty when there is nothing to say.
 *
 * @param openings titles of openings by identifier
 * @param inFile days as `YYYY-MM-DD`, for a program that reads the file
 */
export function cellText(
  column: PeopleColumn,
  seen: SeenCandidacy,
  spoken: Spoken,
  openings: ReadonlyMap<string, string>,
  inFile = false,
): string {
  const { t, language } = spoken;
  const { wishes, ground } = seen;
  const day = (one: string) => (inFile ? one : inDays(one, language));
  switch (column) {
    case "name":
      return callName(seen, spoken);
    case "birthDate":
      return seen.identity?.birthDate ? day(seen.identity.birthDate) : "";
    case "town":
      return seen.town?.name ?? "";
    case "track":
      return seen.track ? t(`people:track.${seen.track}`) : "";
    case "hours":
      if (!wishes || wishes.hoursMin === null || wishes.hoursMax === null) return "";
      return inHours({ min: wishes.hoursMin, max: wishes.hoursMax }, language);
    case "travel":
      return wishes ? travelInWords(wishes, spoken) : "";
    case "language":
      return wishes?.speaking ? t(`people:level.${wishes.speaking}`) : "";
    case "affinity":
      return wishes?.affinity ? t(`people:affinity.${wishes.affinity}`) : "";
    case "capacity":
      if (!seen.capacity) return "";
      return inFile
        ? `${t(`people:basis.${seen.capacity.basis}`)}, ${seen.capacity.sourceDay}`
        : sourceInWords(seen.capacity, spoken);
    case "region":
      return seen.homeRegion?.name ?? "";
    case "ground":
      return ground ? t(`people:ground.${ground.ground}`) : "";
    case "until":
      return ground ? day(ground.heldUntil) : "";
    case "words":
      return seen.ownWords ?? "";
    case "opening":
      return seen.openingIds.flatMap((id) => openings.get(id) ?? []).join(", ");
    case "since":
      return seen.since ? day(seen.since) : "";
  }
}
