/** The kinds of record that care work is made of. */
export const workKinds = ["opening", "profile", "task", "setting"] as const;
export type WorkKind = (typeof workKinds)[number];

const paths: Record<WorkKind, string> = {
  opening: "/werk/plekken",
  profile: "/werk/profielen",
  task: "/werk/taken",
  setting: "/werk/teams",
};

/** The list of a kind of work. */
export function listPath(kind: WorkKind): string {
  return paths[kind];
}

/** The page of one record. */
export function recordPath(kind: WorkKind, id: string): string {
  return `${paths[kind]}/${id}`;
}

/** The page of one record, which says that it was saved. */
export function savedPath(kind: WorkKind, id: string): string {
  return `${recordPath(kind, id)}?bewaard=ja`;
}

/** The name under which a form that changes a record is kept as a draft. */
export function draftOf(kind: WorkKind, id: string, part?: string): string {
  return part === undefined ? `${kind}/${id}` : `${kind}/${id}/${part}`;
}
