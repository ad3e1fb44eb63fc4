import { type StepName, steps } from "@overstap/engine/transition/steps.ts";

/** What somebody does next besides the steps themselves, as the engine names it. */
const others = [
  "talkedOver",
  "explore",
  "review",
  "check-in",
  "answer-feedback",
  "give-owner",
] as const;

/** What an action is called in the texts; `own` for one that somebody put in their own words. */
export type ActionKey = StepName | (typeof others)[number] | "own";

const known: readonly string[] = [...steps.map(({ done }) => done), ...others];

/** The name in the texts of what the engine says is next. */
export function actionKey(what: string): ActionKey {
  return known.includes(what) ? (what as ActionKey) : "own";
}
