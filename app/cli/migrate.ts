import type { Command } from "commander";
import { openStore } from "./openStore.ts";
import { configurationOf, storeOptions } from "./storeOptions.ts";

export function configure(command: Command): void {
  storeOptions(command)
    .addHelpText(
      "after",
      `
Makes the roles and tables of this version of Overstap where they are missing, and
stops. Serving does the same by itself; this is for whoever wants it done apart.`,
    )
    .action(async (options: object) => {
      const store = await openStore(configurationOf(options));
      await store.close();
      console.log("The database is up to date.");
    });
}
