import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { day } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import type { Actor } from "../actor.ts";
import type { CandidacyGroup } from "../policy/fieldGroup.ts";
import type { SessionFacts } from "../sessions/sessionFacts.ts";
import { accountSession } from "../signIn/schema.ts";
import { type Bound, counting, takeTry } from "../tries/tries.ts";
import { waitFault } from "../tries/waitFault.ts";

const soon: Bound = { name: "birthDate", most: 5, minutes: 10 };
/** A birth date is one of some twenty thousand: so few tries a day find one in three years. */
const daily: Bound = { name: "birthDateDaily", most: 15, minutes: 24 * 60 };

/**
 * Whether a candidate may not see yet what they can bear: they signed in with a code alone, which may have
 * been read by somebody else at home.
 */
export function waitsForBirthDate(role: string, session: SessionFacts): boolean {
  const one = session.byCode && !session.birthDateGiven && session.secondStepAt === null;
  return role === "candidate" && one && !session.demonstration;
}

/** What a birth date opens: what one can bear, why a task does not fit, and the papers about it. */
export const behindBirthDate = [
  "capacity",
  "explanation",
  "files",
] as const satisfies readonly CandidacyGroup[];

/** The actor as this session knows them: without what waits for the birth date. */
export function asSessionKnows(actor: Actor, session: SessionFacts): Actor {
  return waitsForBirthDate(actor.role, session) ? { ...actor, withheld: behindBirthDate } : actor;
}

/**
 * Takes a candidate's own birth date as the second step before what they can bear is shown.
 *
 * @returns what is wrong; nothing when it was right
 */
export async function giveBirthDate(
  database: Database,
  actor: Actor,
  session: SessionFacts,
  given: Given,
): Promise<readonly Fault[]> {
  const read = parseForm(
    z.object({ geboren: day({ from: "1900-01-01", to: dayInTheNetherlands() }) }),
    given,
  );
  if (read.faults) return read.faults;
  return counting(database, async (tx) => {
    const minutes =
      (await takeTry(tx, soon, actor.account)) ?? (await takeTry(tx, daily, actor.account));
    if (minutes !== undefined) return [waitFault("geboren", minutes)];
    const { rows } = await tx.execute<{ right: boolean | null }>(
      sql`select own_birth_date_is(${actor.account}, ${read.value.geboren}) as right`,
    );
    const right = rows[0]?.right ?? null;
    if (right === null) return [{ field: "geboren", key: "access:candidate.birthDate.unknown" }];
    if (!right) return [{ field: "geboren", key: "access:candidate.birthDate.wrong" }];
    await tx
      .update(accountSession)
      .set({ birthDateAt: new Date() })
      .where(eq(accountSession.id, session.id));
    return [];
  });
}
