import { expect, test } from "vitest";
import { lawOf, poortwachterFacts, poortwachterMoments } from "./poortwachter.ts";

test("every moment has its own id, an actor, a document and a source", () => {
  const ids = poortwachterMoments.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { actor, document, source, verified } of poortwachterMoments) {
    expect([actor.length > 0, document !== "", source !== "", typeof verified]).toEqual([
      true,
      true,
      true,
      "boolean",
    ]);
  }
});

test("the well-known weeks are there, and a week is seven days", () => {
  const days = new Map(poortwachterMoments.map(({ id, deadlineDays }) => [id, deadlineDays]));
  expect([days.get("probleemanalyse"), days.get("plan-van-aanpak")]).toEqual([42, 56]);
  const odd = poortwachterMoments.filter(
    ({ week, deadlineDays }) => week && deadlineDays !== undefined && deadlineDays !== week * 7,
  );
  expect(odd).toEqual([]);
});

test("counting rules and schemes name their source", () => {
  for (const { source } of poortwachterFacts.countingRules) expect(source).not.toBe("");
  for (const scheme of Object.values(poortwachterFacts.schemes))
    expect(JSON.stringify(scheme)).toContain('"source"');
});

test("an article of law is of a moment that there is", () => {
  const ids = new Set(poortwachterMoments.map(({ id }) => id));
  expect([...lawOf.keys()].filter((one) => !ids.has(one))).toEqual([]);
});
