import type { CataloguedTable } from "../../platform/database/catalogue.ts";
import type { Answer } from "../../platform/database/witness.ts";
import { isId } from "../../platform/ids.ts";
import { accountSubjects, groupOf, type LookedAt, namesCandidacy } from "./watchedTables.ts";

/** What was seen of whom. */
export class Looks {
  /** By candidacy the groups of fields; by an empty text those of which it is unknown whose they are. */
  readonly seen = new Map<string, Set<LookedAt>>();
  /** Whose account; an empty text for those of whom it is unknown. */
  readonly accounts = new Set<string>();
  /** How whoever looks stands to them, as far as that was asked. */
  readonly stands = new Map<string, Set<string>>();

  add(candidacy: string, groups: Iterable<LookedAt>): void {
    add(this.seen, candidacy, groups);
  }

  /** Notes how whoever looks stands to somebody. */
  stand(candidacy: string, kind: string): void {
    add(this.stands, candidacy, [kind]);
  }

  /** Notes that the account of somebody was looked at; of an empty text it is unknown whose it is. */
  addAccount(account: string): void {
    this.accounts.add(account);
  }

  /** Whether there is anything to write down. */
  get any(): boolean {
    return this.seen.size + this.accounts.size > 0;
  }

  /**
   * Takes from an answer of the database what it says of whom. A row is about the candidacy that it
   * names, or, where it names none, about the one that the query asked for by its identifier; where it
   * asked for several, nobody knows whose it is, and that is what is noted. A row of a list that names
   * nobody is about somebody who is not known yet.
   *
   * @param only which groups count; all when left out
   * @param administers whether who reads acts as an administrator
   */
  take(
    answer: Answer,
    parameters: readonly unknown[],
    tables: ReadonlyMap<number, CataloguedTable>,
    {
      only,
      administers = false,
    }: { only?: ReadonlySet<LookedAt> | undefined; administers?: boolean } = {},
  ): void {
    if (!answer.fields?.length || !answer.rows?.length) return;
    const { subjects, accounts, told } = columnsOf(answer, tables, administers);
    const counted = told.filter(({ group }) => !only || only.has(group));
    if (counted.length === 0) return;
    for (const row of answer.rows as Record<string | number, unknown>[]) {
      const cell = ({ at, name }: Column) => (Array.isArray(row) ? row[at] : row[name]);
      const idIn = (columns: readonly Column[]) =>
        columns.map(cell).find((id) => typeof id === "string" && isId(id)) as string | undefined;
      const said = counted.filter((column) => isSaid(cell(column))).map(({ group }) => group);
      if (said.includes("account")) this.addAccount(idIn(accounts) ?? "");
      const groups = said.filter((group) => group !== "account");
      if (groups.length === 0) continue;
      const named = idIn(subjects);
      const loose = groups.includes("pool");
      // A record that may be about somebody and is not: care work has a history too.
      if (named === undefined && subjects.length > 0 && !loose) continue;
      this.add(named ?? (loose ? "" : theOne(parameters)), groups);
    }
  }
}

type Column = { at: number; name: string };

function columnsOf(
  { fields }: Answer,
  tables: ReadonlyMap<number, CataloguedTable>,
  administers: boolean,
) {
  const subjects: Column[] = [];
  const accounts: Column[] = [];
  const told: (Column & { group: LookedAt })[] = [];
  fields.forEach(({ name, tableID, columnID }, at) => {
    const table = tableID ? tables.get(tableID) : undefined;
    const column = table?.columns.get(columnID);
    if (!table || !column) return;
    if (namesCandidacy(table.name, column)) subjects.push({ at, name });
    if (accountSubjects[table.name] === column) accounts.push({ at, name });
    const group = groupOf(table.name, column, administers);
    if (group) told.push({ at, name, group });
  });
  return { subjects, accounts, told };
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
