import type { Fault } from "../region/faults.ts";
import { FaultList, pathOf } from "../region/faults.ts";
import { declaredIds, readCollection, readReference } from "../region/readCollection.ts";
import type { Read } from "../region/readValues.ts";
import { isRecord, readId, readList, readObject } from "../region/readValues.ts";
import type { CaseFile, Party, Unpriced } from "./caseFile.ts";
import { readLine } from "./readLine.ts";

/** The case that was read, or everything that is wrong with the file: nothing is half read. */
export type ReadCase =
  | { readonly file: CaseFile; readonly faults?: undefined }
  | { readonly file?: undefined; readonly faults: readonly Fault[] };

const readParty: Read<Party> = readObject<Party>({ id: readId, name: readId, kind: readId });

/** The ids that lines or unpriced things name; undefined when there is no such list. */
function namedParties(collection: unknown): ReadonlySet<unknown> | undefined {
  if (!Array.isArray(collection)) return undefined;
  return new Set(
    collection.map((entry: unknown) => (isRecord(entry) ? entry["party"] : undefined)),
  );
}

/** A party that pays nothing, gains nothing and is told nothing has no part in the case. */
function refuseIdleParties(file: Readonly<Record<string, unknown>>, faults: FaultList): void {
  const { parties } = file;
  const inLines = namedParties(file["lines"]);
  const inUnpriced = namedParties(file["unpriced"]);
  if (!Array.isArray(parties) || inLines === undefined || inUnpriced === undefined) return;
  for (const [index, party] of parties.entries()) {
    const id: unknown = isRecord(party) ? party["id"] : undefined;
    // What has no id is refused for that.
    if (typeof id !== "string" || id === "" || inLines.has(id) || inUnpriced.has(id)) continue;
    faults.refuse(pathOf("parties", index), "at least one line, or something unpriced, of its own");
  }
}

/**
 * Takes parsed JSON. Gives the case as a copy, or all faults at once, each with its path and what was
 * expected. Never throws, whatever the JSON. Source: the impact rules, docs/impact.md.
 */
export function readCase(json: unknown): ReadCase {
  const faults = new FaultList();
  const sound = isRecord(json) ? json : {};
  const parties = declaredIds(sound["parties"]);
  const read = readObject<CaseFile>({
    parties: readCollection(readParty),
    lines: readList(readLine(parties)),
    unpriced: readList(
      readObject<Unpriced>({ party: readReference("party", parties), what: readId }),
    ),
  });
  const file = read(json, isRecord(json) ? "" : "case", faults);
  refuseIdleParties(sound, faults);
  return faults.faults.length > 0 ? { faults: faults.faults } : { file };
}
