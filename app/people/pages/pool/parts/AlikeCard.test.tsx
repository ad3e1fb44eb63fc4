import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SpokenIn } from "../../../../platform/texts/textsContext.tsx";
import { textsIn } from "../../../../web/texts.ts";
import type { SideBySide } from "../../../import/pool/listAlike.ts";
import { AlikeCard } from "./AlikeCard.tsx";

const person: SideBySide = {
  firstName: "Dirk",
  lastName: "de Wit",
  birthDate: "1980-05-05",
  email: null,
  phone: null,
  town: "Tiel",
  wishes: {},
};

/** The rows of the table that lays two side by side: what it is, in the file, as known. */
function rowsOf(inFile: SideBySide["wishes"], known: SideBySide["wishes"]): string[][] {
  const other = {
    key: "019b8d2b-8c00-7ee2-9bbf-e934584a0b92",
    sureness: "certain" as const,
    why: ["sameBirthDate" as const],
    person: { ...person, wishes: known },
  };
  const alike = { row: 2, person: { ...person, wishes: inFile }, others: [other] };
  const html = renderToStaticMarkup(
    <SpokenIn t={textsIn("nl")} language="nl">
      <AlikeCard importId="x" once="y" alike={{ ...alike, decision: null, sameAs: null }} />
    </SpokenIn>,
  );
  return [...html.matchAll(/<tr class="pool-differs">([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) =>
      cell!.replace(/<[^>]+>/g, ""),
    ),
  );
}

test("what the file tells otherwise of somebody's wishes stands beside what is known", () => {
  expect(
    rowsOf({ hoursMin: 16, modes: ["bike"], speaking: "A2" }, { hoursMin: 12.5, speaking: "A2" }),
  ).toEqual([
    ["Uren, ten minste", "16", "12,5"],
    ["Vervoer", "fiets", "niet bekend"],
  ]);
});

test("what the file does not tell is no difference: nothing of it is taken over", () => {
  expect(rowsOf({}, { hoursMin: 12, talents: ["koken"] })).toEqual([]);
});
