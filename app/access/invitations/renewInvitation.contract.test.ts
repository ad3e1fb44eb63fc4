import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { rowsOf } from "../fixture/accessFixture.ts";
import { newToken } from "../links/token.ts";
import { askAgain } from "./askAgain.ts";
import { linkForCode } from "./linkForCode.ts";
import { listInvitations, readInvitation } from "./listInvitations.ts";
import { makeCode, makeLink } from "./makeLink.ts";
import { openInvitation } from "./openInvitation.ts";
import { renewInvitation, withdrawInvitation } from "./renewInvitation.ts";
import {
  accept,
  administrator,
  as,
  expire,
  invite,
  openInvitations,
  sending,
  stateOf,
  store,
  tokenOf,
} from "../fixture/invitationStore.ts";

openInvitations();

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
