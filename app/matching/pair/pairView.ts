import type { Guide } from "../../access/relations/guidesOf.ts";
import type { StoneState } from "../../web/look/StoneDrawing.tsx";
import type { Verdict } from "../../web/look/VerdictTag.tsx";
import type { ChangeSetView } from "./changeView.ts";

/**
 * From where one looks at a pair: the professional who guides or judges, the person, the region in
 * which the person is shown, the care employer to whom they were put forward.
 */
export type PairFace = "professional" | "own" | "region" | "employer";

/** One ability that a task asks more of than the person can bear; words of the trade or plain ones. */
export type LoadView = {
  name: string;
  /** What the task asks, in a sentence. */
  asks: string;
  /** What the person can do, in a sentence. */
  can: string;
  /** Plain name of an aid that would bridge it. */
  aid?: string;
  /** For professionals: the item of the list and both grades, where there are grades. */
  item?: { code: string; capacity?: number; load?: number };
};

/** What stands between one task and the person. */
export type WhyView = {
  loads: LoadView[];
  language: { skill: "speaking" | "reading"; has: string; asks: string }[];
  /** Abilities that nobody knows yet, by name. */
  unknown: string[];
};

export type TaskView = {
  id: string;
  label: string;
  icon: string;
  state: StoneState;
  /** For professionals: the name in words of the trade, where it differs. */
  fullName?: string;
  minutesPerWeek: number;
  basis: boolean;
  /** Absent where one may not see it, and where there is nothing to say. */
  why?: WhyView;
};

/** Something that nobody knows yet, and how to ask it. */
export type QuestionView = (
  | { kind: "affinity" }
  | { kind: "ability"; name: string; ask: string }
) & {
  /** For the person: the step of their own data in which they can answer it; absent where they cannot. */
  step?: string;
};

/** A day's summed exposure. */
export type ExposureView = {
  name: string;
  minutes: number;
  state: "kept" | "breached" | "unknown";
  /** In a plain sentence. */
  words: string;
  /** For professionals: the code of the item and the bound in minutes. */
  item?: { code: string; bound: number | null };
};

export type HoursView = { min: number; max: number };

/** The conditions of a pair with the numbers they were held against. */
export type ConditionsView = {
  affinity: { holds: boolean; affinity: "yes" | "no" | "unknown" };
  place: { holds: boolean; places: number };
  certainty: { holds: boolean; needsLasting: boolean; funding: "lasting" | "trial" | "none" };
  radius: { holds: boolean; km: number; maxKm: number | null };
  travel: { holds: boolean; maxMinutes: number; byMode: { mode: string; minutes: number }[] };
  hours: {
    holds: boolean;
    person: HoursView;
    opening: HoursView;
    /** The hours that both want, where the package holds fewer. */
    wanted?: HoursView;
  };
  slots: { holds: boolean; common: number; needed: number };
};

/** What a person has to say for themselves, for who guides. */
export type WishesView = {
  hours: HoursView;
  modes: string[];
  maxMinutes: number;
  speaking: string;
  reading: string;
  /** Whether a doctor recorded all, or the person a part. */
  capacityBasis: "fml" | "partial";
  needsLasting: boolean;
};

export type PersonView = {
  id: string;
  /** A neutral name, for who knows no other. */
  reference: string;
  firstName?: string;
  lastName?: string;
  town?: string;
  ownWords?: string;
  wishes?: WishesView;
};

export type PlaceView = {
  id: string;
  title: string;
  profile: string;
  organisation: string;
  setting: string;
  town: string;
  municipality: string;
  hours: HoursView;
};

/** Why it does not fit, for those who may not know what: `package` stands for all that could tell of health. */
export type NeutralReason =
  | "affinity"
  | "no-place"
  | "certainty"
  | "radius"
  | "travel"
  | "hours"
  | "slots"
  | "package";

/** One pair as one face may see it. What a face may not see is absent, not hidden. */
export type PairView = {
  face: PairFace;
  person: PersonView;
  place: PlaceView;
  tasks: TaskView[];
  travelMinutes: number;
  /** Whether both are at the point of one town: then there is no way to count. */
  sameTown: boolean;
  /** Since when (`YYYY-MM-DD`) the person is put forward here; for the person and who guides. */
  proposedOn?: string;
  /** Whether this came after the reader last looked at the person's places. */
  isNew?: boolean;
  /** For a care employer: whom to reach. */
  guides?: Guide[];
  /** When it can begin: the later of the place's start and the person's; absent is as soon as agreed. */
  start?: string;
  /** Papers that are still lacking. */
  papers: string[];
  /** Whether the place wants to start before the person can. */
  laterStart?: boolean;
  verdict?: Verdict;
  /** Hours a week of the tasks that stand in the package. */
  packageHours?: number;
  /** Plain names of aids that tasks in the package need. */
  aids?: { aid: string; task: string }[];
  reasons?: NeutralReason[];
  changes?: ChangeSetView[];
  questions?: QuestionView[];
  exposures?: ExposureView[];
  conditions?: ConditionsView;
  /** Per part of the week: who can and who asks. */
  week?: Record<string, "available" | "asked" | "common">;
  talents?: string[];
};
