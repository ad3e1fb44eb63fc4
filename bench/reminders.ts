import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openDatabase } from "../app/platform/database/database.ts";
import { startEmbedded } from "../app/platform/database/embedded.ts";
import { migrate } from "../app/platform/database/migrate.ts";
import { newId } from "../app/platform/ids.ts";
import { askJob } from "../app/platform/jobs/askJob.ts";
import { openMailbox } from "../app/platform/mail/fixture/mailbox.ts";
import { remind } from "../app/transition/reminders/remind.ts";
import { fillReminded } from "./reminders/fill.ts";

/**
 * How long reminding everybody takes, from the moment at which the program starts until the last mail is
 * noted as sent, with a mail server on this machine that takes everything. Then once more on a fresh store,
 * killed (SIGKILL) at random points of the work: none may be lost, and a mail may come twice, under one
 * Message-ID, only where the kill came between the mail server's yes and our note of it.
 *
 * Arguments: how many reminders (5000), how many kills (20), a seed (1).
 */
const [COUNT, KILLS, SEED] = [5000, 20, 1].map((usual, at) =>
  Number(process.argv[2 + at] ?? usual),
) as [number, number, number];
const DAY = "2026-12-02";
const NOW = `${DAY}T09:00:00Z`;
const LONGEST_MS = 600_000;

/** A small seeded source of chance (mulberry32), so that every run is killed at the same points. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Reminds everybody once, with these lives of the program before the last one; milliseconds each. */
async function run(lives: readonly number[]) {
  const folder = mkdtempSync(join(tmpdir(), "overstap-reminders-"));
  const embedded = await startEmbedded(folder);
  await migrate(embedded.connection);
  const database = openDatabase(embedded.connection);
  const box = await openMailbox();
  try {
    await fillReminded(database, COUNT, DAY);
    await database.asOwner((tx) => askJob(tx, remind, { organisationId: newId(), payload: {} }));
    const about = JSON.stringify({
      connection: embedded.connection,
      settings: box.settings,
      now: NOW,
    });
    const begin = () => fork(join(import.meta.dirname, "remindersKilled.ts"), [about]);
    const began = performance.now();
    /** How many mails the server had taken at each kill. */
    const killedAt: number[] = [];
    for (const life of lives) {
      const program = begin();
      // oxlint-disable-next-line no-await-in-loop -- one life after the other
      await Promise.race([wait(life), gone(program)]);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await kill(program);
      killedAt.push(box.taken.length);
    }
    const last = begin();
    const left = () =>
      database.pool
        .query(
          "select (select count(*)::int from mail) as made, (select count(*)::int from mail where state <> 'sent') as waiting",
        )
        .then(({ rows }) => rows[0] as { made: number; waiting: number });
    for (let now = await left(); now.made < COUNT || now.waiting > 0; now = await left()) {
      if (performance.now() - began > LONGEST_MS)
        throw new Error(`too long: ${JSON.stringify(now)}`);
      // oxlint-disable-next-line no-await-in-loop -- a look now and then
      await wait(100);
    }
    const seconds = (performance.now() - began) / 1000;
    await kill(last);
    const ids = box.taken.map(({ raw }) => /^Message-ID: <(.*?)@/im.exec(raw)![1]!);
    const { rows } = await database.pool.query<{ id: string }>(
      "select mail_id as id from reminder",
    );
    return { seconds, ids, wanted: rows.map(({ id }) => id), killedAt };
  } finally {
    await database.close();
    await box.close();
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const gone = (program: ChildProcess) => new Promise((resolve) => program.once("exit", resolve));
async function kill(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) throw new Error("the program ended by itself");
  const ended = gone(program);
  program.kill("SIGKILL");
  await ended;
}

function judge({ ids, wanted, killedAt }: Awaited<ReturnType<typeof run>>) {
  const lost = wanted.filter((id) => !ids.includes(id)).length + (COUNT - wanted.length);
  const seen = new Map<string, number>();
  let unexplained = 0;
  let repeated = 0;
  for (const [place, id] of ids.entries()) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, place);
    else {
      repeated++;
      // Between the two came a kill, and the first was among the last that the server took before it.
      const before = killedAt.find((count) => count > first && count <= place);
      if (before === undefined || before - first > MOST_UNDER_WAY) unexplained++;
    }
  }
  return { lost, repeated, unexplained };
}
/** How many mails can be under way in one program, and then be noted by none. */
const MOST_UNDER_WAY = 32;

const load = () => loadavg()[0]!.toFixed(1);
const whole = await run([]);
const seconds = whole.seconds.toFixed(1);
console.log(`${COUNT} reminders: ${seconds} s, load ${load()}`, judge(whole));
if (KILLS > 0) {
  const next = chance(SEED);
  // Lives that add up to about the whole of the work, so that the kills fall all over it; each begins anew.
  const each = (whole.seconds * 1000 * 1.2) / KILLS;
  const lives = Array.from({ length: KILLS }, () => Math.round(900 + 2 * each * next()));
  const killed = await run(lives);
  const judged = judge(killed);
  console.log(`killed ${KILLS} times: ${killed.seconds.toFixed(1)} s, load ${load()}`, judged);
  console.log(`mails taken before each kill: ${killed.killedAt.join(", ")}`);
  if (judged.lost + judged.unexplained > 0) process.exitCode = 1;
}
