import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Conflict } from "../../platform/forms/conflict.ts";
import { SpokenIn } from "../../platform/texts/textsContext.tsx";
import { textsIn } from "../../web/texts.ts";
import { ConflictChoice } from "./ConflictChoice.tsx";

const conflict: Conflict = {
  theirs: { places: ["5"] },
  version: 3,
  differences: [{ field: "places", mine: ["6"], theirs: ["5"] }],
};

/** What the choice says, without its marks. */
const said = (saver: Pick<Conflict, "by" | "own">) =>
  renderToStaticMarkup(
    <SpokenIn t={textsIn("nl")} language="nl">
      <ConflictChoice conflict={{ ...conflict, ...saver }} labelOf={() => "Vrije plaatsen"} />
    </SpokenIn>,
  ).replace(/<[^>]+>/g, " ");

test("who saved in another tab is not told of somebody else", () => {
  const words = said({ by: "Ria Smeets", own: true });
  expect(words).toContain("Jij hebt dit ook in een ander tabblad gewijzigd.");
  expect(words).toMatch(/Jij, hier\s+6\s+Jij, in een ander tabblad\s+5/);
  expect(words).not.toMatch(/Ria|de ander/);
});

test("who saved first is named, or called the other where the name is not for the reader", () => {
  expect(said({ by: "Ria Smeets" })).toMatch(
    /Jij en Ria Smeets[\s\S]*Van jou\s+6\s+Van de ander\s+5/,
  );
  const nameless = said({ by: undefined });
  expect(nameless).not.toContain("tabblad");
  expect(nameless).toMatch(/Van jou\s+6\s+Van de ander\s+5/);
});
