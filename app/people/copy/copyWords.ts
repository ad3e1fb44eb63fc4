import { fmlCurrent } from "../../../reference/fml/fml.ts";
import { capacityInWords, itemName } from "../../../reference/fml/fmlTexts.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { inDays, inMoments, inNumbers } from "../../platform/texts/formats.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import type { CopyRow, OwnCopy } from "./gatherCopy.ts";

/** A line of the readable copy: what it is, and what is held. */
export type CopyLine = { label: string; value: string };
type Say = (key: string) => string;

const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const isDay = /^\d{4}-\d\d-\d\d$/;
const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const known = new Set(fmlCurrent.items.map(({ code }) => code));
/** What the readable copy leaves to the other one: numbers of the program, which tell a reader nothing. */
const silent = new Set(
  `id lat lon sha256 personId mappedFrom candidacyId importId mergeId membershipId providerAccountId
  credentialId publicKey transports cameFrom fromList subjectId href faults cost gains gainCosts change
  computedAt firstAt list runId value pdfFileId jsonFileId whatForOthers scope tries emailVerified
  demonstration
  packageTasks`.split(/\s+/),
);

/** What a row says comes first; when, and who recorded it, stand below. */
const last = ["recordedAt", "organisationId"];
const inOrder = (row: CopyRow) => [
  ...Object.entries(row).filter(([field]) => !last.includes(field)),
  ...last.flatMap((field): [string, unknown][] => (field in row ? [[field, row[field]]] : [])),
];

/** Fields whose codes have words, by the room's own texts. */
const coded: Readonly<Record<string, string>> = {
  ground: "people:ground",
  track: "people:track",
  modes: "people:mode",
  speaking: "people:level",
  reading: "people:level",
  affinity: "people:affinity",
  basis: "people:basis",
  sourceKind: "people:source",
  document: "people:document",
  role: "access:role",
  type: "transition:event",
  phase: "transition:phase",
  step: "transition:event",
  nextWhat: "transition:event",
  subject: "people:history.subject",
  fieldGroup: "people:history.subject",
  verb: "people:history.verb",
};

/** The words of the readable copy. */
export function copyWords(copy: Pick<OwnCopy, "names">, t: Texts, language: Language) {
  const say = t as unknown as Say;
  /** The text of a key; undefined where there is none. */
  const said = (key: string): string | undefined => {
    const text = say(key);
    return text === key || text === key.slice(key.indexOf(":") + 1) ? undefined : text;
  };
  const label = (field: string): string =>
    said(`keeping:column.${field}`) ?? said(`people:field.${field}`) ?? field;

  function value(field: string, held: unknown): string {
    if (held === null || held === undefined || held === "") return "";
    if (typeof held === "boolean") return say(held ? "people:person.yes" : "people:person.no");
    if (field === "verdict") return say(`keeping:code.verdict${held as number}`);
    if (typeof held === "number") return inNumbers(held, language, 3);
    if (Array.isArray(held))
      return held
        .map((one) => value(field, one))
        .filter(Boolean)
        .join(", ");
    if (typeof held === "object") return inside(field, held as CopyRow);
    return word(field, String(held as string));
  }

  function word(field: string, text: string): string {
    if (isMoment.test(text)) return inMoments(new Date(text), language);
    if (isDay.test(text)) return inDays(text, language);
    if (isId.test(text)) return copy.names[text] ?? "";
    if (field === "what")
      return said(text)
        ? t(text as "keeping:action.goesSoon", { person: t("keeping:copy.you") })
        : text;
    const [day, part] = field === "slots" ? text.split("-") : [];
    if (day && part) return `${say(`work:dayShort.${day}`)} ${say(`work:part.${part}`)}`;
    const prefix = coded[field];
    return (prefix && said(`${prefix}.${text}`)) ?? said(`keeping:code.${text}`) ?? text;
  }

  /** What a document within a field holds; of what somebody can bear item by item. */
  function inside(field: string, fields: CopyRow): string {
    return Object.entries(fields)
      .map(([name, one]) => {
        if (field === "grades" && known.has(name)) {
          const grade = capacityInWords(name, one as number, language);
          return `${itemName(name, language, "plain")}: ${grade}`;
        }
        const words = value(name, one);
        return words === "" ? "" : `${label(name)}: ${words}`;
      })
      .filter(Boolean)
      .join(field === "grades" ? "\n" : "; ");
  }

  const lines = (row: CopyRow): CopyLine[] =>
    inOrder(row).flatMap(([field, one]) => {
      if (silent.has(field)) return [];
      const words = value(field, one);
      return words === "" ? [] : [{ label: label(field), value: words }];
    });

  return {
    label,
    value,
    lines,
    day: (moment: string) => inDays(dayInTheNetherlands(new Date(moment)), language),
  };
}
