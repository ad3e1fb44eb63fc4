import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { rowsOf } from "../fixture/accessFixture.ts";
import { hashOf, newToken } from "../links/token.ts";
import { acceptAsAccount, acceptAsNew } from "./acceptInvitation.ts";
import { inviteAdministrator } from "./inviteAdministrator.ts";
import { readInvitation } from "./listInvitations.ts";
import { makeLink } from "./makeLink.ts";
import { openInvitation } from "./openInvitation.ts";
import { withdrawInvitation } from "./renewInvitation.ts";
import {
  accept,
  address,
  administrator,
  all,
  as,
  expire,
  invite,
  membershipsOf,
  openInvitations,
  sending,
  stateOf,
  store,
  tokenOf,
  typed,
} from "../fixture/invitationStore.ts";

openInvitations();

describe("a link", () => {
  test("is known to the store by its hash, and read by none of its roles", async () => {
    const { token } = await invite();
    const rows = await rowsOf<{ all: string }>(
      store.database,
      sql`select row_to_json(l)::text as all from invitation_link l`,
    );
    expect(rows.map((row) => row.all).join()).toContain(hashOf(token));
    expect(rows.map((row) => row.all).join()).not.toContain(token);
    await expect(
      as(administrator(), (tx) => tx.execute(sql`select hash from invitation_link`)),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
    await expect(
      store.database.as("overstap_accounts", undefined, (tx) =>
        tx.execute(sql`select * from invitation_link`),
      ),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  test("opened a hundred times is still good, and tells who asks for what", async () => {
    const { token } = await invite({ rol: "coordinator", regio: all.region.id, naam: "Noor" });
    const looks = await Promise.all(
      Array.from({ length: 100 }, () => openInvitation(store.database, token)),
    );
    expect(new Set(looks.map((one) => one?.state))).toEqual(new Set(["open"]));
    expect(looks[0]).toEqual({
      state: "open",
      role: "coordinator",
      organisation: "Loket Zuid",
      region: "Zuid",
      inviter: "Eigen administrator",
      inviting: "Loket Zuid",
      name: "Noor",
      email: address,
      language: "nl",
      hasAccount: false,
    });
  });

  test.each([undefined, "", "x", newToken().token, "%", "a".repeat(43)])(
    "%j is none",
    async (token) => {
      expect(await openInvitation(store.database, token)).toBeUndefined();
      expect(await acceptAsNew(store.database, token, typed(), "nl")).toEqual({ kind: "dead" });
      expect(await acceptAsAccount(store.database, token, all.actors.coach.account)).toBe(
        "unknown",
      );
    },
  );
});

describe("accepting", () => {
  test("makes the account with the invited address and the role, once", async () => {
    const { id, token } = await invite();
    expect(await accept(token, { email: "ander@elders.example" })).toMatchObject({
      kind: "accepted",
      email: address,
    });
    expect(await membershipsOf(address)).toEqual([{ role: "coach", organisation: "Loket Zuid" }]);
    expect(await membershipsOf("ander@elders.example")).toEqual([]);
    expect(await stateOf(token)).toBe("used");
    expect(await accept(token)).toEqual({ kind: "dead" });
    const found = await as(administrator(), (tx) => readInvitation(tx, administrator(), id));
    expect(found?.state).toBe("used");
    const history = await rowsOf(
      store.database,
      sql`select c.verb, c.after from change c join account a on a.id = c.account_id
        where a.email = ${address} and c.subject = 'membership'`,
    );
    expect(history).toEqual([{ verb: "created", after: { role: "coach" } }]);
  });

  test("of several at once one wins, and nothing is left of the others", async () => {
    const { token } = await invite();
    const made = await Promise.all([accept(token), accept(token), accept(token)]);
    const kinds = made.map(({ kind }) => kind).toSorted();
    expect(kinds.filter((kind) => kind === "accepted")).toHaveLength(1);
    expect(await membershipsOf(address)).toHaveLength(1);
  });

  test("of two who hold a link that is nobody's, one wins", async () => {
    const outcome = await as(administrator(), async (tx) => {
      const first = { organisationId: all.cleaning.id, email: null, language: "nl" as const };
      const asked = await inviteAdministrator(tx, administrator(), first, sending);
      return asked.kind === "saved" ? tokenOf(await makeLink(tx, asked.id)) : "";
    });
    const both = [`een-${address}`, `twee-${address}`];
    const kinds = await Promise.all(both.map((email) => accept(outcome, { email })));
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(["accepted", "dead"]);
    const made = await rowsOf<{ n: number }>(
      store.database,
      sql`select count(*)::int n from account where email in (${both[0]}, ${both[1]})`,
    );
    expect(made).toEqual([{ n: 1 }]);
  });

  test("what is wrong is said, and the link still works", async () => {
    const { token } = await invite();
    expect(await accept(token, { wachtwoord: "kort" })).toMatchObject({
      kind: "faults",
      faults: [{ field: "wachtwoord", key: "forms:passwordShort" }],
    });
    expect(await accept(token, { naam: " " })).toMatchObject({ kind: "faults" });
    expect(await stateOf(token)).toBe("open");
    expect(await membershipsOf(address)).toEqual([]);
  });

  test("an account that there is takes part by its own sign-in, and only with the invited address", async () => {
    const { buddy, coach } = all.actors;
    const { token } = await invite({ email: buddy.email });
    expect((await openInvitation(store.database, token))?.hasAccount).toBe(true);
    expect(await accept(token)).toEqual({ kind: "hasAccount", email: buddy.email });
    expect(await acceptAsAccount(store.database, token, coach.account)).toBe("otherAddress");
    expect(await acceptAsAccount(store.database, token, newId())).toBe("otherAddress");
    expect(await stateOf(token)).toBe("open");
    expect(await acceptAsAccount(store.database, token, buddy.account)).toBe("accepted");
    expect((await membershipsOf(buddy.email)).map(({ role }) => role)).toEqual(["buddy", "coach"]);
    expect(await acceptAsAccount(store.database, token, buddy.account)).toBe("used");
  });

  test.each([
    [
      "withdrawn",
      (id: string) => as(administrator(), (tx) => withdrawInvitation(tx, administrator(), id)),
    ],
    ["expired", expire],
  ])("a link that is %s lets nobody in", async (state, end) => {
    const { id, token } = await invite();
    await end(id);
    expect(await stateOf(token)).toBe(state);
    expect(await accept(token)).toEqual({ kind: "dead" });
    expect(await acceptAsAccount(store.database, token, all.actors.coach.account)).toBe(state);
    expect(await membershipsOf(address)).toEqual([]);
  });

  test("a role that the organisation can no longer give is not accepted", async () => {
    const { token } = await invite({ rol: "careEmployer" }, all.others.administrator);
    const become = (kind: string) =>
      rowsOf(store.database, sql`update organisation set kind = ${kind} where id = ${all.care.id}`);
    await become("research");
    expect(await accept(token)).toEqual({ kind: "dead" });
    await become("care");
    expect(await accept(token)).toMatchObject({ kind: "accepted" });
  });
});
