import { demonstrationRecords } from "../../../reference/demonstration/demonstrationRecords.ts";
import { fmlCurrent } from "../../../reference/fml/fml.ts";
import { libraryProfiles, libraryTasks } from "../../../reference/tasks/taskLibrary.ts";
import { handInstallationTo, markFilled } from "../../access/installation.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Store } from "../openStore.ts";
import { demonstrationId } from "./demonstrationId.ts";
import { fillCases } from "./fillCases.ts";
import { fillDemonstration } from "./fillDemonstration.ts";
import { fillLibrary } from "./fillLibrary.ts";

/** The organisation of the demonstration whose administrator runs the installation. */
const RUN_BY = "loket-zuid-limburg";

/**
 * Fills a new store once: of the demonstration with all of it, a region's own with the library alone,
 * so that its first team leader can begin a place.
 */
export async function fillOnce({
  installation,
  database,
}: Pick<Store, "installation" | "database">): Promise<void> {
  if (installation.mode !== "demo") {
    if (!installation.filled) await database.asOwner(beginWithLibrary);
    return;
  }
  if (!installation.filled) {
    console.error("Filling the demonstration …");
    await fillDemonstration(database, demonstrationRecords());
    await fillCases(database);
  }
  // One that was filled by an earlier version has nobody yet who runs it.
  await database.asOwner((tx) => handInstallationTo(tx, demonstrationId("organisation", RUN_BY)));
}

async function beginWithLibrary(tx: Transaction): Promise<void> {
  await fillLibrary(tx, {
    tasks: libraryTasks,
    list: fmlCurrent.list,
    profiles: libraryProfiles,
  });
  await markFilled(tx);
}
