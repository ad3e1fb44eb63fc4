import { simpleParser } from "mailparser";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { textsIn } from "../../web/texts.ts";
import { openTestDatabase, type TestDatabase } from "../database/testDatabase.ts";
import { newId } from "../ids.ts";
import type { Job, JobServices } from "../jobs/job.ts";
import { defineJob } from "../jobs/defineJob.ts";
import { runAllDue } from "../jobs/runAllDue.ts";
import { type Answers, type Mailbox, openMailbox } from "./fixture/mailbox.ts";
import { defineMail } from "./mailKind.ts";
import { type MailServer, openMailServer } from "./mailServer.ts";
import { queueMail } from "./queueMail.ts";
import { MAIL_REFUSED, sendMail } from "./sendMail.ts";
import { tendMail } from "./tendMail.ts";

let store: TestDatabase;
let holds: boolean;
const opened: (() => Promise<void> | void)[] = [];
beforeAll(async () => {
  store = await openTestDatabase();
  return () => store.close();
});
beforeEach(async () => {
  holds = true;
  await store.database.pool.query("truncate mail, outbox_event, job_done, pgboss.job");
  return async () => {
    for (const close of opened.splice(0)) await close();
  };
});

const organisationId = newId();
const actor = { account: "", organisation: organisationId, role: "coach", region: "" };
const services = (): JobServices => ({
  database: store.database,
  texts: textsIn,
  publicUrl: "https://overstap.example.nl",
  clock: () => new Date(),
  log: { info() {}, warn() {}, error() {} } as never,
});
const invite = defineMail({
  kind: "test.invite",
  facts: z.object({ invitation: z.uuid() }),
  stillHolds: async () => (holds ? { firstName: "Saïda" } : undefined),
  write: ({ facts, known, language }) => ({
    subject: language === "nl" ? "Je bent uitgenodigd – kijk mee" : "You are invited",
    firstName: known.firstName,
    paragraphs: ["Een <b>regel</b> & nog één. 😀"],
    link: { label: "Kijk mee", path: `/uitnodiging/${facts.invitation}` },
  }),
});

async function mailbox(answers?: Answers): Promise<Mailbox & { server: MailServer }> {
  const box = await openMailbox(answers);
  const server = openMailServer(box.settings);
  opened.push(() => server.close(), box.close);
  return { ...box, server };
}
const queue = (to = "saida@example.nl", more: { language?: "nl" | "en" } = {}) =>
  store.database.as("overstap_app", actor, (tx) =>
    queueMail(tx, invite, {
      organisationId,
      to,
      language: "nl",
      facts: { invitation: newId() },
      ...more,
    }),
  );
const run = (server: MailServer | undefined, later = false, more: Job[] = []) =>
  runAllDue(store.database, [sendMail([invite], server), ...more], services(), { later });
const rows = async () =>
  (await store.database.pool.query("select state, tries, fault, recipient from mail")).rows;

test("a mail goes once, in its language, plain and as a page, with the link typed out", async () => {
  const { taken, server } = await mailbox();
  const id = await queue();
  await run(server);
  await run(server, true);
  expect(taken).toHaveLength(1);
  const { to, from, raw } = taken[0]!;
  const parsed = await simpleParser(raw);
  expect([to, from]).toEqual([["saida@example.nl"], "overstap@example.nl"]);
  expect(parsed.subject).toBe("Je bent uitgenodigd – kijk mee");
  expect(parsed.messageId).toBe(`<${id}@example.nl>`);
  expect(parsed.from?.text).toBe('"Overstap" <overstap@example.nl>');
  expect(parsed.headers.get("auto-submitted")).toBe("auto-generated");
  expect(parsed.text).toContain("Hallo Saïda,");
  expect(parsed.text).toContain("Een <b>regel</b> & nog één. 😀");
  expect(parsed.text).toMatch(
    /Kijk mee:\nhttps:\/\/overstap\.example\.nl\/uitnodiging\/[0-9a-f-]+/,
  );
  expect(parsed.html).toContain('<html lang="nl">');
  expect(parsed.html).toContain("Een &lt;b&gt;regel&lt;/b&gt; &amp; nog één.");
  expect(parsed.html).toContain('<a href="https://overstap.example.nl/uitnodiging/');
  expect(raw).toMatch(/multipart\/alternative/);
  expect(await rows()).toMatchObject([{ state: "sent", tries: 1, fault: null }]);
});

test("what no longer holds at the moment of sending is not sent", async () => {
  const { taken, server } = await mailbox();
  await queue();
  holds = false;
  await run(server);
  expect(taken).toEqual([]);
  expect(await rows()).toMatchObject([{ state: "withdrawn", tries: 0 }]);
});

test("an address that is refused ends it, and its room is told", async () => {
  const { taken, server } = await mailbox({ recipient: () => 550 });
  const told: unknown[] = [];
  const listens = defineJob({
    name: "test.hear",
    title: () => "",
    on: [MAIL_REFUSED],
    payload: z.object({ mail: z.uuid(), kind: z.string() }),
    run: async ({ payload }) => void told.push(payload),
  });
  const id = await queue();
  expect(await run(server, true, [listens])).toEqual({ completed: 2, failed: 0, deadletter: 0 });
  expect(told).toEqual([{ mail: id, kind: "test.invite" }]);
  expect(taken).toEqual([]);
  expect(await rows()).toMatchObject([{ state: "refused", tries: 1, fault: "refused" }]);
});

test("a server that says later is asked again, and takes it then", async () => {
  let asked = 0;
  const { taken, server } = await mailbox({ recipient: () => (asked++ === 0 ? 451 : undefined) });
  await queue();
  expect(await run(server)).toMatchObject({ failed: 1 });
  expect(await rows()).toMatchObject([{ state: "queued", tries: 1, fault: "later" }]);
  expect(await run(server, true)).toMatchObject({ completed: 1 });
  expect(taken).toHaveLength(1);
  expect(await rows()).toMatchObject([{ state: "sent", tries: 2, fault: null }]);
});

test("a server that is away is asked again when it is back", async () => {
  const away = await openMailbox();
  await away.close();
  const server = openMailServer(away.settings);
  opened.push(() => server.close());
  await queue();
  expect(await run(server)).toMatchObject({ failed: 1 });
  expect(await rows()).toMatchObject([{ state: "queued", fault: "noAnswer" }]);
  const back = await openMailbox({}, {}, away.port);
  opened.push(back.close);
  expect(await run(server, true)).toMatchObject({ completed: 1 });
  expect(back.taken).toHaveLength(1);
});

test("our own sender being refused is no fault of the address", async () => {
  const { server } = await mailbox({ sender: () => 550 });
  await queue();
  expect(await run(server)).toMatchObject({ failed: 1 });
  expect(await rows()).toMatchObject([{ state: "queued", fault: "later" }]);
});

test("when the last try fails it lies with the dead, and goes after all when it is tried again", async () => {
  let down = true;
  const { taken, server } = await mailbox({ mail: () => (down ? 452 : undefined) });
  await queue();
  expect(await run(server, true)).toEqual({ completed: 0, failed: 15, deadletter: 0 });
  const { rows: dead } = await store.database.pool.query(
    "select source_output from pgboss.job where name = 'dead'",
  );
  expect(JSON.stringify(dead)).toContain("mailServer");
  expect(JSON.stringify(dead)).not.toContain("example.nl");
  down = false;
  expect(taken).toEqual([]);
});

test("without a mail server it is kept, and goes when there is one", async () => {
  await queue();
  expect(await run(undefined)).toMatchObject({ completed: 1 });
  expect(await rows()).toMatchObject([{ state: "notConfigured", tries: 0 }]);
  const { taken, server } = await mailbox();
  const tend = tendMail(server);
  const quiet = new AbortController().signal;
  const again = { payload: {}, event: newId(), organisation: undefined, triedBefore: 0 };
  await tend.run({ ...again, signal: quiet }, services());
  await run(server);
  expect(taken).toHaveLength(1);
  // An address is forgotten after some time, and what waited too long for a server does not go.
  await store.database.pool.query("update mail set recorded_at = now() - interval '31 days'");
  await tend.run({ ...again, signal: quiet }, services());
  expect(await rows()).toMatchObject([{ state: "sent", recipient: null }]);
});

test("two runs at once send one mail", async () => {
  const { taken, server } = await mailbox();
  const id = await queue();
  const job = sendMail([invite], server);
  const once = {
    payload: { mail: id },
    event: newId(),
    organisation: organisationId,
    triedBefore: 0,
    signal: new AbortController().signal,
  };
  await Promise.allSettled([job.run(once, services()), job.run(once, services())]);
  expect(taken).toHaveLength(1);
  expect(await rows()).toMatchObject([{ state: "sent", tries: 1 }]);
});

test("a mail goes from the transaction that asked for it, or not at all", async () => {
  const { taken, server } = await mailbox();
  await store.database
    .as("overstap_app", actor, async (tx) => {
      await queueMail(tx, invite, {
        organisationId,
        to: "a@b.nl",
        language: "nl",
        facts: { invitation: newId() },
      });
      throw new Error("no");
    })
    .catch(() => {});
  await run(server);
  expect(taken).toEqual([]);
});

test.each([
  "a@b.nl\r\nBcc: c@d.nl",
  "a@b.nl, c@d.nl",
  "Saida <a@b.nl>",
  "a b@c.nl",
  "a@b.nl\u0000",
  "",
  `${"a".repeat(65)}@b.nl`,
  "a@-b.nl",
])("%j is no one address, and nothing goes there", async (to) => {
  await expect(queue(to)).rejects.toThrow("a mail needs one address");
  expect(await rows()).toEqual([]);
});

test("a name or subject cannot begin a header of its own", async () => {
  const { taken, server } = await mailbox();
  const sly = defineMail({
    kind: "test.invite",
    facts: z.object({ invitation: z.uuid() }),
    stillHolds: async () => ({}),
    write: () => ({
      subject: "Hoi\r\nBcc: ander@example.nl\u2028x",
      firstName: "A\r\nX-Evil: 1",
      paragraphs: ["\r\n.\r\nQUIT"],
    }),
  });
  await queue();
  await runAllDue(store.database, [sendMail([sly], server)], services());
  const { raw, to } = taken[0]!;
  const parsed = await simpleParser(raw);
  expect(to).toEqual(["saida@example.nl"]);
  expect(parsed.subject).toBe("Hoi Bcc: ander@example.nl x");
  expect(parsed.bcc).toBeUndefined();
  expect(parsed.headers.has("x-evil")).toBe(false);
  expect(parsed.text).toContain("QUIT");
});

test("the program's roles put mail in line and see none", async () => {
  await queue();
  await expect(
    store.database.as("overstap_app", actor, (tx) => tx.execute("select 1 from mail")),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
});
