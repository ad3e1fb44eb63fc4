import type { CaseFile } from "@overstap/engine/impact/caseFile.ts";
import type { Balance, Impact } from "@overstap/engine/impact/weighImpact.ts";
import { totalsYear, weighImpact } from "@overstap/engine/impact/weighImpact.ts";
import { namedYears } from "@overstap/engine/impact/years.ts";
import { inNumbers } from "../platform/texts/formats.ts";
import { Output } from "./output.ts";
import { shown } from "./shown.ts";
import { rowMaker, widestOf } from "./table.ts";

const euros = (amount: number): string => inNumbers(amount, "en", 0);

const cells = ({ cost, benefit, net }: Balance): string[] => [cost, benefit, net].map(euros);

function yearText(file: CaseFile, { breakEvenYear }: Impact): string {
  const year = totalsYear(file);
  const first = namedYears(file.lines)?.first;
  if (year === undefined || first === undefined) return "Euros in a year like any other";
  const paidBack = breakEvenYear === undefined ? "not within ten years" : `by ${breakEvenYear}`;
  return `Euros in ${year}; counted from ${first} on, paid back ${paidBack}`;
}

/** Lines with every party's cost, benefit and net, and those of all together. */
function balanceLines(file: CaseFile, { totals, byParty }: Impact): string[] {
  const rows = byParty.map((balance, place) => {
    const { name = "", kind = "" } = file.parties[place] ?? {};
    return [name, ...cells(balance), kind];
  });
  rows.push(["together", ...cells(totals), ""]);
  const widest = (column: number): number => widestOf(rows.map((row) => row[column] ?? ""));
  const row = rowMaker([
    { title: "party", widest: widest(0) },
    { title: "cost", widest: widest(1), right: true },
    { title: "benefit", widest: widest(2), right: true },
    { title: "net", widest: widest(3), right: true },
    { title: "kind", widest: 0 },
  ]);
  return [["party", "cost", "benefit", "net", "kind"], ...rows].map(row);
}

/** Where nobody named a margin, the picture does not make one up either. */
function marginText({ low, high }: Impact["range"]): string {
  return low === high ? "Margin: none named" : `Net between ${euros(low)} and ${euros(high)}`;
}

/** Takes a case, prints who pays and who benefits as a table on standard output. */
export async function writeImpactTable(file: CaseFile): Promise<void> {
  const output = new Output();
  const impact = weighImpact(file);
  const { settlement, range, unpriced } = impact;
  const names = new Map(file.parties.map(({ id, name }) => [id, name]));
  const nameOf = (party: string): string => shown(names.get(party) ?? party);
  await output.line(`${yearText(file, impact)}\n`);
  for (const line of balanceLines(file, impact)) await output.line(line);
  await output.line(`\n${marginText(range)}\n\nTo settle it`);
  for (const { from, to, amount } of settlement.transfers) {
    await output.line(`  ${nameOf(from)} gives ${nameOf(to)} ${euros(amount)}`);
  }
  await output.line(`  uncovered ${euros(settlement.uncovered)}`);
  if (unpriced.length > 0) await output.line("\nNot in money");
  for (const { party, what } of unpriced) await output.line(`  ${nameOf(party)}: ${shown(what)}`);
  await output.end();
}
