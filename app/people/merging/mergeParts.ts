import type { GroupValues, StoredGroup } from "../groups/groupTables.ts";

/** What is chosen as one thing when two candidacies are put together: a field, or a few that belong together. */
export type MergePart = {
  /** What it is called in a form and in texts. */
  key: string;
  group: StoredGroup;
  /** The fields that only mean something together, so that they stay or go together. */
  fields: readonly string[];
  /** Those of them that tell a reader something. */
  shown: readonly string[];
};

type FieldOf<G extends StoredGroup> = keyof GroupValues[G] & string;

const each = <G extends StoredGroup>(group: G, ...fields: FieldOf<G>[]): MergePart[] =>
  fields.map((field) => ({ key: field, group, fields: [field], shown: [field] }));

const together = <G extends StoredGroup>(
  key: string,
  group: G,
  shown: FieldOf<G>[],
  ...silent: FieldOf<G>[]
): MergePart => ({ key, group, fields: [...shown, ...silent], shown });

/** All of a candidacy that is entered, part by part, in the order in which it is read. */
export const mergeParts: readonly MergePart[] = [
  ...each("firstName", "firstName"),
  ...each("identity", "lastName", "birthDate", "phone", "email"),
  together("town", "town", ["town", "municipality"], "lat", "lon"),
  together("ground", "ground", ["ground", "track", "purpose", "heldUntil"], "opened", "heldFrom"),
  ...each("ownWords", "words"),
  ...each("wishes", "affinity", "talents"),
  together("hours", "wishes", ["hoursMin", "hoursMax"]),
  ...each("wishes", "slots", "availableFrom", "modes", "maxMinutes", "speaking", "reading"),
  ...each("wishes", "needsLasting", "papers"),
  together(
    "capacity",
    "capacity",
    ["sourceKind", "document", "sourceBy", "sourceDay"],
    ...(["list", "basis", "grades", "fileId", "mappedFrom"] as const),
  ),
  together("childCare", "barriers", ["childCare", "childCareHelp"]),
  together("transport", "barriers", ["transport", "transportHelp"]),
  together("debts", "barriers", ["debts", "debtsHelp"]),
  ...each("barriers", "shown"),
];
