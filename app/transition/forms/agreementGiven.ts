import type { Attempt } from "@overstap/engine/transition/caseState.ts";

const dutch = (day: string) => day.split("-").toReversed().join("-");
const decimal = (hours: number) => String(hours).replace(".", ",");

/** What holds now, as it would be typed: a change of it begins with what stands there. */
export function agreementGiven(attempt: Attempt | undefined): Record<string, string[]> {
  const text = attempt?.amendment?.text ?? attempt?.agreement;
  if (!text) return {};
  const { goal, start, end, hours, buildUp, tasks, buddy, evaluations, ...rest } = text;
  return {
    goal: [goal],
    start: [start],
    end: [end],
    hours: [decimal(hours)],
    buildUp: [(buildUp ?? []).map((one) => `${dutch(one.from)} ${decimal(one.hours)}`).join("\n")],
    tasks: [...tasks],
    buddy: [buddy],
    evaluations: [evaluations.map(dutch).join("\n")],
    wagesPaidBy: [rest.wagesPaidBy],
    chance: [rest.chance],
    "money.from": [rest.money?.from ?? ""],
    "money.decidedBy": [rest.money?.decidedBy ?? ""],
    "money.decidedOn": [rest.money?.decidedOn ?? ""],
  };
}
