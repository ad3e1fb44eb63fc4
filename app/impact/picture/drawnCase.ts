import type { CaseFile, Line, LineKind, Party } from "@overstap/engine/impact/caseFile.ts";
import type { Balance, Impact } from "@overstap/engine/impact/weighImpact.ts";
import { totalsYear, weighImpact } from "@overstap/engine/impact/weighImpact.ts";
import { countsIn } from "@overstap/engine/impact/years.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import { euros } from "./euros.ts";
import { drawable } from "./wrapText.ts";

/** Lines that go out, and lines that come in. */
export type LinesByKind = Readonly<Record<LineKind, readonly Line[]>>;

/** One party with all that the picture says of it. */
export interface DrawnParty {
  readonly name: string;
  readonly kind: string;
  readonly balance: Balance;
  /** What counts in the year of the picture. */
  readonly lines: LinesByKind;
  /** What counts in other years only, investments above all. */
  readonly otherYears: LinesByKind;
  readonly unpriced: readonly string[];
}

/** A case, weighed, with the words to draw it with. */
export interface DrawnCase {
  readonly title: string;
  readonly year: number | undefined;
  readonly impact: Impact;
  readonly parties: readonly DrawnParty[];
  readonly t: Texts;
  /** Whole euros in the language of the picture. */
  readonly money: (amount: number) => string;
  /** The name of a party by its id. */
  readonly nameOf: (party: string) => string;
}

const knownKinds = [
  "ward",
  "hospital",
  "sendingEmployer",
  "careEmployer",
  "municipality",
  "uwv",
  "insurer",
  "person",
] as const;

function kindName(kind: string, t: Texts): string {
  const known = knownKinds.find((one) => one === kind);
  return known === undefined ? drawable(kind) : t(`impact:kind.${known}`);
}

/** The years in which a line counts, in figures: `2026`, `2026–2028`, `2026–`. */
export function yearsOf({ from, until, once }: Line): string {
  if (once || from === until) return String(from ?? "");
  return `${from ?? ""}\u{2013}${until ?? ""}`;
}

/** Which year the picture is of. */
export function yearText({ year, t }: DrawnCase): string {
  return year === undefined ? t("impact:picture.anyYear") : t("impact:picture.year", { year });
}

/** When everything is paid back; undefined where no year is named. */
export function paidBackText({ year, impact, t }: DrawnCase): string | undefined {
  if (year === undefined) return undefined;
  const { breakEvenYear } = impact;
  return breakEvenYear === undefined
    ? t("impact:total.notPaidBack")
    : t("impact:total.paidBackIn", { year: breakEvenYear });
}

const byKind = (lines: readonly Line[]): LinesByKind => ({
  cost: lines.filter(({ kind }) => kind === "cost"),
  benefit: lines.filter(({ kind }) => kind === "benefit"),
});

function drawnParty(party: Party, balance: Balance, file: CaseFile, t: Texts): DrawnParty {
  const year = totalsYear(file);
  const own = file.lines.filter((line) => line.party === party.id);
  return {
    name: drawable(party.name) || t("impact:picture.noName"),
    kind: kindName(party.kind, t),
    balance,
    lines: byKind(own.filter((line) => countsIn(line, year))),
    otherYears: byKind(own.filter((line) => !countsIn(line, year))),
    unpriced: file.unpriced.filter((one) => one.party === party.id).map(({ what }) => what),
  };
}

/**
 * Takes a case without faults, the texts of a language, and what the case is about (left out: nothing is
 * said of it); gives it weighed and in words.
 */
export function drawCase(
  file: CaseFile,
  t: Texts,
  language: Language,
  subject: string | undefined,
): DrawnCase {
  const impact = weighImpact(file);
  const nothing: Balance = { cost: 0, benefit: 0, net: 0 };
  const parties = file.parties.map((party, place) =>
    drawnParty(party, impact.byParty[place] ?? nothing, file, t),
  );
  const names = new Map(file.parties.map(({ id }, place) => [id, parties[place]?.name ?? id]));
  const about = subject === undefined ? "" : drawable(subject);
  return {
    title:
      about === "" ? t("impact:picture.title") : t("impact:picture.titleOf", { subject: about }),
    year: totalsYear(file),
    impact,
    parties,
    t,
    money: (amount) => euros(amount, language),
    nameOf: (party) => names.get(party) ?? party,
  };
}
