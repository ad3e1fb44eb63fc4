import type { CataloguedTable } from "../../platform/database/catalogue.ts";
import type { Answer } from "../../platform/database/witness.ts";
import { isId } from "../../platform/ids.ts";
import { type LookedAt, plainColumns, subjectColumn, watchedTables } from "./watchedTables.ts";

/** What was seen of whom. */
export class Looks {
  /** By candidacy the groups of fields; by an empty text those of which it is unknown whose they are. */
  readonly seen = new Map<string, Set<LookedAt>>();
  /** How whoever looks stands to them, as far as that was asked. */
  readonly stands = new Map<string, Set<string>>();

  add(candidacy: string, groups: Iterable<LookedAt>): void {
    add(this.seen, candidacy, groups);
  }

  /** Notes how whoever looks stands to somebody. */
  stand(candidacy: string, kind: string): void {
    add(this.stands, candidacy, [kind]);
  }

  /**
   * Takes from an answer of the database what it says of whom. A row is about the candidacy that it
   * names, or, where it names none, about the one that the query asked for by its identifier; where it
   * asked for several, nobody knows whose it is, and that is what is noted.
   *
   * @param only which groups count; all when left out
   */
  take(
    answer: Answer,
    parameters: readonly unknown[],
    tables: ReadonlyMap<number, CataloguedTable>,
    only?: ReadonlySet<LookedAt>,
  ): void {
    if (!answer.fields?.length || !answer.rows?.length) return;
    const { subjects, told } = columnsOf(answer, tables);
    const counted = told.filter(({ group }) => !only || only.has(group));
    if (counted.length === 0) return;
    for (const row of answer.rows as Record<string | number, unknown>[]) {
      const cell = ({ at, name }: Column) => (Array.isArray(row) ? row[at] : row[name]);
      const groups = counted.filter((column) => isSaid(cell(column))).map(({ group }) => group);
      if (groups.length === 0) continue;
      const named = subjects.map(cell).find((id) => typeof id === "string");
      // A record that may be about somebody and is not: care work has a history too.
      if (named === undefined && subjects.length > 0) continue;
      this.add((named as string | undefined) ?? theOne(parameters), groups);
    }
  }
}

type Column = { at: number; name: string };

function columnsOf({ fields }: Answer, tables: ReadonlyMap<number, CataloguedTable>) {
  const subjects: Column[] = [];
  const told: (Column & { group: LookedAt })[] = [];
  fields.forEach(({ name, tableID, columnID }, at) => {
    const table = tableID ? tables.get(tableID) : undefined;
    const column = table?.columns.get(columnID);
    if (!table || !column) return;
    if (column === subjectColumn(table.name)) subjects.push({ at, name });
    const group = watchedTables[table.name];
    if (group && !plainColumns.has(column)) told.push({ at, name, group });
  });
  return { subjects, told };
}

/** Whether a cell says anything: what is not there, and an empty list, do not. */
function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "{}";
}

/** The one identifier among a query's parameters; empty when there is none, or more than one. */
function theOne(parameters: readonly unknown[]): string {
  const ids = new Set(parameters.flat().filter((one) => typeof one === "string" && isId(one)));
  return ids.size === 1 ? String([...ids][0]) : "";
}

function add<T>(to: Map<string, Set<T>>, key: string, values: Iterable<T>): void {
  const held = to.get(key) ?? new Set();
  for (const value of values) held.add(value);
  to.set(key, held);
}
