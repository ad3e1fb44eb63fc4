import { sheet } from "../../platform/pdf/sheet.ts";
import { writePdfApart } from "../../platform/pdf/writePdfApart.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import { copyWords } from "./copyWords.ts";
import type { CopyRow, OwnCopy } from "./gatherCopy.ts";
import { copyParts } from "./held.ts";

const template = `${sheet}
= #data.title
#data.lead

#for part in data.parts [
  == #part.title
  #for table in part.tables [
    #if table.title != "" [=== #table.title]
    #for row in table.rows [
      #block(width: 100%, above: 0.9em, below: 0.9em, stroke: (top: 0.5pt + line-colour), inset: (top: 0.6em))[
        #grid(columns: (38mm, 1fr), column-gutter: 4mm, row-gutter: 0.5em,
          ..row.map(line => (quiet(line.label), line.value.split("\\n").join(linebreak()))).flatten())
      ]
    ]
  ]
]
`;

/** What only the file for a computer has: how places were weighed says nothing to a reader. */
const left = new Set(["screening", "screenedGain", "fileUse"]);

/** The rows as a reader wants them: of a place whether it fits, of who looked how often and when last. */
function read(table: string, rows: readonly CopyRow[]): readonly CopyRow[] {
  if (table === "screenedPair") {
    return rows.map(({ openingId, verdict, travelMinutes }) => ({
      openingId,
      verdict,
      travelMinutes,
    }));
  }
  if (table !== "auditLine") return rows;
  const looks = rows.filter(({ verb }) => verb === "read");
  const by = Map.groupBy(looks, (row) => `${String(row["accountId"])} ${String(row["role"])}`);
  return [...by.values()].map((all) => {
    const { accountId, role, organisationId, at } = all.at(-1)!;
    return { accountId, role, organisationId, times: all.length, lastAt: at };
  });
}

/**
 * Writes somebody's own copy to be read: PDF/UA, part by part, in the reader's language. Identifiers and
 * what only the program uses stand in the other file.
 */
export function writeCopy(
  copy: OwnCopy,
  { t, language }: { t: Texts; language: Language },
  signal: AbortSignal,
): Promise<Uint8Array> {
  const words = copyWords(copy, t, language);
  const title = t("keeping:copy.title");
  const parts = copyParts.flatMap((part) => {
    const tables = Object.entries(copy.parts[part] ?? {}).filter(([table]) => !left.has(table));
    if (tables.length === 0) return [];
    const several = tables.length > 1;
    return [
      {
        title: t(`keeping:part.${part}`),
        tables: tables.map(([table, rows]) => ({
          title: several ? (t as unknown as (key: string) => string)(`keeping:table.${table}`) : "",
          rows: read(table, rows)
            .map(words.lines)
            .filter((lines) => lines.length > 0),
        })),
      },
    ];
  });
  const lead = t("keeping:copy.madeOn", { day: words.day(copy.madeAt), reference: copy.reference });
  return writePdfApart(template, { title, language }, { title, lead, parts }, signal);
}
