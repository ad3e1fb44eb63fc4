import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorSettings } from "../access/actor.ts";
import { fillAccess, rowsOf } from "../access/fixture/accessFixture.ts";
import { askAgain } from "../access/invitations/askAgain.ts";
import { inviteColleague } from "../access/invitations/inviteColleague.ts";
import { makeLink } from "../access/invitations/makeLink.ts";
import { renewInvitation } from "../access/invitations/renewInvitation.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { runAllDue } from "../platform/jobs/runAllDue.ts";
import { textsIn } from "../web/texts.ts";
import { tendInvitations } from "./tendInvitations.ts";

let store: TestDatabase;
beforeAll(async () => {
  store = await openTestDatabase();
});
afterAll(() => store.close());

test("who asks for a new link stands on the administrator's agenda until they are answered", async () => {
  const all = await fillAccess(store.database);
  const { administrator } = all.actors;
  const as = <T>(work: Parameters<typeof store.database.as<T>>[2]) =>
    store.database.as<T>("overstap_app", actorSettings(administrator), work);
  const { id, token } = await as(async (tx) => {
    const given = { email: ["a@b.example"], taal: ["nl"], rol: ["coach"] };
    const made = await inviteColleague(tx, administrator, given, { sendsMail: false });
    if (made.kind !== "saved") throw new Error(made.kind);
    return { id: made.id, token: (await makeLink(tx, made.id)).replace("/uitnodiging/", "") };
  });
  const run = () =>
    runAllDue(store.database, [tendInvitations], {
      database: store.database,
      texts: textsIn,
      publicUrl: "http://localhost",
      clock: () => new Date(),
      log: { info: () => {}, warn: () => {}, error: () => {} },
    });
  const actions = () =>
    rowsOf(store.database, sql`select what, role, holder_id as at, href, state from next_action`);
  await rowsOf(store.database, sql`update invitation set expires_at = now()`);
  await askAgain(store.database, token);
  await run();
  const planned = {
    what: "access:action.inviteAgain",
    role: "administrator",
    at: all.runner.id,
    href: `/beheer/uitnodigingen/${id}`,
  };
  expect(await actions()).toEqual([{ ...planned, state: "open" }]);
  await as((tx) => renewInvitation(tx, administrator, id, { sendsMail: false }));
  await run();
  expect(await actions()).toEqual([{ ...planned, state: "done" }]);
});
