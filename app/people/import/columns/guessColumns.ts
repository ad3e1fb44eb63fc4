import { plainName } from "../../../../reference/places/plainName.ts";
import type { SheetColumn } from "../../../platform/spreadsheet/sheet.ts";
import { forbiddenColumn } from "./forbiddenColumn.ts";
import { columnWords } from "./columnWords.ts";
import { type ImportField, importFields } from "./importField.ts";

/** What each column is read as, by its letter; null is left out. */
export type ColumnMapping = Readonly<Record<string, ImportField | null>>;

/** What columns of these names (in plain letters) were read as before, by the same organisation. */
export type ColumnMemory = Readonly<Record<string, ImportField | null>>;

/** The name under which a column is remembered. */
const columnKey = (name: string): string => plainName(name);

/**
 * Says what the columns of a sheet are: as the organisation read columns of these names before, else by
 * their names in Dutch or English. A field has one column; a column that may not be taken in has none.
 */
export function guessColumns(
  columns: readonly SheetColumn[],
  memory: ColumnMemory = {},
): Record<string, ImportField | null> {
  const given = new Map<string, ImportField | null>();
  const taken = new Set<ImportField>();
  const open = columns.filter(({ name }) => forbiddenColumn(name) === undefined);
  const give = (column: SheetColumn, field: ImportField | null) => {
    if (given.has(column.letter) || (field && taken.has(field))) return;
    given.set(column.letter, field);
    if (field) taken.add(field);
  };
  for (const column of open) {
    const key = columnKey(column.name);
    if (key !== "" && Object.hasOwn(memory, key)) give(column, memory[key]!);
  }
  for (const exactly of [true, false]) {
    for (const column of open) {
      const field = fieldNamed(columnKey(column.name), exactly);
      if (field) give(column, field);
    }
  }
  return Object.fromEntries(columns.map(({ letter }) => [letter, given.get(letter) ?? null]));
}

function fieldNamed(plain: string, exactly: boolean): ImportField | undefined {
  if (plain === "") return undefined;
  return importFields.find((field) => {
    const { whole, part } = columnWords[field];
    return exactly ? whole.test(plain) : (part?.test(plain) ?? false);
  });
}

/** What is remembered after a sheet was read so; a name that two columns have says nothing. */
export function rememberColumns(
  columns: readonly SheetColumn[],
  mapping: ColumnMapping,
  memory: ColumnMemory = {},
): Record<string, ImportField | null> {
  const keys = columns.map(({ name }) => columnKey(name));
  const learnt = columns.flatMap(({ letter, name }, at) => {
    const key = keys[at]!;
    const once = key !== "" && keys.indexOf(key) === keys.lastIndexOf(key);
    return once && forbiddenColumn(name) === undefined
      ? [[key, mapping[letter] ?? null] as const]
      : [];
  });
  return { ...memory, ...Object.fromEntries(learnt) };
}

/** What is wrong with a mapping before any row is read. */
export type MappingFault =
  | { kind: "noName" }
  | { kind: "twice"; field: ImportField; letters: readonly string[] }
  | { kind: "forbidden"; letter: string };

/** All that is wrong with a mapping: names are needed, a field has one column, some columns have none. */
export function mappingFaults(
  columns: readonly SheetColumn[],
  mapping: ColumnMapping,
): MappingFault[] {
  const lettersOf = (field: ImportField) =>
    columns.map(({ letter }) => letter).filter((letter) => mapping[letter] === field);
  const has = (field: ImportField) => lettersOf(field).length > 0;
  const forbidden = columns.filter(
    ({ letter, name }) => mapping[letter] && forbiddenColumn(name) !== undefined,
  );
  return [
    ...(has("fullName") || (has("firstName") && has("lastName"))
      ? []
      : [{ kind: "noName" } as const]),
    ...importFields.flatMap((field): MappingFault[] => {
      const letters = lettersOf(field);
      return letters.length > 1 ? [{ kind: "twice", field, letters }] : [];
    }),
    ...forbidden.map(({ letter }): MappingFault => ({ kind: "forbidden", letter })),
  ];
}
