import { demonstrationRecords } from "../../../reference/demonstration/demonstrationRecords.ts";
import type { Store } from "../openStore.ts";
import { fillDemonstration } from "./fillDemonstration.ts";

/** Fills a store of the demonstration when that has not been done; others stay as they are. */
export async function fillOnce({
  installation,
  database,
}: Pick<Store, "installation" | "database">): Promise<void> {
  if (installation.mode !== "demo" || installation.filled) return;
  console.error("Filling the demonstration …");
  await fillDemonstration(database, demonstrationRecords());
}
