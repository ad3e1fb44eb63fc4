import type { Role } from "../../access/role.ts";

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
  /** Who may open it: roles, everybody who is signed in, or anyone at all. */
  who: readonly Role[] | "signedIn" | "anyone";
  /** Whether it takes forms: from everybody who may open it, or from these roles only. */
  posts?: true | readonly Role[];
  /** The largest file that its form may bring, in bytes; without it a form of 1 MB at most. */
  upload?: number;
  /** Whether it opens before a second step was taken: it shows nothing of anybody else. */
  beforeSecondStep?: true;
  /**
   * Whether it shows a candidate what they can bear: who signed in with a code alone gives their birth
   * date first.
   */
  showsCapacity?: true;
  /** Only where the demonstration runs. */
  demonstrationOnly?: true;
};
