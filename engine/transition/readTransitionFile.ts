import type { Fault } from "../region/faults.ts";
import { FaultList } from "../region/faults.ts";
import { declaredIds, readCollection, readReference } from "../region/readCollection.ts";
import type { Read } from "../region/readValues.ts";
import {
  isRecord,
  readDate,
  readId,
  readList,
  readObject,
  readOneOf,
} from "../region/readValues.ts";
import { tracks, voices } from "./caseWords.ts";
import type { CaseAccount, TransitionFile } from "./transitionFile.ts";

/** The file that was read, its events as they stand there; or everything that is wrong with the rest. */
export type ReadTransitionFile =
  | { readonly file: TransitionFile; readonly faults?: undefined }
  | { readonly file?: undefined; readonly faults: readonly Fault[] };

const readAccount: Read<CaseAccount> = readObject<CaseAccount>(
  { id: readId, role: readOneOf(voices), until: readDate },
  ["until"],
);

/** An event is read when its turn comes: what is right of it hangs on those before it. */
const readAnything: Read<unknown> = (value) => value;

function refuseWrongCoordinator(file: TransitionFile, faults: FaultList): void {
  const account = file.accounts?.find?.((one) => one?.id === file.coordinator);
  if (account === undefined) return;
  if (account.role !== "coordinator") faults.refuse("coordinator", "an account of that role");
  if (account.until !== undefined) {
    faults.refuse("coordinator", "an account without until: somebody always answers for the case");
  }
}

/**
 * Takes parsed JSON, gives a case file with its events unread, or all faults of the rest. Never throws,
 * whatever the JSON. Source: docs/transition.md, "On the command line".
 */
export function readTransitionFile(json: unknown): ReadTransitionFile {
  const faults = new FaultList();
  const sound = isRecord(json) ? json : {};
  const accounts = declaredIds(sound["accounts"]);
  const read = readObject<TransitionFile>(
    {
      id: readId,
      track: readOneOf(tracks),
      firstSickDay: readDate,
      coordinator: readReference("account", accounts),
      holidays: readList(readDate),
      accounts: readCollection(readAccount),
      events: readList(readAnything),
    },
    ["firstSickDay", "holidays"],
  );
  const file = read(json, isRecord(json) ? "" : "case", faults);
  if (isRecord(json)) {
    refuseWrongCoordinator(file, faults);
    if (file.track === "track2" && json["firstSickDay"] === undefined) {
      faults.refuse("firstSickDay", "missing: the clock of track2 counts from it");
    }
    if (Array.isArray(json["events"]) && json["events"].length === 0) {
      faults.refuse("events", "at least one, opened");
    }
  }
  return faults.faults.length > 0 ? { faults: faults.faults } : { file };
}
