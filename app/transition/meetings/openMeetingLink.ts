import { sql } from "drizzle-orm";
import { hashOf, isToken, newToken } from "../../access/links/token.ts";
import { readCode } from "../../access/links/code.ts";
import type { Database } from "../../platform/database/database.ts";
import { LINK_PATH } from "./meetingAddress.ts";
import type { MeetingTime, TimeAnswer } from "./meetingTimes.ts";
import type { MeetingKind } from "./meetingWords.ts";

/** What stands behind the link of a meeting, for whoever holds it. */
export type LinkedMeeting = {
  id: string;
  candidacyId: string;
  /** The person's own account; null where they have none. */
  accountId: string | null;
  kind: MeetingKind;
  state: "proposed" | "agreed" | "cancelled";
  times: readonly MeetingTime[];
  startsAt: string | null;
  endsAt: string | null;
  place: string | null;
  askFor: string | null;
  bring: string | null;
  way: string | null;
  phone: string | null;
  version: number;
  sequence: number;
  answer: "some" | "none" | null;
  suits: readonly string[];
  firstName: string | null;
  planner: string;
  plannerEmail: string;
  organisation: string;
  /** The organisation of the place that it is about. */
  at: string | null;
  /** Whether the person can prove by their birth date that it is them. */
  asksBirthDate: boolean;
  guests: readonly (TimeAnswer & { voice: string })[];
};

/** Reads what stands behind a link, without using it up; undefined when it is none. */
export async function openMeetingLink(
  database: Database,
  token: string | undefined,
): Promise<LinkedMeeting | undefined> {
  if (!isToken(token)) return undefined;
  const { rows } = await database.as("overstap_accounts", undefined, (tx) =>
    tx.execute<Record<string, never>>(sql`
      select id, candidacy_id as "candidacyId", account_id as "accountId", kind, state, times,
        to_json(starts_at) as "startsAt", to_json(ends_at) as "endsAt", place, ask_for as "askFor", bring, way, phone, version,
        sequence, answer, suits, first_name as "firstName", planner, planner_email as "plannerEmail",
        organisation, at_organisation as at, asks as "asksBirthDate", guests
      from meeting_by(${hashOf(token)})`),
  );
  return rows[0] as LinkedMeeting | undefined;
}

/** The link for the code that somebody typed from a letter; undefined when there is none. */
export async function meetingLinkForCode(
  database: Database,
  typed: string,
): Promise<string | undefined> {
  const code = readCode(typed);
  if (code === undefined) return undefined;
  const { token, hash } = newToken();
  const { rows } = await database.as("overstap_accounts", undefined, (tx) =>
    tx.execute<{ made: boolean }>(
      sql`select meeting_link_for_code(${hashOf(code)}, ${hash}) as made`,
    ),
  );
  return rows[0]?.made ? `${LINK_PATH}/${token}` : undefined;
}
