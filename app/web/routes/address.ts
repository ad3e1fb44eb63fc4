import type { CandidacyGroup } from "../../access/policy/fieldGroup.ts";
import type { Role } from "../../access/role.ts";

/**
 * What an address can show of people, whoever opens it; `shows.test.ts` holds it against the table of
 * visibility.
 *
 * - groups of fields: each reader gets those that the table lets them read of each person, and every role
 *   that may open it reads at least one of them
 * - `asTheyMay`: whatever rooms show this reader elsewhere, and to one who reads nothing, nothing
 * - `counts`: counts from the threshold upward; a name only where the reader may read it
 * - `references`: references, days and reasons, and no group of fields
 * - `administration`: accounts, organisations, what failed; nothing of candidacies
 * - `work`: care work
 * - `self`: the reader's own account, or what whoever holds a secret link is told
 * - `nobody`: nothing of anybody
 */
export type Shows =
  | readonly CandidacyGroup[]
  | "asTheyMay"
  | "counts"
  | "references"
  | "administration"
  | "work"
  | "self"
  | "nobody";

/** One address of the program and who may open it; a test walks every one of them as every role. */
export type Address = {
  /** Short name of the route, unique. */
  id: string;
  /** The address, with `:name` where an identifier goes. */
  path: string;
  /** The file that answers, from the folder app/. */
  file: string;
  /** What it answers with. */
  kind: "page" | "csv" | "pdf" | "file" | "action";
  /** What of people it can show. */
  shows: Shows;
  /** Who may open it: roles, everybody who is signed in, or anyone at all. */
  who: readonly Role[] | "signedIn" | "anyone";
  /** Whether it takes forms: from everybody who may open it, or from these roles only. */
  posts?: true | readonly Role[];
  /** The largest file that its form may bring, in bytes; without it a form of 1 MB at most. */
  upload?: number;
  /** Whether it opens before a second step was taken: it shows nothing of anybody else. */
  beforeSecondStep?: true;
  /** Only where the demonstration runs. */
  demonstrationOnly?: true;
};
