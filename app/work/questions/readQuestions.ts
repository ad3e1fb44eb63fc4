import { and, eq, isNull, ne } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { openForm, type OpenForm } from "../../access/forms/openForm.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Given } from "../../platform/forms/given.ts";
import { titleIn } from "../opening/editOpening.ts";
import { ownOpening } from "../opening/ownOpening.ts";
import { inLanguage, type Reader } from "../reader.ts";
import { opening } from "../schema.ts";
import { draftOf } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { answerName } from "./answerName.ts";
import type { Question } from "./questions.ts";
import { answerOf, type Standing, standingOf } from "./standing.ts";
import { type AskedTask, askedTasks } from "./taskAsks.ts";

/** A place whose work is asked after. */
export type AskedPlace = {
  opening: { id: string; title: string; published: boolean };
  tasks: AskedTask[];
  /** Other own places with the same profile, which an answer reaches too. */
  others: { id: string; title: string }[];
};

/** Reads what the work of an own place asks, for all questions; undefined when there is no such place. */
export async function readQuestions(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
  openingId: string | undefined,
): Promise<AskedPlace | undefined> {
  if (!writesWork(actor)) return undefined;
  const row = await ownOpening(tx, actor, openingId);
  if (!row) return undefined;
  const title = inLanguage(reader, opening.titleNl, opening.titleEn);
  return {
    opening: {
      id: row.id,
      title: titleIn(reader, row),
      published: row.publishedAt !== null,
    },
    tasks: await askedTasks(tx, actor, reader, row.profileId),
    others: await tx
      .select({ id: opening.id, title })
      .from(opening)
      .where(
        and(
          eq(opening.organisationId, actor.membership.organisation.id),
          eq(opening.profileId, row.profileId),
          ne(opening.id, row.id),
          isNull(opening.archivedAt),
        ),
      )
      .orderBy(title, opening.id),
  };
}

/** One question at an own place: what stands at each task, and the form that asks. */
export type OpenQuestion = AskedPlace & { standings: Standing[]; form: OpenForm };

/** Opens one question about the work of an own place. */
export async function openQuestion(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
  openingId: string | undefined,
  question: Question,
): Promise<OpenQuestion | undefined> {
  const place = await readQuestions(tx, actor, reader, openingId);
  if (!place) return undefined;
  const draft = draftOf("opening", place.opening.id, question.id);
  return {
    ...place,
    standings: place.tasks.map((task) => standingOf(question.part, task)),
    form: await openForm(tx, actor, draft, givenOf(question, place.tasks), versionOf(place.tasks)),
  };
}

/** What the form of one question shows: the employer's own answers; an estimate is not an answer. */
export function givenOf(question: Question, tasks: readonly AskedTask[]): Given {
  return Object.fromEntries(
    tasks.map((task) => {
      const standing = standingOf(question.part, task);
      const answer = standing.source === "employer" ? answerOf(question, standing) : undefined;
      return [answerName(task.id), answer ? [answer.key] : []];
    }),
  );
}

/** One number for all tasks together: it rises when any of them is saved. */
export function versionOf(tasks: readonly Pick<AskedTask, "version">[]): number {
  return tasks.reduce((sum, { version }) => sum + version, 0);
}
