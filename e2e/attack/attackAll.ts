import { attackBodies } from "./bodies.ts";
import {
  attackAddresses,
  attackForms as attackFormsOf,
  attackQuestions,
  expectStored,
  readBack,
} from "./forms.ts";
import { gather } from "./gather.ts";
import { attackLists, attackNames } from "./names.ts";
import { attackPaths } from "./paths.ts";
import { attackForms, attackLinks, attackSessions } from "./sessions.ts";
import { Tally } from "./tally.ts";
import { startTarget } from "./target.ts";

/**
 * Does to a program of its own all that somebody would try who means harm.
 *
 * @param tell is told at once what is being tried and what got through
 */
export async function attackAll(tell: (line: string) => void = () => {}): Promise<Tally> {
  const tally = new Tally(tell);
  const target = await startTarget();
  try {
    await attackNames(target, tally);
    await attackPaths(target, tally);
    await attackLinks(target, tally);
    await attackForms(target, tally);
    await attackSessions(target, tally);
    await attackBodies(target, tally);
    tell("looks round as each role");
    const all = await Promise.all(
      target.attackers.map(async (attacker) => ({
        attacker,
        found: await gather(attacker.visitor),
      })),
    );
    for (const { attacker, found } of all) {
      tell(`${tally.total} tried; lists and questions as ${attacker.who.role}`);
      await attackLists(attacker, found, tally);
      await attackQuestions(attacker, found, tally);
    }
    const forms = all.flatMap(({ found }) => found.forms);
    const done = new Set<string>();
    for (const { attacker, found } of all) {
      tell(`${tally.total} tried; addresses and forms as ${attacker.who.role}`);
      await attackAddresses(target, attacker, forms, tally);
      await attackFormsOf(target, attacker, found, done, tally);
    }
    await expectStored(target, tally);
    for (const { attacker, found } of all) await readBack(attacker, found, tally);
  } finally {
    for (const error of await target.close()) tally.note("errors in the log", error.slice(0, 600));
  }
  return tally;
}
