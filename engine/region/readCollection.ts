import { pathOf, quoted } from "./faults.ts";
import type { Read } from "./readValues.ts";
import { isRecord, readList, readText, refuseRepeated } from "./readValues.ts";

/** The ids that a collection declares, or undefined when there is no such list to refer to. */
export function declaredIds(collection: unknown): ReadonlySet<string> | undefined {
  if (!Array.isArray(collection)) return undefined;
  const ids = new Set<string>();
  for (const entry of collection) {
    if (isRecord(entry) && typeof entry["id"] === "string") ids.add(entry["id"]);
  }
  return ids;
}

/** Reads a list of things with an id, none of which stands twice. */
export function readCollection<T extends { readonly id: string }>(element: Read<T>): Read<T[]> {
  const list = readList(element);
  return (value, path, faults) => {
    const read = list(value, path, faults);
    refuseRepeated(
      read?.map((entry) => entry?.id),
      (index) => pathOf(pathOf(path, index), "id"),
      faults,
    );
    return read;
  };
}

/** Reads a text that names something of the file; any name will do when `ids` are not known. */
export function readReference(what: string, ids: ReadonlySet<string> | undefined): Read<string> {
  return (value, path, faults) => {
    const id = readText(value, path, faults);
    if (typeof id === "string" && ids !== undefined && !ids.has(id)) {
      return faults.refuse(path, `no ${what} ${quoted(id)}`);
    }
    return id;
  };
}
