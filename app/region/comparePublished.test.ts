import { expect, test } from "vitest";
import { publishedCandidates } from "../../reference/pilots/pilots.ts";
import { comparePublished } from "./comparePublished.ts";
import { pilotIds } from "./pilotIds.ts";
import en from "./texts/en.json" with { type: "json" };

const { candidates, unlocks } = comparePublished("nl");

test("all thirteen are there, in the order of the source", () => {
  expect(candidates.map(({ id }) => id)).toEqual(publishedCandidates.map(({ id }) => id));
  expect(candidates.map(({ id }) => id)).toEqual(pilotIds);
});

test("the English words are the source's own", () => {
  const texts: Record<string, string> = en;
  for (const { id, known, sourceOutcome } of publishedCandidates) {
    expect(texts[`pilots.known.${id}`]).toBe(known);
    expect(texts[`pilots.outcome.${id}`]).toBe(sourceOutcome);
  }
});

test("whoever could have started has nothing in the way, and titles are in the language", () => {
  const able = candidates.find(({ id }) => id === "gr-7");
  expect(able).toMatchObject({ best: { verdict: "ready", kinds: [], changes: [] } });
  expect(candidates.find(({ id }) => id === "zl-1")?.best?.title).toBe("Thuishulp Sittard");
});

test("no item of the list of abilities is in what a page gets", () => {
  const kinds = candidates
    .flatMap(({ best, elsewhere }) => [best, elsewhere])
    .flatMap((place) => place?.kinds ?? []);
  expect(kinds.join(" ")).not.toMatch(/\d/);
});

test("the unlock list names openings by their title", () => {
  expect(unlocks[0]).toEqual({
    change: "widen-radius",
    opening: "Thuishulp Geleen",
    candidates: ["zl-1"],
    cost: 1,
  });
});
