import type { RouterContextProvider } from "react-router";
import { servicesContext } from "../request/contexts.ts";
import { sealBatch } from "./sealBatch.ts";

/** Seals the first of what waits, so that whoever reads the audit sees what happened a moment ago. */
export async function sealNow(context: Readonly<RouterContextProvider>): Promise<void> {
  const { database, auditSecret } = context.get(servicesContext);
  await database.as("overstap_audit", undefined, (tx) => sealBatch(tx, auditSecret));
}
