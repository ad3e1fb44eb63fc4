import type { EventType } from "@overstap/engine/transition/caseEvent.ts";
import { isClockEvent } from "../clockEvents.ts";

/** What a timeline can be narrowed to. */
export const timelineFilters = ["besluiten", "gesprekken", "meldingen", "klok", "wie"] as const;
export type TimelineFilter = (typeof timelineFilters)[number];

const kinds: Readonly<Record<Exclude<TimelineFilter, "klok">, readonly EventType[]>> = {
  besluiten: [
    "decided",
    "agreed",
    "signed",
    "signatureWithdrawn",
    "amended",
    "started",
    "judged",
    "labourExpertTested",
    "contracted",
    "withdrawn",
    "notNow",
    "closed",
  ],
  gesprekken: ["talked", "met", "walkedAlong", "introduced", "evaluated", "talkedOver"],
  meldingen: ["feedback", "actionDone"],
  wie: ["opened", "handoverOffered", "handoverAccepted", "ownerLeft"],
};

/** The filter that an address names; null for everything. */
export function filterIn(search: URLSearchParams): TimelineFilter | null {
  const asked = search.get("toon");
  return timelineFilters.find((one) => one === asked) ?? null;
}

/** Whether an event belongs to what a timeline is narrowed to. */
export function isOf(filter: TimelineFilter, type: EventType): boolean {
  return filter === "klok" ? isClockEvent(type) : kinds[filter].includes(type);
}
