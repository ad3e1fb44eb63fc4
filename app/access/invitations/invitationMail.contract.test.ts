import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { textsIn } from "../../web/texts.ts";
import { actorSettings } from "../actor.ts";
import { type AccessFixture, fillAccess, rowsOf } from "../fixture/accessFixture.ts";
import { invitationMail } from "./invitationMail.ts";
import { inviteColleague } from "./inviteColleague.ts";
import { openInvitation } from "./openInvitation.ts";

let store: TestDatabase;
let all: AccessFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillAccess(store.database);
});
afterAll(() => store.close());

const address = "noor@zorg.example";
const prepare = (id: string, to = address) =>
  store.database.asOwner((tx) =>
    invitationMail.prepare(tx, { invitation: id }, { address: to, now: new Date() }),
  );

test("the mail brings a link that works, made when it goes; not when the invitation no longer holds", async () => {
  const { administrator } = all.actors;
  const id = await store.database.as("overstap_app", actorSettings(administrator), async (tx) => {
    const given = { email: [address], naam: ["Noor"], taal: ["en"], rol: ["coach"] };
    const outcome = await inviteColleague(tx, administrator, given, { sendsMail: true });
    return outcome.kind === "saved" ? outcome.id : "";
  });
  const words = (await prepare(id))!(textsIn("en"), "en");
  expect(words.subject).toBe("Take part with Loket Zuid on Overstap");
  expect(words.paragraphs[0]).toContain("Eigen administrator invites you");
  const link = await openInvitation(store.database, words.link!.path.replace("/uitnodiging/", ""));
  expect(link).toMatchObject({ state: "open", email: address });

  expect(await prepare(id, "ander@elders.example")).toBeUndefined();
  const change = (set: ReturnType<typeof sql>) =>
    rowsOf(store.database, sql`update invitation set ${set} where id = ${id}`);
  await change(sql`withdrawn_at = now()`);
  expect(await prepare(id)).toBeUndefined();
  await change(sql`withdrawn_at = null, expires_at = now()`);
  expect(await prepare(id)).toBeUndefined();
});
