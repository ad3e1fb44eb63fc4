import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ChangeLine } from "../../../access/history/listChanges.ts";
import { SpokenIn } from "../../../platform/texts/textsContext.tsx";
import { textsIn } from "../../../web/texts.ts";
import { PersonChanges } from "./PersonChanges.tsx";

const line: ChangeLine = {
  id: "1",
  subject: "wishes",
  subjectId: "2",
  verb: "changed",
  by: "Lotte",
  role: "coach",
  organisation: "De Stap",
  at: "2026-11-26T21:00:00Z",
  before: null,
  after: null,
  reason: null,
  cameFrom: null,
  fromList: null,
};

/** What a history says of a change, without its marks. */
function said(more: Partial<ChangeLine>): string {
  const html = renderToStaticMarkup(
    <SpokenIn t={textsIn("nl")} language="nl">
      <PersonChanges rows={[{ ...line, ...more }]} />
    </SpokenIn>,
  );
  const changes = /<dl[\s\S]*<\/dl>/.exec(html)?.[0] ?? "";
  return changes
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

test.each([
  ["said for the first time", { hoursMin: null }, { hoursMin: 12.5 }, "leeg → 12,5"],
  ["taken away", { hoursMin: 12 }, { hoursMin: null }, "12 → leeg"],
  ["changed", { hoursMin: 12 }, { hoursMin: 16 }, "12 → 16"],
  ["never said", { hoursMin: null }, { hoursMin: null }, ""],
])("what was %s says from what to what", (_how, before, after, words) => {
  expect(said({ before, after })).toBe(words && `Uren, ten minste ${words}`);
});

test.each(["merged", "undone"] as const)(
  "two people %s name the other, without an arrow",
  (verb) => {
    const other = { mergedWith: "019b8d2b-8c00-7ee2-9bbf-e934584a0b92" };
    const empty = { mergedWith: null };
    const [before, after] = verb === "merged" ? [empty, other] : [other, empty];
    expect(said({ subject: "candidacy", verb, before, after })).toMatch(
      /^Samengevoegd met Kandidaat [A-Z0-9]{4}$/,
    );
  },
);
