import type { Candidate, Opening, Task } from "@overstap/engine/region/regionFile.ts";
import type { PairExplanation } from "@overstap/engine/screening/explainPair.ts";
import type { Guide } from "../../access/relations/guidesOf.ts";
import type { SeenCandidacy } from "../../people/seenCandidacy.ts";
import type { Language } from "../../platform/texts/texts.ts";
import type { PlaceNames } from "../../work/weighedOpenings.ts";
import type { TaskNames } from "../../work/weighedWork.ts";

/** All that is known of one pair; no page sees it before `pairFor` has taken from it. */
export type Material = {
  explanation: PairExplanation;
  candidate: Candidate;
  opening: Opening;
  /** As far as the actor may know. */
  person: Pick<SeenCandidacy, "id" | "reference" | "firstName" | "identity" | "town" | "ownWords">;
  place: PlaceNames;
  tasks: ReadonlyMap<string, Task>;
  taskNames: ReadonlyMap<string, TaskNames>;
  /** `profile/task` of what is done with guidance at the start. */
  guided: ReadonlySet<string>;
  /** The tasks put forward to the care employer who asks. */
  proposed?: readonly string[];
  /** Since when the person is put forward here, as far as the actor may know. */
  proposedOn?: string;
  /** Who guides the person, for a care employer to reach. */
  guides?: readonly Guide[];
  /** Whether what the person can bear is theirs to tell: no doctor stated it. */
  mayTell?: boolean;
  language: Language;
};
