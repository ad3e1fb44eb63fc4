import type { RouterContextProvider } from "react-router";
import type { Actor } from "../../../../access/actor.ts";
import { onceOnly } from "../../../../access/onceOnly/onceOnly.ts";
import { asActor, servicesContext } from "../../../../access/request/contexts.ts";
import type { Transaction } from "../../../../platform/database/database.ts";
import type { Fault } from "../../../../platform/forms/fault.ts";
import { faultyForm, type FormState } from "../../../../platform/forms/formState.ts";
import { type Given, givenIn, oneOf } from "../../../../platform/forms/given.ts";
import { cancelImport } from "../../../import/pool/cancelImport.ts";
import { confirmImport } from "../../../import/pool/confirmImport.ts";
import { continueImport } from "../../../import/pool/continueImport.ts";
import { wipeImport } from "../../../import/pool/wipeImport.ts";
import { undoMerge } from "../../../undoMerge.ts";
import { laterFirstAddress } from "../../merging/mergeAddress.ts";
import { bringFile } from "./bringFile.ts";
import { pageOf } from "./PoolPages.tsx";
import { poolAddress, POOLS } from "./poolAddress.ts";
import { readForm } from "../../../../platform/forms/readForm.ts";

/** Where a form of an import's page leads, or what is wrong with it. */
export type PoolAnswer = { to: string } | { form: FormState; sheetNames: readonly string[] };

/** Carries out whatever button of an import's page was pressed, once. */
export async function doWithPool(
  importId: string,
  request: Request,
  context: Readonly<RouterContextProvider>,
): Promise<PoolAnswer> {
  const sent = await readForm(request);
  const given = givenIn(sent);
  const file = await bringFile(sent.get("bestand"), context.get(servicesContext).scanner);
  let faults: Fault[] = [];
  let sheetNames: readonly string[] = [];
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      if (oneOf(given, "doe") !== "bestand")
        return press(tx, actor, importId, given, pageOf(request));
      const brought = await file(tx, actor, importId, oneOf(given, "blad"));
      if (brought.kind === "staged") return poolAddress(importId, "kolommen");
      if (brought.kind === "fault") faults = [brought.fault];
      else if (brought.kind === "whichSheet") {
        faults = [{ field: "blad", key: "pool:upload.whichSheet" }];
        ({ sheetNames } = brought);
      } else return `${poolAddress(importId)}?bestand`;
      return undefined;
    }),
  );
  return to ? { to } : { form: faultyForm(given, faults), sheetNames };
}

async function press(
  tx: Transaction,
  actor: Actor,
  importId: string,
  given: Given,
  page: number,
): Promise<string> {
  const here = poolAddress(importId);
  switch (oneOf(given, "doe")) {
    case "inlezen": {
      const { kind } = await confirmImport(tx, actor, importId);
      const said = { again: "?opnieuw", busy: "?bezig", undecided: "?beslis", nobody: "?niemand" };
      return here + (kind in said ? said[kind as keyof typeof said] : "");
    }
    case "stop": {
      const { kind } = await cancelImport(tx, actor, importId);
      return kind === "stopped" || kind === "ended" ? here : POOLS;
    }
    case "wis": {
      const wiped = await wipeImport(tx, actor, importId);
      return wiped ? POOLS : here;
    }
    case "verder":
      await continueImport(tx, actor, importId);
      return here;
    case "splits": {
      const undone = await undoMerge(tx, actor, oneOf(given, "samen"));
      if (undone.kind === "laterFirst") return laterFirstAddress(undone);
      const said = undone.kind === "undone" ? "los" : "nietlos";
      return `${here}?${said}${page > 1 ? `&pagina=${page}` : ""}`;
    }
    default:
      // An old page, or none of ours: it leads back to where things stand now.
      return here;
  }
}
