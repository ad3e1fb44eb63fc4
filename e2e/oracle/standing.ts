import type { CandidacyRelation, Role } from "../../app/access/role.ts";
import { demonstrationId } from "../../app/cli/demonstration/demonstrationId.ts";
import { dayInTheNetherlands } from "../../app/platform/clock.ts";
import { demonstrationRecords } from "../../reference/demonstration/demonstrationRecords.ts";
import type {
  CandidacyRecord,
  OpeningRecord,
  PersonRecord,
} from "../../reference/demonstration/records.ts";
import type { Demonstrator } from "../program/demonstrators.ts";

/**
 * Who may see whom in the demonstration, worked out from its records and from the table of
 * visibility as it stands in words (docs/visibility.md): without the program's own rules, so that a
 * fault in those shows.
 */

export const records = demonstrationRecords();
const today = dayInTheNetherlands();

/** A person of the demonstration with the address part that names their candidacy. */
export type Someone = { id: string; candidacy: CandidacyRecord; person: PersonRecord };

const persons = new Map(records.persons.map((one) => [one.id, one]));
export const everybody: readonly Someone[] = records.candidacies.map((candidacy) => ({
  id: demonstrationId("candidacy", candidacy.id),
  candidacy,
  person: persons.get(candidacy.person)!,
}));

/** The relation through which a role sees anything of a candidacy. */
const through: Partial<Record<Role, CandidacyRelation>> = {
  coach: "assigned",
  sendingEmployer: "employs",
  doctor: "treats",
  labourExpert: "asked",
  coordinator: "shown",
  careEmployer: "proposed",
  buddy: "placed",
};

/** Roles that know whole names of those they see. */
const knowingNames: readonly Role[] = [
  "candidate",
  "coach",
  "sendingEmployer",
  "doctor",
  "labourExpert",
];
/** Roles that read capacity of those they see. */
export const readingCapacity: readonly Role[] = ["candidate", "coach", "doctor", "labourExpert"];

/** The people somebody stands to in a relation today. */
export function peopleOf(who: Demonstrator, kind = through[who.role]): Someone[] {
  if (who.role === "candidate")
    return everybody.filter(({ person }) => person.id === who.account.person);
  const { organisation, region } = who.membership;
  const seen = new Set(
    records.relations
      .filter((one) => one.kind === kind)
      .filter(({ since, until }) => since <= today && (!until || today <= until))
      .filter(
        (one) =>
          one.account === who.account.id ||
          (one.organisation !== undefined && one.organisation === organisation) ||
          (one.region !== undefined && one.region === region),
      )
      .map(({ candidacy }) => candidacy),
  );
  return everybody.filter(({ candidacy }) => seen.has(candidacy.id));
}

/** The people whose last name somebody may read. */
export const lastNamesOpen = (who: Demonstrator): Someone[] =>
  knowingNames.includes(who.role) ? peopleOf(who) : [];

/** The people whose first name somebody may read. */
export const firstNamesOpen = (who: Demonstrator): Someone[] =>
  who.role === "coordinator"
    ? peopleOf(who, "identified")
    : who.role === "researcher" || who.role === "administrator"
      ? []
      : peopleOf(who);

/** The openings somebody may read; a coach and a coordinator those of their regions. */
export function openingsOf({ account, role, membership }: Demonstrator): OpeningRecord[] {
  const { organisation, region } = membership;
  if (role === "administrator") return [];
  if (role === "careEmployer")
    return records.openings.filter((one) => one.organisation === organisation);
  if (role === "buddy") {
    const placed = records.relations.filter(
      (one) => one.kind === "placed" && one.account === account.id,
    );
    return records.openings.filter(({ id }) => placed.some(({ opening }) => opening === id));
  }
  if (role === "candidate") return records.openings.filter(({ places }) => places > 0);
  if (role !== "coach" && role !== "coordinator") return [...records.openings];
  const regions = region
    ? [region]
    : (records.organisations.find(({ id }) => id === organisation)?.regions ?? []);
  return records.openings.filter((one) => regions.includes(one.region));
}

/** The address part that names an opening. */
export const openingId = ({ id }: Pick<OpeningRecord, "id">) => demonstrationId("opening", id);
