import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { type Actor } from "../actor.ts";
import { rowsOf } from "../fixture/accessFixture.ts";
import { hashOf } from "../links/token.ts";
import { type Role, roles } from "../role.ts";
import { inviteAdministrator } from "./inviteAdministrator.ts";
import { inviteColleague } from "./inviteColleague.ts";
import { listInvitations, readInvitation } from "./listInvitations.ts";
import { renewInvitation, withdrawInvitation } from "./renewInvitation.ts";
import {
  address,
  administrator,
  all,
  as,
  given,
  invite,
  openInvitations,
  sending,
  store,
} from "../fixture/invitationStore.ts";

openInvitations();

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
