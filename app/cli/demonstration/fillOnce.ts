import { demonstrationRecords } from "../../../reference/demonstration/demonstrationRecords.ts";
import { handInstallationTo } from "../../access/installation.ts";
import type { Store } from "../openStore.ts";
import { demonstrationId } from "./demonstrationId.ts";
import { fillDemonstration } from "./fillDemonstration.ts";

/** The organisation of the demonstration whose administrator runs the installation. */
const RUN_BY = "loket-zuid-limburg";

/** Fills a store of the demonstration when that has not been done; others stay as they are. */
export async function fillOnce({
  installation,
  database,
}: Pick<Store, "installation" | "database">): Promise<void> {
  if (installation.mode !== "demo") return;
  if (!installation.filled) {
    console.error("Filling the demonstration …");
    await fillDemonstration(database, demonstrationRecords());
  }
  // One that was filled by an earlier version has nobody yet who runs it.
  await database.asOwner((tx) => handInstallationTo(tx, demonstrationId("organisation", RUN_BY)));
}
