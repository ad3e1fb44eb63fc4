import { inDays, inHours, inNumbers } from "../../platform/texts/formats.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import { sayChange, sayCost, sayDoer, sayPossible } from "../words/sayChange.ts";
import { sayConditions } from "../words/sayCondition.ts";
import { sayExposure } from "../words/sayExposure.ts";
import { sayShortHours } from "../words/sayHours.ts";
import { sayPerson } from "../words/sayPerson.ts";
import { sayPlace } from "../words/sayPlace.ts";
import { sayGuides, sayProposed } from "../words/sayProposed.ts";
import { sayTravel } from "../words/sayTravel.ts";
import { sayWeek } from "../words/sayWeek.ts";
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
  /** What is to be said plainly before all else: put forward, whom to reach, hours that fall short. */
  said: string[];
  /** A line may say who can bring it about, and what that asks. */
  sections: { title: string; lines: { text: string; notes: string[] }[] }[];
  conditions: {
    title: string;
    head: string[];
    rows: string[][];
  } | null;
  /** How the journey was reckoned. */
  estimate: string;
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
      ? t("matching:candidate.pair.title")
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
        sayPlace(place),
        place.profile,
        t("matching:pair.packageHours", { hours: inHours(place.hours, language) }),
      ],
    },
    stones: stonesOf(t, pair),
    facts: factsOf(t, language, pair),
    said: saidOf(t, language, pair),
    sections: sectionsOf(t, pair).filter(({ lines }) => lines.length > 0),
    conditions: conditionsOf(t, language, pair),
    estimate: own ? t("matching:candidate.pair.travelEstimate") : t("matching:pair.travelEstimate"),
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
  const { packageHours, start, papers, talents = [] } = pair;
  return [
    packageHours === undefined
      ? t("matching:pair.noPackage")
      : t("matching:pair.packageHours", { hours: inNumbers(packageHours, language) }),
    sayTravel(t, language, pair),
    start
      ? t("matching:pair.start", { day: inDays(start, language) })
      : t("matching:pair.startOpen"),
    papers.length > 0
      ? t("matching:pair.papers", { papers: papers.join(", ") })
      : t("matching:pair.noPapers"),
    ...(talents.length > 0 ? [talents.join(", ")] : []),
  ];
}

function saidOf(t: Texts, language: Language, pair: PairView): string[] {
  const plain = pair.face === "own";
  const proposed = sayProposed(t, language, pair);
  const short = sayShortHours(t, language, pair, plain ? "plain" : "trade");
  const vog = plain && pair.papers.some((paper) => paper.includes("VOG"));
  return [
    ...(proposed === undefined ? [] : [proposed]),
    ...sayGuides(t, pair),
    ...(short === undefined ? [] : [short]),
    ...(vog ? [t("matching:candidate.pair.vog")] : []),
  ];
}

function sectionsOf(t: Texts, pair: PairView): SheetData["sections"] {
  const { face, place, changes = [], questions = [], reasons = [], aids = [], verdict } = pair;
  const { exposures = [], week = {} } = pair;
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
        text: plain
          ? sayPossible(t, set.changes)
          : set.changes
              .map((change) => sayChange(t, change, tone))
              .join(`; ${t("matching:pair.together")} `),
        notes: [
          ...new Set(set.changes.map((one) => sayDoer(t, one, place.organisation, tone))),
          ...(set.cost === undefined ? [] : [sayCost(t, set.cost)]),
        ],
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
    {
      title: plain ? t("matching:candidate.pair.exposures") : t("matching:pair.exposures"),
      lines: exposures.map((one) => line(sayExposure(t, one, tone))),
    },
    {
      title: plain ? t("matching:candidate.pair.week") : t("matching:pair.week"),
      lines: sayWeek(t, week, tone).map(line),
    },
  ];
}

const line = (text: string) => ({ text, notes: [] });

function conditionsOf(
  t: Texts,
  language: Language,
  { conditions, face }: PairView,
): SheetData["conditions"] {
  if (!conditions) return null;
  const plain = face === "own";
  return {
    title: plain ? t("matching:candidate.pair.conditions") : t("matching:pair.conditions"),
    head: (["what", "numbers", "state"] as const).map((column) =>
      plain
        ? t(`matching:candidate.pair.conditionColumn.${column}`)
        : t(`matching:pair.conditionColumn.${column}`),
    ),
    rows: sayConditions(t, language, conditions, plain ? "plain" : "trade").map((one) => [
      one.what,
      one.numbers,
      one.state,
    ]),
  };
}
