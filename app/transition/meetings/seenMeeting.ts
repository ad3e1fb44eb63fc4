import type { Actor } from "../../access/actor.ts";
import type { ActorRelation } from "../../access/relations/myRelations.ts";
import { mayArrange, voiceOf } from "./meetingRights.ts";
import type { Meeting } from "./meetingStore.ts";
import { chosenTime, type MeetingTime } from "./meetingTimes.ts";
import type { GuestVoice, MeetingKind } from "./meetingWords.ts";

/** A meeting as one reader sees it; moments as ISO 8601 UTC. */
export type SeenMeeting = {
  id: string;
  candidacyId: string;
  attemptId: string | null;
  openingId: string | null;
  kind: MeetingKind;
  /** `over`: it has begun; `expired`: every time that was asked about is past. */
  state: "proposed" | "agreed" | "over" | "expired" | "cancelled";
  times: readonly MeetingTime[];
  /** Those that are not past. */
  ahead: readonly MeetingTime[];
  /** The time that holds, or that stands until another is found. */
  time: MeetingTime | null;
  place: string | null;
  askFor: string | null;
  bring: string | null;
  way: string | null;
  phone: string | null;
  guests: readonly {
    voice: GuestVoice;
    answer: "some" | "none" | null;
    suits: readonly string[];
    words: string | null;
    /** Somebody else wrote down what they said. */
    told: boolean;
    mine: boolean;
  }[];
  /** No time suits everybody: other times are needed. */
  stuck: boolean;
  minutes: string | null;
  cancelReason: string | null;
  version: number;
  mayArrange: boolean;
};

/** A meeting as the actor sees it. */
export function seenMeeting(
  one: Meeting,
  actor: Pick<Actor, "role" | "withheld">,
  relations: readonly ActorRelation[],
  now: Date,
): SeenMeeting {
  const { startsAt, endsAt, guests, times } = one;
  const own = voiceOf(actor, relations, one.openingId);
  const ahead = times.filter(({ start }) => Date.parse(start) > now.getTime());
  const state =
    one.state === "proposed" && ahead.length === 0
      ? "expired"
      : one.state === "agreed" && startsAt! <= now
        ? "over"
        : one.state;
  return {
    id: one.id,
    candidacyId: one.candidacyId,
    attemptId: one.attemptId,
    openingId: one.openingId,
    kind: one.kind,
    state,
    times,
    ahead,
    time: startsAt && endsAt ? { start: startsAt.toISOString(), end: endsAt.toISOString() } : null,
    place: one.place,
    askFor: one.askFor,
    bring: one.bring,
    way: one.way,
    phone: one.phone,
    guests: guests.map(({ voice, answer, suits, words, way }) => ({
      voice,
      answer,
      suits,
      words,
      told: way === "told",
      mine: voice === own,
    })),
    stuck: one.state === "proposed" && chosenTime(times, guests, now).kind === "none",
    minutes: one.minutes,
    cancelReason: one.cancelReason,
    version: one.version,
    mayArrange: mayArrange(actor, relations, one.openingId),
  };
}
