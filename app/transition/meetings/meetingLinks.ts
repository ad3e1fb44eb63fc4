import { newCode } from "../../access/links/code.ts";
import { hashOf, newToken } from "../../access/links/token.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { LINK_PATH } from "./meetingAddress.ts";
import { meetingLink } from "./schema.ts";

/**
 * Makes a link by which the person says which times suit, to be told once: the store keeps its hash. Earlier
 * ones go on working: they lead to how the meeting stands now.
 */
export async function makeMeetingLink(tx: Transaction, meetingId: string): Promise<string> {
  const { token, hash } = newToken();
  await tx.insert(meetingLink).values({ hash, meetingId, kind: "link" });
  return `${LINK_PATH}/${token}`;
}

/** Makes a code for a letter, to be typed at `/afspraak`. */
export async function makeMeetingCode(tx: Transaction, meetingId: string): Promise<string> {
  const code = newCode();
  await tx.insert(meetingLink).values({ hash: hashOf(code), meetingId, kind: "code" });
  return code;
}
