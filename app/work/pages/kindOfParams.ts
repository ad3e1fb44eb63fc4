import { type WorkKind, workKinds } from "../writing/workKind.ts";

/** Which kind of record a page with one of the names `:opening`, `:profile`, `:task`, `:setting` is about, and its id. */
export function kindOfParams(params: Readonly<Record<string, string | undefined>>): {
  kind: WorkKind;
  id: string | undefined;
} {
  const kind = workKinds.find((one) => params[one] !== undefined);
  if (!kind) throw new Error("the address of this page names no record");
  return { kind, id: params[kind] };
}

/** The page of the room's own menu that a kind of record stands under. */
export const navOf = {
  opening: "plekken",
  profile: "profielen",
  task: "taken",
  setting: "teams",
} as const satisfies Record<WorkKind, string>;
