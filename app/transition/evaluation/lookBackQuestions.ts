import type { Evaluator } from "@overstap/engine/transition/caseWords.ts";

/** What each voice is asked when they look back. Each is answered with one of three faces; none has to be. */
export const lookBackQuestions = {
  candidate: ["lookWork", "lookPeople", "lookHelp", "lookHours", "lookStay"],
  buddy: ["lookTasks", "lookPeople", "lookTime"],
  careEmployer: ["lookTasks", "lookTeam", "lookStay"],
} as const satisfies Record<Evaluator, readonly string[]>;

export type LookBackQuestion = (typeof lookBackQuestions)[Evaluator][number];

/** The three faces. */
export const lookBackAnswers = ["good", "fair", "poor"] as const;
export type LookBackAnswer = (typeof lookBackAnswers)[number];
