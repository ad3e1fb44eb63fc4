import type { Command } from "commander";
import { forgetDrafts } from "../access/drafts/forgetDrafts.ts";
import { forgetOld } from "../access/retention/forgetOld.ts";
import { forgetSessions } from "../access/sessions/forgetSessions.ts";
import { candidacyReference } from "../people/candidacyReference.ts";
import { eraseAsked } from "../people/erasure/eraseAsked.ts";
import { reconcileJournal } from "../people/erasure/journalFile.ts";
import { journalOf } from "../people/erasure/replayErasures.ts";
import { wipeImports } from "../people/import/wipeImports.ts";
import { wipeRemoved } from "../people/removal/wipeRemoved.ts";
import { type Due, everybody } from "../people/retention/due.ts";
import { goingSoon, planRetention, type RetentionPlan } from "../people/retention/planRetention.ts";
import { runRetention } from "../people/retention/runRetention.ts";
import { terms, WARNED_DAYS } from "../people/retention/terms.ts";
import type { Options } from "../platform/configuration/configuration.ts";
import type { Database } from "../platform/database/database.ts";
import { tendFiles } from "../platform/files/tendFiles.ts";
import { forgetDone } from "../platform/jobs/forgetDone.ts";
import { log } from "../platform/log/log.ts";
import { tendMail } from "../platform/mail/tendMail.ts";
import { newId } from "../platform/ids.ts";
import { textsIn } from "../web/texts.ts";
import { BadInput } from "./badInput.ts";
import { existingStoreOptions, withExistingStore } from "./existingStore.ts";
import { Output } from "./output.ts";
import { configurationOf } from "./storeOptions.ts";
import { rowMaker } from "./table.ts";

const PEOPLE_AT_ONCE = 1000;
const t = textsIn("en");

type PlanOptions = Options & { json?: boolean; people?: boolean; days?: string };

export function configure(command: Command): void {
  const plan = command
    .command("plan")
    .description("show what would go when, and why; changes nothing")
    .option("--people", "a line for each person too, by reference and never by name")
    .option("--days <number>", "how far to look ahead with --people (default 30)")
    .option("--json", "one JSON document in the place of tables");
  existingStoreOptions(plan)
    .addHelpText("after", planHelp)
    .action((options: PlanOptions) =>
      withStore(options, (database) => showPlan(database, options)),
    );
  const run = command
    .command("run")
    .description("warn whoever goes within thirty days, and let go of what is over")
    .option("--most <number>", "touch so many people at most, and leave the rest for the next run");
  existingStoreOptions(run)
    .addHelpText("after", runHelp)
    .action(async (options: Options & { most?: string }) => {
      await withStore(options, (database) => letGo(database, options));
    });
  existingStoreOptions(
    command
      .command("journal")
      .description("print who was wiped, one line of JSON each: identifiers and never a name"),
  )
    .addHelpText("after", journalHelp)
    .action((options: Options) => withStore(options, printJournal));
}

const planHelp = `
Who looks for work under a re-integration duty or a benefit law is kept for two years
after the last day of that ground; by consent for four weeks after the last day agreed
to. A region may choose fewer days. Nobody goes who was not told thirty days before, nor
while somebody with the right to do so holds the file: docs/retention.md.

Stop the program first when it runs on the same folder.

Examples:
  overstap retention plan
  overstap retention plan --people --days 90
  overstap retention plan --json | jq '.people[] | select(.now > 0)'`;

const runHelp = `
The program does this by itself every night. Each person is one transaction: it may be
broken off and run again, and a second run finds nothing to do. Mail is put in line, and
goes when the program runs.

Stop the program first when it runs on the same folder.

Examples:
  overstap retention run
  overstap retention run --most 500`;

const journalHelp = `
The same lines stand in erasures.jsonl in the data folder (or ERASURES_FILE), which the
program keeps; keep a copy where your backups are. overstap restore --erasures FILE
wipes again whom a backup brings back.

Stop the program first when it runs on the same folder.

Example:
  overstap retention journal > erasures.jsonl`;

const withStore = (options: Options, work: (database: Database) => Promise<void>) =>
  withExistingStore(options, ({ database }) => work(database));

async function printJournal(database: Database): Promise<void> {
  const output = new Output();
  for (const line of await journalOf(database)) await output.line(JSON.stringify(line));
  await output.end();
}

async function showPlan(database: Database, options: PlanOptions): Promise<void> {
  const days = wholeNumber("--days", options.days ?? String(WARNED_DAYS));
  const plan = await database.asOwner(planRetention);
  const output = new Output();
  if (options.json) {
    const each = options.people ? { each: await people(database, days) } : {};
    await output.line(JSON.stringify({ ...plan, ...each }, null, 2));
  } else {
    await writePlan(output, plan);
    if (options.people) await writePeople(output, await people(database, days));
  }
  await output.end();
}

/** One person, without a name. */
type PlannedPerson = Omit<Due, "organisation_id"> & { reference: string };

async function people(database: Database, days: number): Promise<PlannedPerson[]> {
  const all: PlannedPerson[] = [];
  for (let offset = 0; ; offset += PEOPLE_AT_ONCE) {
    const { rows } = await database.asOwner((tx) =>
      goingSoon(tx, everybody, { days, limit: PEOPLE_AT_ONCE, offset }),
    );
    for (const { organisation_id: _, ...row } of rows) {
      all.push({ reference: candidacyReference(row.candidacy_id), ...row });
    }
    if (rows.length < PEOPLE_AT_ONCE) return all;
  }
}

async function writePlan(output: Output, { people: kept, records }: RetentionPlan): Promise<void> {
  const numbers = ["kept", "to warn", "warned", "now", "held"];
  const row = rowMaker([
    { title: "people, by ground", widest: 20 },
    ...numbers.map((title) => ({ title, widest: 7, right: true })),
    { title: "", widest: 0 },
  ]);
  await output.line(row(["people, by ground", ...numbers, ""]));
  for (const one of kept) {
    const counts = [one.kept, one.toWarn, one.warned, one.now, one.held].map(String);
    await output.line(row([t(`keeping:ground.${one.ground}`), ...counts, ""]));
  }
  await output.line();
  for (const source of new Set(terms.map((term) => term.source))) {
    await output.line(t(`keeping:source.${source}`));
  }
  await output.line();
  const other = rowMaker([
    { title: "other records", widest: 40 },
    { title: "days", widest: 5, right: true },
    { title: "now", widest: 7, right: true },
    { title: "", widest: 0 },
  ]);
  await output.line(other(["other records", "days", "now", ""]));
  for (const { kind, days, now } of records) {
    await output.line(other([t(`keeping:kind.${kind as "mail"}`), String(days), String(now), ""]));
  }
  await output.line();
  await output.line(t("keeping:source.need"));
}

async function writePeople(output: Output, each: PlannedPerson[]): Promise<void> {
  const titles = ["who", "ground", "held until", "goes on", "warned on", "held to"];
  const row = rowMaker(titles.map((title) => ({ title, widest: 18 })));
  await output.line();
  await output.line(row(titles));
  for (const one of each) {
    await output.line(
      row([
        one.reference,
        t(`keeping:ground.${one.ground}`),
        one.held_until,
        one.goes_on,
        one.warned_on ?? "–",
        one.held_to ?? "–",
      ]),
    );
  }
}

async function letGo(database: Database, options: Options & { most?: string }): Promise<void> {
  const most = options.most === undefined ? undefined : wholeNumber("--most", options.most);
  const { erasuresFile } = configurationOf(options);
  const stop = new AbortController();
  for (const told of ["SIGINT", "SIGTERM"] as const) process.once(told, () => stop.abort());
  const services = { database, texts: textsIn, publicUrl: "", clock: () => new Date(), log };
  const run = { payload: {}, event: newId(), organisation: undefined, triedBefore: 0 };
  const nightly = [
    forgetDone,
    forgetDrafts,
    forgetOld,
    forgetSessions,
    tendMail(undefined),
    tendFiles(undefined),
  ];
  for (const job of [...nightly, wipeImports, wipeRemoved, eraseAsked]) {
    await job.run({ ...run, signal: stop.signal }, services);
  }
  const done = await runRetention(database, {
    signal: stop.signal,
    ...(most === undefined ? {} : { most }),
  });
  if (erasuresFile) await reconcileJournal(database, erasuresFile);
  console.log(
    `${done.warned} warned, ${done.removed} removed, ${done.takenBack} warnings taken back.`,
  );
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,6}$/.test(text) || Number(text) < 1) {
    throw new BadInput([`${option}: a whole number from 1, not "${text}"`]);
  }
  return Number(text);
}
