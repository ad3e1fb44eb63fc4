import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { type Actor, actorSettings } from "../actor.ts";
import { type AccessFixture, fillAccess, rowsOf } from "../fixture/accessFixture.ts";
import { hashOf, newToken } from "../links/token.ts";
import { type Role, roles } from "../role.ts";
import { acceptAsAccount, acceptAsNew } from "./acceptInvitation.ts";
import { askAgain } from "./askAgain.ts";
import { inviteAdministrator } from "./inviteAdministrator.ts";
import { inviteColleague } from "./inviteColleague.ts";
import { linkForCode } from "./linkForCode.ts";
import { listInvitations, readInvitation } from "./listInvitations.ts";
import { makeCode, makeLink } from "./makeLink.ts";
import { openInvitation } from "./openInvitation.ts";
import { renewInvitation, withdrawInvitation } from "./renewInvitation.ts";

let store: TestDatabase;
let all: AccessFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillAccess(store.database);
});
afterAll(() => store.close());

const sending = { sendsMail: true };
let address = "";
beforeEach(() => {
  address = `wie-${newId().slice(24)}@zorg.example`;
});
const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const administrator = () => all.actors.administrator;
const given = (more: Record<string, string> = {}) => {
  const fields = { email: address, naam: "", taal: "nl", rol: "coach", ...more };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]));
};
const typed = (more: Record<string, string> = {}) => ({
  naam: ["Noor Bakker"],
  wachtwoord: ["vier gewone woorden"],
  ...Object.fromEntries(Object.entries(more).map(([name, value]) => [name, [value]])),
});

/** Invites a coach, or whatever else is asked, and gives the secret of the link. */
async function invite(more: Record<string, string> = {}, actor = administrator()) {
  return as(actor, async (tx) => {
    const outcome = await inviteColleague(tx, actor, given(more), sending);
    if (outcome.kind !== "saved") throw new Error(JSON.stringify(outcome));
    return { id: outcome.id, token: tokenOf(await makeLink(tx, outcome.id)) };
  });
}
const tokenOf = (path: string) => path.replace("/uitnodiging/", "");
const accept = (token: string, more = {}) => acceptAsNew(store.database, token, typed(more), "nl");
const stateOf = async (token: string) => (await openInvitation(store.database, token))?.state;
const membershipsOf = (email: string) =>
  rowsOf<{ role: string; organisation: string }>(
    store.database,
    sql`select m.role, o.name as organisation from membership m join account a on a.id = m.account_id
      join organisation o on o.id = m.organisation_id where a.email = ${email} order by m.role`,
  );
const expire = (id: string) =>
  rowsOf(store.database, sql`update invitation set expires_at = now() where id = ${id}`);

describe("inviting", () => {
  test("only an administrator invites, and only to the own organisation", async () => {
    for (const role of roles.filter((one) => one !== "administrator")) {
      const actor = all.actors[role];
      const outcome = await as(actor, (tx) => inviteColleague(tx, actor, given(), sending));
      expect({ role, outcome }).toEqual({ role, outcome: { kind: "notFound" } });
    }
    const { id } = await invite();
    const [row] = await rowsOf<{ at: string }>(
      store.database,
      sql`select organisation_id as at from invitation where id = ${id}`,
    );
    expect(row).toEqual({ at: all.runner.id });
  });

  test.each([
    ["counter", "researcher"],
    ["counter", "careEmployer"],
    ["counter", "candidate"],
    ["care", "coordinator"],
    ["care", "coach"],
  ])("a %s gives no %s", async (kind, rol) => {
    const actor = kind === "counter" ? administrator() : all.others.administrator;
    const outcome = await as(actor, (tx) =>
      inviteColleague(tx, actor, given({ rol, regio: all.region.id }), sending),
    );
    expect(outcome).toMatchObject({ kind: "faults", faults: [{ field: "rol" }] });
  });

  test("a coordinator answers for a region where the organisation works", async () => {
    const ask = (regio: string) =>
      as(administrator(), (tx) =>
        inviteColleague(tx, administrator(), given({ rol: "coordinator", regio }), sending),
      );
    for (const regio of ["", newId(), "x"]) {
      expect(await ask(regio)).toMatchObject({ kind: "faults", faults: [{ field: "regio" }] });
    }
    expect(await ask(all.region.id)).toMatchObject({ kind: "saved" });
  });

  test("one address is asked once for one role", async () => {
    await invite();
    const again = await as(administrator(), (tx) =>
      inviteColleague(tx, administrator(), given({ email: address.toUpperCase() }), sending),
    );
    expect(again).toMatchObject({ kind: "faults", faults: [{ field: "email" }] });
    await expect(invite({ rol: "administrator" })).resolves.toBeDefined();
  });

  test("mail is put in line without the link; without a mail server none is", async () => {
    const mails = () =>
      rowsOf<{ all: string }>(
        store.database,
        sql`select row_to_json(m)::text as all from mail m where recipient = ${address}`,
      );
    const { id, token } = await invite();
    const queued = await mails();
    expect(queued).toHaveLength(1);
    expect(queued[0]!.all).toContain(id);
    expect(queued[0]!.all).not.toContain(token);
    const before = (await mails()).length;
    await as(administrator(), (tx) =>
      inviteColleague(tx, administrator(), given({ rol: "administrator" }), { sendsMail: false }),
    );
    expect(await mails()).toHaveLength(before);
  });

  test("the first administrator of another organisation is for who runs the installation", async () => {
    const ask = (actor: Actor, organisationId: string) =>
      as(actor, (tx) =>
        inviteAdministrator(tx, actor, { organisationId, email: null, language: "nl" }, sending),
      );
    for (const actor of [all.others.administrator, all.actors.coach, all.actors.coordinator]) {
      expect(await ask(actor, all.cleaning.id)).toEqual({ kind: "notFound" });
    }
    // It has an administrator, who invites the next one.
    expect(await ask(administrator(), all.care.id)).toEqual({ kind: "notFound" });
    expect(await ask(administrator(), newId())).toEqual({ kind: "notFound" });
    const asked = await ask(administrator(), all.cleaning.id);
    expect(asked).toMatchObject({ kind: "saved" });
    expect(await ask(administrator(), all.cleaning.id)).toMatchObject(asked);
  });
});

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
    address = buddy.email;
    const { token } = await invite();
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

describe("afterwards", () => {
  test("sent again it has a new link, and the one before says so", async () => {
    const { id, token } = await invite();
    await expire(id);
    const fresh = await as(administrator(), async (tx) => {
      expect(await renewInvitation(tx, administrator(), id, sending)).toMatchObject({
        kind: "saved",
      });
      return tokenOf(await makeLink(tx, id));
    });
    expect([await stateOf(token), await stateOf(fresh)]).toEqual(["replaced", "open"]);
    expect(await accept(token)).toEqual({ kind: "dead" });
    expect(await accept(fresh)).toMatchObject({ kind: "accepted" });
    for (const change of [renewInvitation, withdrawInvitation]) {
      const outcome = await as(administrator(), (tx) => change(tx, administrator(), id, sending));
      expect(outcome).toEqual({ kind: "used" });
    }
  });

  test("who holds a dead link asks for a new one, once a day, and it stands in the list", async () => {
    const { id, token } = await invite();
    const listed = async () =>
      (
        await as(administrator(), (tx) =>
          listInvitations(tx, administrator(), new URLSearchParams("staat=asked")),
        )
      ).rows.map((row) => row.id);
    await askAgain(store.database, token);
    expect(await listed()).not.toContain(id);
    await expire(id);
    await Promise.all([askAgain(store.database, token), askAgain(store.database, token)]);
    await askAgain(store.database, newToken().token);
    expect(await listed()).toContain(id);
    const events = await rowsOf(
      store.database,
      sql`select facts from outbox_event where kind = 'access.invitationAsked'
        and facts->>'invitation' = ${id}`,
    );
    expect(events).toHaveLength(1);
    await as(administrator(), (tx) => renewInvitation(tx, administrator(), id, sending));
    expect(await listed()).not.toContain(id);
  });

  test("the code of a letter leads to a link while the invitation holds", async () => {
    const { id } = await invite();
    const code = await as(administrator(), (tx) => makeCode(tx, id));
    const path = await linkForCode(store.database, ` ${code.toLowerCase().replaceAll("-", " ")}`);
    expect(await stateOf(tokenOf(path!))).toBe("open");
    // A code is typed into its own form only; it is no link.
    expect(await openInvitation(store.database, code)).toBeUndefined();
    for (const wrong of ["", "KM7P", "2222-2222-2222", code.replaceAll("-", "").slice(1)]) {
      expect(await linkForCode(store.database, wrong)).toBeUndefined();
    }
    await as(administrator(), (tx) => withdrawInvitation(tx, administrator(), id));
    expect(await linkForCode(store.database, code)).toBeUndefined();
  });

  test("a letter that is out is told, until a new link ends its code", async () => {
    const { id } = await invite();
    const read = () => as(administrator(), (tx) => readInvitation(tx, administrator(), id));
    expect(await read()).toMatchObject({ holds: true, hasLetter: false });
    const code = await as(administrator(), (tx) => makeCode(tx, id));
    expect(await read()).toMatchObject({ holds: true, hasLetter: true });
    await as(administrator(), (tx) => renewInvitation(tx, administrator(), id, sending));
    expect(await read()).toMatchObject({ holds: true, hasLetter: false });
    expect(await linkForCode(store.database, code)).toBeUndefined();
  });

  test("who asks with an old link leaves the newest one as it is", async () => {
    const { id, token } = await invite();
    const fresh = await as(administrator(), async (tx) => {
      await renewInvitation(tx, administrator(), id, sending);
      return tokenOf(await makeLink(tx, id));
    });
    await askAgain(store.database, token);
    const found = await as(administrator(), (tx) => readInvitation(tx, administrator(), id));
    expect(found).toMatchObject({ state: "asked", holds: true });
    expect(await stateOf(fresh)).toBe("open");
    await expire(id);
    expect(
      await as(administrator(), (tx) => readInvitation(tx, administrator(), id)),
    ).toMatchObject({ state: "asked", holds: false });
  });
});

describe("others", () => {
  const others = (): Actor[] => [
    ...roles.filter((role) => role !== "administrator").map((role) => all.actors[role]),
    ...Object.values(all.others),
  ];

  test("see no invitation, and change none", async () => {
    const { id } = await invite();
    for (const actor of others()) {
      const list = await as(actor, (tx) => listInvitations(tx, actor, new URLSearchParams()));
      expect(list.rows.map((row) => row.id)).not.toContain(id);
      expect(await as(actor, (tx) => readInvitation(tx, actor, id))).toBeUndefined();
      for (const change of [renewInvitation, withdrawInvitation]) {
        expect(await as(actor, (tx) => change(tx, actor, id, sending))).toEqual({
          kind: "notFound",
        });
      }
    }
  });

  test("are held by the row policies too", async () => {
    const { id } = await invite();
    for (const actor of others()) {
      const tried = (statement: ReturnType<typeof sql>) =>
        as(actor, (tx) => tx.execute(statement)).then(
          ({ rowCount }) => rowCount,
          (error: { cause?: { code?: string } }) => error.cause?.code,
        );
      expect(await tried(sql`select 1 from invitation where id = ${id}`)).toBe(0);
      expect(await tried(sql`update invitation set withdrawn_at = now() where id = ${id}`)).toBe(0);
      expect(
        await tried(
          sql`insert into invitation_link (hash, invitation_id) values (${newId()}, ${id})`,
        ),
      ).toBe("42501");
      const own = actor.membership.organisation.id;
      const insert = (role: Role, at: string) =>
        tried(sql`insert into invitation (id, organisation_id, role, invited_by, inviting_organisation_id, expires_at)
          values (${newId()}, ${at}, ${role}, ${actor.account}, ${own}, now() + interval '1 day')`);
      const gives = actor === all.others.administrator ? 1 : "42501";
      expect(await insert("buddy", all.care.id)).toBe(gives);
      expect(await insert("researcher", own)).toBe("42501");
      expect(await insert("administrator", all.runner.id)).toBe("42501");
      expect(await insert("administrator", all.cleaning.id)).toBe("42501");
    }
  });

  test("nobody but who signs people in makes a membership of a link", async () => {
    const { token } = await invite();
    for (const role of ["overstap_app", "overstap_engine"] as const) {
      await expect(
        store.database.as(role, undefined, (tx) =>
          tx.execute(
            sql`select accept_invitation(${hashOf(token)}, ${all.actors.coach.account}, ${newId()}, ${newId()}, ${newId()})`,
          ),
        ),
      ).rejects.toMatchObject({ cause: { code: "42501" } });
    }
    await expect(
      store.database.as("overstap_accounts", undefined, (tx) =>
        tx.execute(sql`insert into membership (id, account_id, organisation_id, role, since)
          values (${newId()}, ${all.actors.coach.account}, ${all.care.id}, 'administrator', current_date)`),
      ),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});
