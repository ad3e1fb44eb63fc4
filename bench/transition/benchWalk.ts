import type { Random } from "@overstap/engine/region/random.ts";
import { addDays } from "@overstap/engine/transition/days.ts";
import { newId } from "../../app/platform/ids.ts";

/** A place at which somebody is tried, with the tasks that are put forward. */
export type BenchPlace = { openingId: string; tasks: readonly string[] };

/** What a walk needs to know of a case. */
export type Walked = { owner: string; track2: boolean; employed: boolean };

/** An event as the engine reads it. */
export type BenchEvent = { type: string; at: string } & Readonly<Record<string, unknown>>;

/** Why attempts end, by how often. */
const reasons = [
  "distance",
  "distance",
  "terms",
  "affinity",
  "affinity",
  "click",
  "language",
  "no-funding",
  "capacity",
  "person-withdrew",
] as const;
const meetings = ["talked", "met", "walkedAlong", "introduced"] as const;

/**
 * What happens in a case after it is opened, up to a day: attempts that end one after the other, a report
 * or an answered one between them, and a last one that still runs, at every step in turn. Every event
 * keeps to the rules; the engine is asked again on storing.
 *
 * @param events how many there are about
 */
export function benchWalk(
  random: Random,
  { owner, track2, employed }: Walked,
  places: readonly BenchPlace[],
  opened: string,
  today: string,
  events: number,
): BenchEvent[] {
  const told: BenchEvent[] = [];
  const span = Math.floor((Date.parse(today) - Date.parse(opened)) / 86_400_000) - 12;
  const at = () => addDays(opened, Math.min(span, Math.floor((span * told.length) / (events + 4))));
  const say = (type: string, fields: object = {}) => {
    told.push({ type, at: at(), by: owner, recordedOn: at(), ...fields });
  };
  const paper = (voice: string) => ({ voice, onBehalf: { voice, reason: "on-paper" } });
  const pick = <T>(from: readonly T[]) => from[Math.floor(random.fraction() * from.length)]!;
  const begin = () => {
    const attempt = newId();
    const { openingId, tasks } = pick(places);
    say("attemptOpened", { attempt, opening: openingId });
    say("tested", { attempt, verdict: "ready", package: tasks });
    const profile = { capacityProfile: addDays(opened, -10), ownWorkImpossible: "companyDoctor" };
    say("proposed", { attempt, ...(track2 && profile) });
    return { attempt, tasks };
  };
  const meet = (attempt: string, upTo: number) => {
    for (const type of meetings.slice(0, upTo)) say(type, { attempt, outcome: "yes" });
  };
  while (told.length < events - 8) {
    const { attempt } = begin();
    const step = Math.floor(random.fraction() * 5);
    meet(attempt, step);
    const reason = pick(reasons);
    if (step < 4 && reason !== "capacity") {
      const outcome = { attempt, outcome: "no", reason };
      say(meetings[step]!, outcome);
    } else say("withdrawn", { attempt, reason });
    if (random.fraction() < 0.3) {
      say("feedback", { kind: "conflict" });
      say("actionDone");
    }
  }
  const running = begin();
  // One in six stays at each of the steps before a placement, one in six goes on to one.
  const step = Math.floor(random.fraction() * 6);
  meet(running.attempt, Math.min(step, 4));
  if (step < 5) return told;
  for (const voice of ["candidate", "careEmployer"]) {
    say("decided", { attempt: running.attempt, answer: "yes", ...paper(voice) });
  }
  say("agreed", {
    attempt: running.attempt,
    goal: "Meedraaien in het team",
    start: addDays(opened, span),
    end: addDays(today, 80),
    hours: 16,
    tasks: running.tasks,
    buddy: "Een collega",
    evaluations: [addDays(today, 20)],
    wagesPaidBy: employed ? "sendingEmployer" : "uwv",
    chance: "possible",
    money: { from: "Formatie", decidedBy: "De manager", decidedOn: addDays(opened, 1) },
  });
  const signers = ["candidate", ...(employed ? ["sendingEmployer"] : []), "careEmployer"];
  for (const voice of signers) say("signed", { attempt: running.attempt, ...paper(voice) });
  say("signed", { attempt: running.attempt, voice: "coach" });
  say("started", { attempt: running.attempt });
  return told;
}
