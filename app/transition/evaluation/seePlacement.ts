import { isPlaced, isRunning } from "@overstap/engine/transition/caseState.ts";
import { type Evaluator, evaluators } from "@overstap/engine/transition/caseWords.ts";
import type { Day } from "@overstap/engine/transition/days.ts";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { may } from "../../access/policy/may.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import { account } from "../../access/signIn/schema.ts";
import { openingsNamed } from "../../people/openingsNamed.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { buddiesIn } from "../agreement/agreementForm.ts";
import { canSay, type Sayable } from "../canSay.ts";
import type { KnownCase } from "../knownCase.ts";
import { seeCase, seenAttempts } from "../see/seeCase.ts";
import type { AbsenceKind } from "./absenceKinds.ts";
import { evaluationAnswer, placementAbsence, placementBuddy } from "./schema.ts";

/** What one voice said when they looked back; null while they have not, or the reader may not know. */
export type SeenLook = {
  on: Day;
  words: string | null;
  answers: Readonly<Record<string, string>>;
} | null;

/** A placement as a reader sees it, from day to day. */
export type SeenPlacement = {
  attempt: string;
  openingId: string;
  place: { title: string; organisation: string } | null;
  tasks: { id: string; name: string; icon: string }[];
  start: Day;
  end: Day;
  /** The moments to look back, the first first, each with what the voices said that the reader may read. */
  moments: {
    number: number;
    day: Day;
    heard: readonly Evaluator[];
    said: Record<Evaluator, SeenLook>;
  }[];
  /** Today. */
  on: Day;
  /** In which voices the reader can look back now. */
  looks: Sayable[];
  /** Reporting something. */
  feedback: Sayable | null;
  /** Who helps, as the agreement names them. */
  helpers: readonly string[];
  /** Those of them who have an account, as the manager of the place said. */
  buddies: { id: string; account: string; name: string | null }[];
  /** Whether the reader says who the buddies are. */
  namesBuddies: boolean;
  absences: { id: string; kind: AbsenceKind; firstDay: Day; lastDay: Day | null }[] | null;
  /** Whether the reader notes that somebody is not there. */
  notesAbsence: boolean;
};

/**
 * The placement that runs or that a contract came of, as the reader may see it; undefined where they see none.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole case, as the role that weighs read it
 */
export async function seePlacement(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  language: Language,
): Promise<SeenPlacement | undefined> {
  if (!known) return undefined;
  const { candidacyId } = known;
  const relations = await myRelations(tx, actor, { candidacyIds: [candidacyId] });
  const kinds = relations.map(({ kind }) => kind);
  if (!may(actor, "read", { group: "agreement", relations: kinds })) return undefined;
  // One looks back on a placement after a contract came of it, too.
  const attempt = seenAttempts(known, actor, relations).find(
    (one) => isRunning(one) && one.startedOn !== undefined,
  );
  const text = attempt?.agreement;
  if (!attempt || !text) return undefined;
  const [named] = await openingsNamed(tx, actor, language, [attempt.opening]);
  const seen = await seeCase(tx, actor, known, language);
  const events = (seen?.events ?? []).filter(
    (one) => one.type === "evaluated" && one.openingId === attempt.opening,
  );
  const chosen = await answersOf(
    tx,
    events.map(({ id }) => id),
  );
  const can = canSay(known, actor, relations);
  const absence = absenceRights(actor, known, kinds);
  const codeOf = (event: (typeof events)[number], field: string) =>
    event.says.find((one) => one.field === field)?.code;
  return {
    attempt: attempt.id,
    openingId: attempt.opening,
    place: named ? { title: named.title, organisation: named.organisation } : null,
    tasks: named?.tasks.filter(({ id }) => text.tasks.includes(id)) ?? [],
    start: text.start,
    end: text.end,
    moments: text.evaluations.toSorted().map((day, place) => ({
      number: place + 1,
      day,
      heard: attempt.evaluated[place + 1] ?? [],
      said: Object.fromEntries(
        evaluators.map((voice): [Evaluator, SeenLook] => {
          // The latest comes first.
          const event = events.find(
            (one) => codeOf(one, "moment") === String(place + 1) && codeOf(one, "voice") === voice,
          );
          return [
            voice,
            event
              ? { on: event.at, words: event.words, answers: chosen.get(event.id) ?? {} }
              : null,
          ];
        }),
      ) as Record<Evaluator, SeenLook>,
    })),
    looks: can.filter(({ type, attempt: of }) => type === "evaluated" && of === attempt.id),
    feedback:
      can.find((one) => one.type === "feedback" && (one.attempt ?? attempt.id) === attempt.id) ??
      null,
    on: known.on,
    helpers: buddiesIn(text.buddy),
    buddies: await buddiesOf(tx, attempt.id),
    namesBuddies: actor.role === "careEmployer" && isPlaced(attempt),
    absences: absence.reads ? await absencesOf(tx, attempt.id) : null,
    notesAbsence: absence.writes && isPlaced(attempt),
  };

  async function buddiesOf(within: Transaction, attemptId: string) {
    const rows = await within
      .select({ id: placementBuddy.id, account: placementBuddy.accountId, name: account.name })
      .from(placementBuddy)
      .leftJoin(account, eq(account.id, placementBuddy.accountId))
      .where(and(eq(placementBuddy.attemptId, attemptId), isNull(placementBuddy.until)))
      .orderBy(asc(placementBuddy.recordedAt));
    return rows;
  }

  async function absencesOf(within: Transaction, attemptId: string) {
    return within
      .select({
        id: placementAbsence.id,
        kind: placementAbsence.kind,
        firstDay: placementAbsence.firstDay,
        lastDay: placementAbsence.lastDay,
      })
      .from(placementAbsence)
      .where(eq(placementAbsence.attemptId, attemptId))
      .orderBy(desc(placementAbsence.firstDay), desc(placementAbsence.id))
      .limit(100);
  }
}

async function answersOf(tx: Transaction, events: readonly string[]) {
  if (events.length === 0) return new Map<string, Readonly<Record<string, string>>>();
  const rows = await tx
    .select({ event: evaluationAnswer.eventId, answers: evaluationAnswer.answers })
    .from(evaluationAnswer)
    .where(inArray(evaluationAnswer.eventId, [...events]));
  return new Map(rows.map(({ event, answers }) => [event, answers]));
}

/**
 * Who reads and notes on which days somebody was not there: by the table of visibility whoever reads the
 * clock; and a care employer what its own people noted at its own place.
 */
export function absenceRights(
  actor: Pick<Actor, "role" | "account" | "withheld">,
  known: Pick<KnownCase, "state">,
  kinds: Parameters<typeof may>[2]["relations"],
): { reads: boolean; writes: boolean } {
  const group = actor.role === "careEmployer" ? "agreement" : "clock";
  const owns = actor.role !== "coordinator" || known.state.owner === actor.account;
  return {
    reads: actor.role !== "buddy" && owns && may(actor, "read", { group, relations: kinds }),
    writes: actor.role !== "buddy" && owns && may(actor, "write", { group, relations: kinds }),
  };
}
