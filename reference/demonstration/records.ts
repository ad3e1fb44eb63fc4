/**
 * The records of the demonstration: plain objects with string ids, which whoever fills a database
 * maps to rows. Region, organisation, setting, profile and opening are the care side; person and
 * candidacy the people's side; account, membership and relation say who may do what with whom.
 *
 * Ids are stable, so that a page or a test can name one: `zuid-limburg`, `tsn-woonzorg`,
 * `op-thuishulp-geleen`, `zl-1`, `account-coach-zl`.
 */
import type { Candidate, Opening, Task } from "@overstap/engine/region/regionFile.ts";

/** One text in both languages of the interface. */
export type Words = { nl: string; en: string };

/** Where a value comes from when nobody measured it: an estimate, with one line of reasoning (Dutch). */
export type Estimate = { source: "estimate"; why: string };

/** Why an invented value is what it is: name of the field → one line. */
export type InventedWhy = Record<string, string>;

/** A region where organisations work together. `provinces` holds ids of reference/places/provinces.json. */
export type RegionRecord = { id: string; name: string; provinces?: string[] };

export type OrganisationKind =
  | "care"
  | "cleaning"
  | "reintegration"
  | "occupationalHealth"
  | "counter"
  | "research";

/** An organisation and the regions it works in; `invented` is false for those the pilots name. */
export type OrganisationRecord = {
  id: string;
  name: string;
  kind: OrganisationKind;
  regions: string[];
  invented: boolean;
};

export type SettingKind = "home-help" | "hospital-ward" | "residential-care";

/** A place where work is done: a team, ward or location. `place` is a place id of reference/places. */
export type SettingRecord = {
  id: string;
  organisation: string;
  name: string;
  kind: SettingKind;
  law: string;
  place: string;
};

/**
 * A task of the library. `load`, `exposure`, `language` and `minutesPerWeek` are as the engine's
 * Task; `estimates` names for each of them where it comes from, keyed by the path of the value:
 * `minutesPerWeek`, `load.4.13`, `exposure.5.4`, `language.speaking`.
 */
export type TaskRecord = {
  id: string;
  /** `nl` is the exact name in the source. */
  name: Words;
  /** Short and plain (B1). */
  plainName: Words;
  /** One plain sentence. */
  description: Words;
  category: string;
  /** Name of an outline pictogram of Tabler. */
  icon: string;
  minutesPerWeek: number;
  load: Task["load"];
  exposure?: Task["exposure"];
  language?: Task["language"];
  estimates: Record<string, Estimate>;
};

export type Autonomy = "alone" | "guided" | "assisting";

/** A task within a profile; `autonomy` as the source gives it, `basis` our estimate with its reason. */
export type ProfileTaskRecord = {
  task: string;
  basis: boolean;
  autonomy?: Autonomy;
  source: "estimate";
  reason: string;
};

/** A job profile: of the library when `organisation` is null. `from` is the profile it grows out of. */
export type ProfileRecord = {
  id: string;
  organisation: string | null;
  name: Words;
  kind: "entry" | "growth";
  law: string;
  setting: SettingKind;
  from?: string;
  tasks: ProfileTaskRecord[];
};

/** A place at a setting. The engine's `at` is the point of `place`. */
export type OpeningRecord = Omit<Opening, "at"> & {
  setting: string;
  organisation: string;
  region: string;
  title: Words;
  description: Words;
  place: string;
  invented: InventedWhy;
};

/** A person: name and contact, nothing else. All invented. */
export type PersonRecord = {
  id: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  place: string;
  email?: string;
  phone?: string;
  /** In their own words, for whoever meets them first. */
  ownWords?: string;
};

/** On what ground somebody's data is held. */
export type LegalGround = "reintegrationDuty" | "consent" | "benefitLaw";

/** Who says what the person can bear, and when. `by` is a display name. */
export type CapacitySource = { kind: "doctor" | "person"; date: string; by: string };

/** A person looking for the step to care work. The engine's `at` is the point of the person's place. */
export type CandidacyRecord = Omit<Candidate, "at"> & {
  person: string;
  place: string;
  homeRegion: string;
  sendingOrganisation?: string;
  ground: LegalGround;
  purpose: string;
  /** First and last day on which the ground holds (YYYY-MM-DD). */
  heldFrom: string;
  heldUntil: string;
  track: "track2" | "mobility" | "none";
  capacitySource: CapacitySource;
  inventedWhy: InventedWhy;
};

export type Role =
  | "candidate"
  | "coach"
  | "sendingEmployer"
  | "doctor"
  | "labourExpert"
  | "coordinator"
  | "careEmployer"
  | "buddy"
  | "researcher"
  | "administrator";

/** Somebody who signs in. `person` links a candidate's account to the person. */
export type AccountRecord = {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  language: "nl" | "en";
  person?: string;
};

/** The role an account has at an organisation; a coordinator's and a counter's also in a region. */
export type MembershipRecord = {
  account: string;
  organisation: string;
  role: Role;
  region?: string;
  /** The setting a care employer or buddy works at. */
  setting?: string;
};

/**
 * How an account, an organisation or a region stands to a candidacy. Why each lets somebody see
 * what, is the visibility table's business:
 * `assigned` coach; `employs` sending employer (organisation); `treats` doctor; `asked` labour
 * expert; `shown` to the coordinators of a region; `identified` the person consented that those
 * know the first name and town; `proposed` to a care employer for an opening with a package;
 * `placed` at an opening, with the buddy as account.
 */
export type RelationKind =
  | "assigned"
  | "employs"
  | "treats"
  | "asked"
  | "shown"
  | "identified"
  | "proposed"
  | "placed";

export type RelationRecord = {
  id: string;
  kind: RelationKind;
  candidacy: string;
  account?: string;
  organisation?: string;
  region?: string;
  opening?: string;
  /** Sorted task ids. */
  package?: string[];
  since: string;
  until?: string;
};

/** Something to do in the demonstration, in somebody's own (Dutch) words. */
export type ActionRecord = {
  id: string;
  /** Whose turn it is. */
  account: string;
  what: string;
  /** Days from the day on which the demonstration is filled; negative is late. */
  due: number;
  candidacy?: string;
  /** Who planned it; the holder when left out. */
  plannedBy?: string;
  /** Where it is done; its own page when left out. */
  href?: string;
  done?: true;
};
