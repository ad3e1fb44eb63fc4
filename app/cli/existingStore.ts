import type { Command } from "commander";
import { type Options } from "../platform/configuration/configuration.ts";
import { hasCluster } from "../platform/database/embedded.ts";
import { BadInput } from "./badInput.ts";
import { openStore, type Store } from "./openStore.ts";
import { configurationOf } from "./storeOptions.ts";

/** The options of every command that works on a store that is there already. */
export function existingStoreOptions(command: Command): Command {
  return command
    .option("--data <folder>", "folder of the embedded database (default ./data)")
    .addHelpText(
      "after",
      "\nDATABASE_URL     a PostgreSQL server, 15 or later, in the place of the embedded one",
    );
}

/**
 * Works on a store that is there already, and lets it go: a folder that was mistyped must not become a
 * new store, of which all is well.
 *
 * @throws BadInput when the folder holds none
 */
export async function withExistingStore(
  options: Options,
  work: (store: Store) => Promise<void>,
): Promise<void> {
  const configuration = configurationOf(options);
  const { databaseUrl, dataFolder } = configuration;
  if (databaseUrl === undefined && !hasCluster(dataFolder)) {
    throw new BadInput([`--data: there is no store in ${dataFolder}`]);
  }
  const store = await openStore(configuration);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
