import { inDays, inHours, inNumbers } from "../../platform/texts/formats.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import { sayChange, sayCost, sayDoer } from "../words/sayChange.ts";
import { sayConditions } from "../words/sayCondition.ts";
import { sayPerson } from "../words/sayPerson.ts";
import { sayTravel } from "../words/sayTravel.ts";
import { stoneWords } from "../words/stoneWords.ts";
import type { PairView } from "./pairView.ts";
import { stoneSvg } from "./stoneSvg.ts";

/** What stands on the sheet of a pair: texts only, ready to be set. */
export type SheetData = {
  title: string;
  verdict: string;
  means: string;
  from: { name: string; lines: string[]; words: string };
  to: { name: string; lines: string[] };
  stones: { svg: string; alt: string; label: string; word: string; why: string[] }[];
  facts: string[];
  sections: { title: string; lines: { text: string; note: string }[] }[];
  conditions: {
    title: string;
    head: string[];
    rows: string[][];
  } | null;
  made: string;
};

/** Takes a pair as one face sees it, gives the same as texts of a sheet. */
export function sheetData(t: Texts, language: Language, pair: PairView, today: string): SheetData {
  const { face, person, place, verdict, reasons } = pair;
  const own = face === "own";
  const means = reasons?.includes("affinity") ? "affinity" : verdict;
  const name = own ? t("matching:candidate.pair.you") : sayPerson(t, person);
  return {
    title: own
      ? t("matching:candidate.pair.title", { place: place.title })
      : t("matching:pair.title", { name, place: place.title }),
    verdict: verdictWord(t, pair),
    means: means ? verdictMeans(t, own, means) : t("matching:pair.leadEmployer", { name }),
    from: {
      name,
      lines: person.town && !own ? [t("matching:pair.from", { town: person.town })] : [],
      words: person.ownWords ?? "",
    },
    to: {
      name: place.title,
      lines: [
        `${place.organisation}, ${place.town}`,
        place.profile,
        t("matching:pair.packageHours", { hours: inHours(place.hours, language) }),
      ],
    },
    stones: stonesOf(t, pair),
    facts: factsOf(t, language, pair),
    sections: sectionsOf(t, pair).filter(({ lines }) => lines.length > 0),
    conditions: conditionsOf(t, language, pair),
    made: t("matching:pair.made", { day: inDays(today, language) }),
  };
}

function verdictWord(t: Texts, { face, verdict }: PairView): string {
  if (verdict === undefined) return "";
  return face === "own"
    ? t(`matching:candidate.verdict.${verdict}`)
    : t(`matching:verdict.${verdict}`);
}

function verdictMeans(
  t: Texts,
  own: boolean,
  means: NonNullable<PairView["verdict"]> | "affinity",
): string {
  return own ? t(`matching:candidate.verdictMeans.${means}`) : t(`matching:verdictMeans.${means}`);
}

function stonesOf(t: Texts, { face, tasks }: PairView): SheetData["stones"] {
  const words = stoneWords(t, face);
  return tasks.map(({ id, label, icon, state, why }) => ({
    svg: stoneSvg(id, state, icon),
    alt: `${label}: ${words[state]}`,
    label,
    word: words[state],
    why: (why?.loads ?? []).map(({ name }) => name),
  }));
}

function factsOf(t: Texts, language: Language, pair: PairView): string[] {
  const { packageHours, travelMinutes, start, papers, talents = [] } = pair;
  return [
    packageHours === undefined
      ? t("matching:pair.noPackage")
      : t("matching:pair.packageHours", { hours: inNumbers(packageHours, language) }),
    sayTravel(t, travelMinutes),
    start
      ? t("matching:pair.start", { day: inDays(start, language) })
      : t("matching:pair.startOpen"),
    papers.length > 0
      ? t("matching:pair.papers", { papers: papers.join(", ") })
      : t("matching:pair.noPapers"),
    ...(talents.length > 0 ? [talents.join(", ")] : []),
  ];
}

function sectionsOf(t: Texts, pair: PairView): SheetData["sections"] {
  const { face, place, changes = [], questions = [], reasons = [], aids = [], verdict } = pair;
  const tone = face === "own" ? "plain" : "trade";
  const plain = tone === "plain";
  const stands = face === "region" && (verdict === "near" || verdict === "no");
  return [
    {
      title: t("matching:pair.reasons"),
      lines: stands ? reasons.map((reason) => line(t(`matching:reason.${reason}`))) : [],
    },
    {
      title: t("matching:pair.aids"),
      lines: aids.map(({ aid, task }) => line(t("matching:pair.aidAt", { aid, task }))),
    },
    {
      title: plain ? t("matching:candidate.pair.changes") : t("matching:pair.changes"),
      lines: changes.map((set) => ({
        text: set.changes
          .map((change) => sayChange(t, change, tone))
          .join(`; ${t("matching:pair.together")} `),
        note: [
          ...new Set(set.changes.map((one) => sayDoer(t, one, place.organisation, tone))),
          ...(set.cost === undefined ? [] : [sayCost(t, set.cost)]),
        ].join(" "),
      })),
    },
    {
      title: plain ? t("matching:candidate.pair.questions") : t("matching:pair.questions"),
      lines: questions.map((question) =>
        question.kind === "affinity"
          ? line(t("matching:pair.questionAffinity"))
          : line(question.ask),
      ),
    },
  ];
}

const line = (text: string) => ({ text, note: "" });

function conditionsOf(
  t: Texts,
  language: Language,
  { conditions, face }: PairView,
): SheetData["conditions"] {
  if (!conditions) return null;
  const plain = face === "own";
  return {
    title: t("matching:pair.conditions"),
    head: (["what", "numbers", "state"] as const).map((column) =>
      t(`matching:pair.conditionColumn.${column}`),
    ),
    rows: sayConditions(t, language, conditions, plain ? "plain" : "trade").map((one) => [
      one.what,
      one.numbers,
      one.state,
    ]),
  };
}
