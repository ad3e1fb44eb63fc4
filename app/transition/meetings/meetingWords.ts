import type { EventType } from "@overstap/engine/transition/caseEvent.ts";
import type { Role } from "../../access/role.ts";

/** What people meet for; each by the event of the case that follows from it. */
export const meetingKinds = [
  "talked",
  "met",
  "walkedAlong",
  "evaluated",
  "decided",
] as const satisfies readonly EventType[];
export type MeetingKind = (typeof meetingKinds)[number];

/** Whose presence can be asked: those who speak in a case; the coach is whoever owns it. */
export const guestVoices = [
  "candidate",
  "careEmployer",
  "coach",
  "sendingEmployer",
  "buddy",
  "labourExpert",
] as const satisfies readonly Role[];
export type GuestVoice = (typeof guestVoices)[number];

/** Who is asked at first for each kind, as far as they are there. */
export const usualGuests: Readonly<Record<MeetingKind, readonly GuestVoice[]>> = {
  talked: ["careEmployer", "coach"],
  met: ["candidate", "careEmployer", "coach"],
  walkedAlong: ["candidate", "careEmployer"],
  evaluated: ["candidate", "careEmployer", "buddy", "coach"],
  decided: ["candidate", "careEmployer", "coach"],
};

/** Who calls people together. */
export const arrangers = [
  "coach",
  "coordinator",
  "careEmployer",
] as const satisfies readonly Role[];

/** How long a meeting of each kind usually takes, in minutes. */
export const usualMinutes: Readonly<Record<MeetingKind, number>> = {
  talked: 45,
  met: 60,
  walkedAlong: 240,
  evaluated: 45,
  decided: 60,
};

/** What can be chosen for how long it takes. */
export const lengths = ["30", "45", "60", "90", "120", "180", "240", "300", "360", "480"] as const;

/** How many times can be put forward at once. */
export const MOST_TIMES = 4;

/** Why a meeting does not take place. */
export const cancelReasons = ["planner", "attemptEnded", "removed"] as const;
export type CancelReason = (typeof cancelReasons)[number];
