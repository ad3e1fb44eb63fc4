import type { LanguageLevel, Mode, Slot } from "@overstap/engine/region/regionFile.ts";
import type { CandidacyRelation } from "../access/role.ts";

/** What somebody wants and can arrange; null is not asked yet. */
export type Wishes = {
  modes: Mode[] | null;
  /** Longest way to work, in minutes. */
  maxMinutes: number | null;
  /** Hours a week; both or neither. */
  hoursMin: number | null;
  hoursMax: number | null;
  slots: Slot[] | null;
  speaking: LanguageLevel | null;
  reading: LanguageLevel | null;
  affinity: "yes" | "no" | "unknown" | null;
  needsLasting: boolean | null;
  talents: string[];
  papers: string[];
  /** `YYYY-MM-DD`; null is at once, when the hours were asked. */
  availableFrom: string | null;
};

/** Why and how long the data may be held. */
export type Ground = {
  ground: "reintegrationDuty" | "consent" | "benefitLaw";
  purpose: string;
  heldFrom: string;
  heldUntil: string;
};

/** Where a statement of what somebody can bear comes from; not what it says. */
export type CapacitySource = {
  list: string;
  basis: "fml" | "partial";
  sourceKind: "doctor" | "person";
  sourceBy: string;
  sourceDay: string;
};

/**
 * A candidacy as one actor sees it. A group of fields that the actor may not read is null, as it is
 * when nothing was recorded: nobody can tell these apart.
 */
export type SeenCandidacy = {
  id: string;
  /** A neutral name: `7F3K`. */
  reference: string;
  /** How the actor stands to it, and since when (`YYYY-MM-DD`). */
  relations: CandidacyRelation[];
  since: string;
  /** The openings that the actor's relations name. */
  openingIds: string[];
  firstName: string | null;
  identity: {
    lastName: string;
    birthDate: string | null;
    email: string | null;
    phone: string | null;
  } | null;
  ownWords: string | null;
  town: { name: string; municipality: string } | null;
  wishes: Wishes | null;
  capacity: CapacitySource | null;
  ground: Ground | null;
  /** The track says whether somebody is ill, so it is seen with the legal ground only. */
  track: "track2" | "mobility" | "none" | null;
  /** The day the candidacy began; seen with the legal ground. */
  opened: string | null;
  /** Seen with the legal ground or the wishes. */
  homeRegion: { slug: string; name: string } | null;
};

/** The name by which the actor knows somebody; undefined when only the reference may be said. */
export function nameOf(
  seen: Pick<SeenCandidacy, "firstName"> & { identity: { lastName: string } | null },
): string | undefined {
  const name = [seen.firstName, seen.identity?.lastName].filter(Boolean).join(" ");
  return name === "" ? undefined : name;
}
