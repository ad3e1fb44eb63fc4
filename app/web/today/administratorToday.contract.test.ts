import { sql } from "drizzle-orm";
import { RouterContextProvider } from "react-router";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { handInstallationTo, openInstallation } from "../../access/installation.ts";
import { askAgain } from "../../access/invitations/askAgain.ts";
import { inviteColleague } from "../../access/invitations/inviteColleague.ts";
import { makeLink } from "../../access/invitations/makeLink.ts";
import { actorContext, type Services, servicesContext } from "../../access/request/contexts.ts";
import { fillPeople, type PeopleFixture } from "../../people/fixture/peopleFixture.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { askJob } from "../../platform/jobs/askJob.ts";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { JobFault } from "../../platform/jobs/jobFault.ts";
import { openJobOffice } from "../../platform/jobs/jobOffice.ts";
import { runAllDue } from "../../platform/jobs/runAllDue.ts";
import { textsIn } from "../texts.ts";
import { todayOf } from "./todayOf.ts";

let store: TestDatabase;
let all: PeopleFixture;
const jobs = [
  defineJob({
    name: "test.fails",
    title: (t) => t("failures:job"),
    payload: z.object({}),
    retries: 1,
    run: () => Promise.reject(new JobFault("mailServer")),
  }),
];

beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  const own = all.actors.administrator.membership.organisation.id;
  await store.database.asOwner(async (tx) => {
    await openInstallation(tx, "empty", "empty");
    await handInstallationTo(tx, own);
  });
});
afterAll(() => store.close());

async function today(actor: Actor) {
  const context = new RouterContextProvider();
  const office = openJobOffice(store.database, jobs);
  context.set(servicesContext, { database: store.database, jobs: office } as unknown as Services);
  context.set(actorContext, actor);
  const { next, parts } = await todayOf({ context, actor, t: textsIn("nl"), language: "nl" });
  return { next, waits: parts.find(({ key }) => key === "waits")?.items ?? [] };
}

test("nothing waits while nothing failed and nobody asks", async () => {
  expect((await today(all.actors.administrator)).waits).toEqual([]);
});

test("who asks for a new link stands there with a link, for the administrator who invited only", async () => {
  const { administrator } = all.actors;
  const token = await store.database.as(
    "overstap_app",
    actorSettings(administrator),
    async (tx) => {
      const given = { email: ["a@b.example"], taal: ["nl"], rol: ["coach"] };
      const made = await inviteColleague(tx, administrator, given, { sendsMail: false });
      if (made.kind !== "saved") throw new Error(made.kind);
      return (await makeLink(tx, made.id)).replace("/uitnodiging/", "");
    },
  );
  await store.database.asOwner((tx) => tx.execute(sql`update invitation set expires_at = now()`));
  await askAgain(store.database, token);
  const { next, waits } = await today(administrator);
  expect(waits).toMatchObject([
    { title: "1 persoon vraagt een nieuwe link", href: "/beheer/uitnodigingen?staat=asked" },
  ]);
  expect(next).toMatchObject({
    title: "Dit wacht op jou",
    href: "/beheer/uitnodigingen?staat=asked",
  });
  expect((await today(all.strangers.administrator)).waits).toEqual([]);
});

test("what failed in the background comes first, for whoever runs the installation only", async () => {
  await store.database.asOwner((tx) =>
    askJob(tx, { name: "test.fails" }, { organisationId: newId(), payload: {} }),
  );
  await runAllDue(
    store.database,
    jobs,
    { database: store.database, log: { info() {}, warn() {}, error() {} } } as never,
    { later: true },
  );
  const { next, waits } = await today(all.actors.administrator);
  expect(waits[0]).toMatchObject({ title: "1 storing wacht", href: "/beheer/storingen" });
  expect(waits).toHaveLength(2);
  expect(next?.href).toBe("/beheer/storingen");
  expect((await today(all.strangers.administrator)).waits).toEqual([]);
});
