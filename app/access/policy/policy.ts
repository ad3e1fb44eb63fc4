import type { CandidacyRelation, Role, WorkRelation } from "../role.ts";
import type { CandidacyGroup, FieldGroup, Verb } from "./fieldGroup.ts";

/** One cell of the table: this role, in this relation, may do this with this group of fields. */
export type Permission = {
  role: Role;
  relation: CandidacyRelation | WorkRelation;
  group: FieldGroup;
  verb: Verb;
  /** Where the right is narrower than the group: which part of it, in words for a reader. */
  only?: string;
};

type Cell = CandidacyGroup | [group: CandidacyGroup, only: string];

function grant(
  role: Role,
  relation: CandidacyRelation,
  cells: { read: Cell[]; write?: Cell[] },
): Permission[] {
  const permissions = (verb: Verb, list: Cell[]) =>
    list.map((cell): Permission => {
      const [group, only] = typeof cell === "string" ? [cell] : cell;
      return { role, relation, group, verb, ...(only ? { only } : {}) };
    });
  return [...permissions("read", cells.read), ...permissions("write", cells.write ?? [])];
}

/** What whoever guides somebody reads of them. */
const guidesReads: Cell[] = [
  "firstName",
  "ownWords",
  "town",
  "identity",
  "wishes",
  "capacity",
  "explanation",
  "fits",
  "packageTasks",
  "agreement",
  "refusals",
  "clock",
  ["notes", "own"],
  "barriers",
  "ground",
  "files",
  "nextActions",
];

/**
 * Who sees and writes what of a candidacy, as data: the one table that use cases ask and that the
 * row policies of the database read. What is not listed is refused. Source: docs/visibility.md.
 *
 * An administrator has no line: that role opens none of these groups.
 * A researcher has none either: they see counts from the region's threshold upward only.
 */
export const candidacyPolicy: readonly Permission[] = [
  ...grant("candidate", "own", {
    read: [
      "firstName",
      "ownWords",
      "town",
      "identity",
      "wishes",
      "capacity",
      ["explanation", "in plain words"],
      "fits",
      "packageTasks",
      "agreement",
      ["refusals", "in plain words"],
      "clock",
      "barriers",
      "ground",
      "files",
      "nextActions",
    ],
    write: [
      "firstName",
      "ownWords",
      "town",
      "identity",
      "wishes",
      ["capacity", "own partial profile"],
      ["agreement", "own voice"],
      "barriers",
      "ground",
      "files",
      "nextActions",
    ],
  }),
  ...grant("coach", "assigned", {
    read: guidesReads,
    write: [
      "firstName",
      "ownWords",
      "town",
      "identity",
      "wishes",
      ["capacity", "copies a doctor's document, with file, doctor and date"],
      "agreement",
      "clock",
      ["notes", "own"],
      "barriers",
      "ground",
      "files",
      "nextActions",
    ],
  }),
  // Whoever handed a person over answers questions about what was; they change nothing any more.
  ...grant("coach", "handed", { read: guidesReads }),
  ...grant("sendingEmployer", "employs", {
    read: [
      "firstName",
      "ownWords",
      "town",
      "identity",
      ["agreement", "where it signs"],
      "clock",
      ["notes", "own"],
      "ground",
      ["files", "of what it may see"],
      ["nextActions", "own"],
    ],
    write: [
      ["agreement", "where it signs"],
      "clock",
      ["notes", "own"],
      ["files", "own"],
      ["nextActions", "own"],
    ],
  }),
  ...grant("doctor", "treats", {
    read: [
      "firstName",
      "ownWords",
      "town",
      "identity",
      "capacity",
      "clock",
      ["notes", "own"],
      ["files", "own"],
      ["nextActions", "own"],
    ],
    write: ["capacity", ["notes", "own"], ["files", "own"], ["nextActions", "own"]],
  }),
  ...grant("labourExpert", "asked", {
    read: [
      "firstName",
      "ownWords",
      "town",
      "identity",
      "wishes",
      "capacity",
      "explanation",
      "fits",
      "packageTasks",
      "agreement",
      "refusals",
      "clock",
      ["notes", "own"],
      ["files", "of what they may see"],
      ["nextActions", "own"],
    ],
    write: [
      ["agreement", "own test"],
      ["notes", "own"],
      ["files", "own"],
      ["nextActions", "own"],
    ],
  }),
  ...grant("coordinator", "shown", {
    read: [
      "wishes",
      "fits",
      "packageTasks",
      "agreement",
      ["refusals", "codes that reveal health read as package"],
      ["clock", "of cases they own, else overdue yes or no"],
      ["notes", "own"],
      ["barriers", "when shown"],
      "ground",
      ["files", "of what they may see"],
      ["nextActions", "own, and overdue ones of the region"],
    ],
    write: [
      "agreement",
      ["clock", "of cases they own"],
      ["notes", "own"],
      ["files", "own"],
      ["nextActions", "own"],
    ],
  }),
  // A case that fell to the coordinator of somebody who is shown nowhere: what they need to find it a coach.
  ...grant("coordinator", "answers", {
    read: [
      "packageTasks",
      "agreement",
      ["refusals", "codes that reveal health read as package"],
      "clock",
      ["notes", "own"],
      ["nextActions", "own, and overdue ones of the region"],
    ],
    write: ["agreement", "clock", ["notes", "own"], ["nextActions", "own"]],
  }),
  ...grant("coordinator", "identified", { read: ["firstName", "town"] }),
  ...grant("careEmployer", "proposed", {
    read: [
      "firstName",
      "ownWords",
      "fits",
      "packageTasks",
      ["agreement", "own place"],
      ["refusals", "own"],
      ["notes", "own"],
      ["files", "agreement only"],
      ["nextActions", "own"],
    ],
    write: [
      ["agreement", "own place"],
      ["refusals", "own"],
      ["notes", "own"],
      ["nextActions", "own"],
    ],
  }),
  ...grant("buddy", "placed", {
    read: ["firstName", "packageTasks", ["agreement", "own evaluations"], ["nextActions", "own"]],
    write: [
      ["agreement", "own evaluations"],
      ["nextActions", "own"],
    ],
  }),
];

const workReaders: [Role, WorkRelation][] = [
  ["candidate", "open"],
  ["candidate", "ownPlace"],
  ["coach", "inRegion"],
  ["sendingEmployer", "everywhere"],
  ["doctor", "everywhere"],
  ["labourExpert", "everywhere"],
  ["coordinator", "inRegion"],
  ["careEmployer", "ownOrganisation"],
  ["buddy", "ownPlace"],
  ["researcher", "everywhere"],
];

/** Who sees and writes tasks, loads, profiles, openings and funding. */
const workPolicy: readonly Permission[] = [
  ...workReaders.map(([role, relation]): Permission => ({
    role,
    relation,
    group: "work",
    verb: "read",
  })),
  { role: "careEmployer", relation: "ownOrganisation", group: "work", verb: "write" },
];

/** The whole table of visibility. */
export const policy: readonly Permission[] = [...candidacyPolicy, ...workPolicy];
