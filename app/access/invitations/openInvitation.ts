import { sql } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";
import { hashOf, isToken } from "../links/token.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { isRole, type Role } from "../role.ts";

/** What a link is worth: only an open one lets somebody in. */
export type LinkState = "open" | "used" | "withdrawn" | "expired" | "replaced";

/** What stands behind a link, for whoever holds it. */
export type OpenedInvitation = {
  state: LinkState;
  role: Role;
  organisation: string;
  /** The region of a coordinator. */
  region: string | null;
  inviter: string;
  /** The organisation for which the inviter asks. */
  inviting: string;
  name: string | null;
  /** The only address that can accept; null when anybody with the link can. */
  email: string | null;
  language: Language;
  /** Whether there is an account with that address already, which then takes part by its own password. */
  hasAccount: boolean;
};

/** Reads what stands behind a link, without using it up; undefined when it is none. */
export async function openInvitation(
  database: Database,
  token: string | undefined,
): Promise<OpenedInvitation | undefined> {
  if (!isToken(token)) return undefined;
  const { rows } = await database.as("overstap_accounts", undefined, (tx) =>
    tx.execute<
      Omit<OpenedInvitation, "hasAccount" | "role"> & { role: string; has_account: boolean }
    >(sql`select * from invitation_by(${hashOf(token)})`),
  );
  const [found] = rows;
  if (!found || !isRole(found.role)) return undefined;
  const { has_account: hasAccount, role, ...rest } = found;
  return { ...rest, role, hasAccount };
}
