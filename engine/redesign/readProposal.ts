import type { Fault } from "../region/faults.ts";
import { FaultList } from "../region/faults.ts";
import { readCollection } from "../region/readCollection.ts";
import type { Read } from "../region/readValues.ts";
import { isRecord, readId, readList, readObject } from "../region/readValues.ts";
import type { Proposal, ProposedProfile } from "./proposalFile.ts";

/** The proposal that was read, or everything that is wrong with the file. */
export type ReadProposal =
  | { readonly proposal: Proposal; readonly faults?: undefined }
  | { readonly proposal?: undefined; readonly faults: readonly Fault[] };

/** What a report says besides the proposal: it follows from the study, so it is not read. */
const reported = {
  ofProfile: ["hours", "categories", "places", "reach"],
  ofProposal: ["left", "freed", "reach", "score", "bound", "boundBy", "money"],
} as const;

/** Reads an object as if these keys were not there. */
function readBut<T>(keys: readonly string[], read: Read<T>): Read<T> {
  return (value, path, faults) => {
    if (!isRecord(value)) return read(value, path, faults);
    const kept = Object.entries(value).filter(([key]) => !keys.includes(key));
    return read(Object.fromEntries(kept), path, faults);
  };
}

const readProfile = readObject<ProposedProfile>({ id: readId, tasks: readList(readId) });

const readFile = readBut(
  reported.ofProposal,
  readObject<Proposal>({ profiles: readCollection(readBut(reported.ofProfile, readProfile)) }),
);

/**
 * Takes parsed JSON, gives the proposal as a copy, or all faults at once. A report of this engine will
 * do as well. Whether the tasks are of the study and the limits are kept is another question, for
 * `scoreProposal`. Never throws, whatever the JSON.
 */
export function readProposal(json: unknown): ReadProposal {
  const faults = new FaultList();
  const proposal = readFile(json, isRecord(json) ? "" : "proposal", faults);
  return faults.faults.length > 0 ? { faults: faults.faults } : { proposal };
}
