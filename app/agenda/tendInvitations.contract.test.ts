import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { acceptAsNew } from "../access/invitations/acceptInvitation.ts";
import { actorSettings } from "../access/actor.ts";
import { type AccessFixture, fillAccess, rowsOf } from "../access/fixture/accessFixture.ts";
import { askAgain } from "../access/invitations/askAgain.ts";
import { inviteColleague } from "../access/invitations/inviteColleague.ts";
import { invitationMail } from "../access/invitations/invitationMail.ts";
import { listInvitations, readInvitation } from "../access/invitations/listInvitations.ts";
import { letterOf } from "../access/invitations/letterOf.ts";
import { makeLink } from "../access/invitations/makeLink.ts";
import { noteRefusal } from "../access/invitations/noteRefusal.ts";
import { renewInvitation, withdrawInvitation } from "../access/invitations/renewInvitation.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { runAllDue } from "../platform/jobs/runAllDue.ts";
import { openMailbox } from "../platform/mail/fixture/mailbox.ts";
import { openMailServer } from "../platform/mail/mailServer.ts";
import { sendMail } from "../platform/mail/sendMail.ts";
import { textsIn } from "../web/texts.ts";
import { tendInvitations } from "./tendInvitations.ts";

let store: TestDatabase;
let all: AccessFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillAccess(store.database);
});
afterAll(() => store.close());
beforeEach(() =>
  store.database.pool.query("truncate invitation, mail, next_action, outbox_event cascade"),
);

const services = {
  texts: textsIn,
  publicUrl: "http://localhost",
  clock: () => new Date(),
  log: { info: () => {}, warn: () => {}, error: () => {} },
};
const as = <T>(work: Parameters<typeof store.database.as<T>>[2]) =>
  store.database.as<T>("overstap_app", actorSettings(all.actors.administrator), work);
const invite = (sendsMail: boolean) =>
  as(async (tx) => {
    const given = { email: ["a@b.example"], taal: ["nl"], rol: ["coach"] };
    const made = await inviteColleague(tx, all.actors.administrator, given, { sendsMail });
    if (made.kind !== "saved") throw new Error(made.kind);
    return { id: made.id, token: (await makeLink(tx, made.id)).replace("/uitnodiging/", "") };
  });
const run = () =>
  runAllDue(store.database, [tendInvitations], { ...services, database: store.database });
const actions = () =>
  rowsOf(store.database, sql`select what, role, holder_id as at, href, state from next_action`);
const planned = (what: string, id: string) => ({
  what,
  role: "administrator",
  at: all.runner.id,
  href: `/beheer/uitnodigingen/${id}`,
});

test("who asks for a new link stands on the administrator's agenda until they are answered", async () => {
  const { administrator } = all.actors;
  const { id, token } = await invite(false);
  await rowsOf(store.database, sql`update invitation set expires_at = now()`);
  await askAgain(store.database, token);
  await run();
  const asks = planned("access:action.inviteAgain", id);
  expect(await actions()).toEqual([{ ...asks, state: "open" }]);
  await as((tx) => renewInvitation(tx, administrator, id, { sendsMail: false }));
  await run();
  expect(await actions()).toEqual([{ ...asks, state: "done" }]);
});

/** Invites somebody whose mail server refuses the address for good, and lets the jobs do their work. */
async function inviteRefused(): Promise<{ id: string; token: string }> {
  const box = await openMailbox({ recipient: () => 550 });
  const server = openMailServer(box.settings);
  try {
    const made = await invite(true);
    const jobs = [sendMail([invitationMail], server), noteRefusal, tendInvitations];
    await runAllDue(store.database, jobs, { ...services, database: store.database });
    return made;
  } finally {
    server.close();
    await box.close();
  }
}

test("a mail that is refused shows on the invitation and in the list, and somebody is to act", async () => {
  const { administrator } = all.actors;
  const { id } = await inviteRefused();
  const found = await as((tx) => readInvitation(tx, administrator, id));
  expect(found).toMatchObject({ state: "refused", email: "a@b.example" });
  expect(Date.now() - new Date(found!.refusedAt!).getTime()).toBeLessThan(60_000);
  const inState = (state: string) =>
    as(async (tx) => {
      const asked = new URLSearchParams({ staat: state });
      return (await listInvitations(tx, administrator, asked)).rows.map((row) => row.id);
    });
  expect(await inState("refused")).toEqual([id]);
  expect(await inState("open")).toEqual([]);
  const refused = planned("access:action.mailRefused", id);
  expect(await actions()).toEqual([{ ...refused, state: "open" }]);
  // The way that is left: a letter with a code.
  const letter = await as((tx) => letterOf(tx, administrator, found!, services));
  expect(letter?.letter.goTo?.code).toBeTruthy();
  await as((tx) => withdrawInvitation(tx, administrator, id));
  await run();
  expect(await actions()).toEqual([{ ...refused, state: "done" }]);
});

test("sent again it waits for its answer anew; accepted by its link nobody is to act", async () => {
  const { administrator } = all.actors;
  const { id } = await inviteRefused();
  await as((tx) => renewInvitation(tx, administrator, id, { sendsMail: false }));
  expect(await as((tx) => readInvitation(tx, administrator, id))).toMatchObject({
    state: "open",
    refusedAt: null,
  });
  await rowsOf(store.database, sql`delete from invitation_link`);
  await as((tx) => withdrawInvitation(tx, administrator, id));
  await run();
  const { id: second, token } = await inviteRefused();
  const given = { naam: ["Noor"], email: ["a@b.example"], wachtwoord: ["vier gewone woorden"] };
  expect(await acceptAsNew(store.database, token, given, "nl")).toMatchObject({ kind: "accepted" });
  await run();
  expect(await actions()).toEqual([
    { ...planned("access:action.mailRefused", id), state: "done" },
    { ...planned("access:action.mailRefused", second), state: "done" },
  ]);
});
