import { prepareStudy } from "@overstap/engine/redesign/prepareStudy.ts";
import type { Proposal } from "@overstap/engine/redesign/proposalFile.ts";
import { readProposal } from "@overstap/engine/redesign/readProposal.ts";
import { readStudy } from "@overstap/engine/redesign/readStudy.ts";
import { redesign } from "@overstap/engine/redesign/redesign.ts";
import type { ScoredProposal } from "@overstap/engine/redesign/scoreProposal.ts";
import { scoreProposal } from "@overstap/engine/redesign/scoreProposal.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fmlCurrent } from "../fml/fml.ts";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), "utf8"));

function studyOf(id: string) {
  const { study, faults } = readStudy(read(`${id}.study`), fmlCurrent);
  if (study === undefined) throw new Error(JSON.stringify(faults));
  return prepareStudy(study, fmlCurrent);
}
type Study = ReturnType<typeof studyOf>;

function scored(proposal: Proposal, study: Study): ScoredProposal {
  const { scored: score, breaches } = scoreProposal(proposal, study);
  if (score === undefined) throw new Error(JSON.stringify(breaches));
  return score;
}

function publishedJob(id: string): Proposal {
  const { proposal, faults } = readProposal(read(`${id}.published-job`));
  if (proposal === undefined) throw new Error(JSON.stringify(faults));
  return proposal;
}

/** The best that is found within so many steps, always the same. */
function best(study: Study, most: number): { proposal: ScoredProposal; bound: number } {
  let found: { proposal: ScoredProposal; bound: number } | undefined;
  for (const progress of redesign(study, { seed: 1, budget: (steps) => steps / most })) {
    found = { proposal: scored(progress.best, study), bound: progress.bound };
  }
  if (found === undefined) throw new Error("no proposal");
  return found;
}

/** Per study: what the published job comes to, and the score that the search finds at least (docs/studies.md). */
test.each([
  ["ward", { freed: 20.5, reach: 23, score: 66.5 }, 153],
  ["home-help", { freed: 16.17, reach: 14, score: 44.17 }, 121.42],
  ["residential", { freed: 9, reach: 27, score: 63 }, 164.17],
])("%s: the published job, and jobs designed for who waits", (id, published, least) => {
  const study = studyOf(id);
  const figures = ({ freed, reach, score }: ScoredProposal) => ({
    freed: Math.round(Object.values(freed).reduce((sum, hours) => sum + hours, 0) * 100) / 100,
    reach,
    score: Math.round(score * 100) / 100,
  });
  expect(figures(scored(publishedJob(id), study))).toEqual(published);
  const { proposal, bound } = best(study, 200);
  expect(figures(proposal).score).toBeGreaterThanOrEqual(least);
  expect(proposal.score).toBeLessThanOrEqual(bound);
  expect(proposal.money.net).toBeGreaterThan(0);
  // Work that needs a qualification stays with who has one.
  const stays = proposal.left.filter(({ why }) => why === "needs-qualification");
  const needs = study.study.tasks.filter((task) => task.needsQualification);
  expect(stays.map(({ task }) => task)).toEqual(needs.map((task) => task.id));
});
