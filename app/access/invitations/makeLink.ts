import type { Transaction } from "../../platform/database/database.ts";
import { newCode } from "../links/code.ts";
import { hashOf, newToken } from "../links/token.ts";
import { invitationLink } from "./schema.ts";

/**
 * Makes a link of an invitation, to be told once: the store keeps its hash. Earlier links go on working.
 *
 * @returns the address without the program's own
 */
export async function makeLink(tx: Transaction, invitationId: string): Promise<string> {
  const { token, hash } = newToken();
  await tx.insert(invitationLink).values({ hash, invitationId });
  return `/uitnodiging/${token}`;
}

/** Makes a code of an invitation for a letter, to be typed at `/uitnodiging`. */
export async function makeCode(tx: Transaction, invitationId: string): Promise<string> {
  const code = newCode();
  await tx.insert(invitationLink).values({ hash: hashOf(code), invitationId, kind: "code" });
  return code;
}
