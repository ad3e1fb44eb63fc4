import type { ListQuery, ListShape } from "../platform/lists/listQuery.ts";

/** Which actions a list shows: mine, those of mine that are late, those that wait for others, those done. */
export const actionViews = ["van-mij", "te-laat", "wacht", "gedaan"] as const;
export type ActionView = (typeof actionViews)[number];

export type ActionSort = "wanneer" | "sinds";
export type ActionQuery = ListQuery<ActionSort, "toon">;

/** What a list of actions can be sorted and filtered by. */
export const actionListShape: ListShape<ActionSort, "toon"> = {
  sorts: ["wanneer", "sinds"],
  filters: { toon: actionViews },
};

/** A next action as one reader sees it. */
export type SeenAction = {
  id: string;
  /** The key of its text for this reader, and the values it holds but for the person's name. */
  what: string;
  facts: Readonly<Record<string, string | number>>;
  /** What somebody wrote themselves; null where a room planned it. */
  words: string | null;
  candidacyId: string | null;
  /** Whether it is the reader's own turn. */
  mine: boolean;
  /** Whether the reader may end it, move it or pass it on. */
  mayChange: boolean;
  /** Whose turn it is: a name, or a role at an organisation; both null where the reader may not know. */
  holderName: string | null;
  holderRole: string | null;
  holderOrganisation: string | null;
  /** `YYYY-MM-DD` */
  due: string;
  href: string;
  state: "open" | "done" | "dropped";
  plannedByName: string | null;
  /** ISO 8601 UTC. */
  plannedAt: string;
  endedAt: string | null;
  endedByName: string | null;
};

/** What narrows a search beyond the words that somebody wrote: texts and people that answer to it. */
export type Found = { whats: readonly string[]; candidacyIds: readonly string[] };
