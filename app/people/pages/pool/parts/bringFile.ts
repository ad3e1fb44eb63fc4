import type { Actor } from "../../../../access/actor.ts";
import type { Transaction } from "../../../../platform/database/database.ts";
import type { Scanner } from "../../../../platform/files/scan/scanner.ts";
import type { Fault } from "../../../../platform/forms/fault.ts";
import { MOST_BYTES } from "../../../../platform/spreadsheet/limits.ts";
import type { SpreadsheetFault } from "../../../../platform/spreadsheet/sheet.ts";
import { stageFile } from "../../../import/pool/stageFile.ts";

/** What came of a file that a form brought. */
export type FileBrought =
  | { kind: "staged" | "notFound" }
  | { kind: "whichSheet"; sheetNames: readonly string[] }
  | { kind: "fault"; fault: Fault };

/**
 * Looks at a file before any transaction begins, and gives what stages it in one.
 *
 * @param value the form's field
 */
export async function bringFile(value: FormDataEntryValue | null, scanner: Scanner | undefined) {
  const fault = await faultOf(value, scanner);
  const bytes =
    value instanceof Blob && !fault ? new Uint8Array(await value.arrayBuffer()) : undefined;
  return async (
    tx: Transaction,
    actor: Actor,
    importId: string,
    sheet: string,
  ): Promise<FileBrought> => {
    if (fault || !bytes || !(value instanceof Blob)) {
      return { kind: "fault", fault: fault ?? { field: "bestand", key: "platform:file.none" } };
    }
    const file = { name: value.name, bytes };
    const staged = await stageFile(tx, actor, importId, file, sheet === "" ? undefined : sheet);
    return staged.kind === "fault" ? { kind: "fault", fault: inWords(staged.fault) } : staged;
  };
}

async function faultOf(
  value: FormDataEntryValue | null,
  scanner: Scanner | undefined,
): Promise<Fault | undefined> {
  if (!(value instanceof Blob) || (value.name === "" && value.size === 0)) {
    return { field: "bestand", key: "platform:file.none" };
  }
  if (value.size > MOST_BYTES) {
    return inWords({ key: "tooLarge", megabytes: MOST_BYTES / 1024 / 1024 });
  }
  const verdict = scanner && (await scanner(new Uint8Array(await value.arrayBuffer())));
  return verdict === "infected" ? { field: "bestand", key: "platform:file.infected" } : undefined;
}

/** A spreadsheet's fault as one of the form's field. */
function inWords({ key, ...values }: SpreadsheetFault): Fault {
  const plain = Object.entries(values).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(", ") : (value as string | number),
  ]);
  return { field: "bestand", key: `pool:file.${key}`, values: Object.fromEntries(plain) };
}
