import type { Command } from "commander";
import { fillOnce } from "./demonstration/fillOnce.ts";
import { openStore } from "./openStore.ts";
import { configurationOf, storeOptions } from "./storeOptions.ts";

export function configure(command: Command): void {
  storeOptions(command)
    .addHelpText(
      "after",
      `
Fills a new store with the demonstration: three pilot regions, thirteen candidates
and a larger pool, all people invented. A store that was begun empty is refused:
the demonstration never mixes with what a region entered.`,
    )
    .action(async (options: object) => {
      const store = await openStore({ ...configurationOf(options), mode: "demo" });
      try {
        if (store.installation.filled) console.log("The demonstration was already there.");
        else {
          await fillOnce(store);
          console.log("The demonstration is in place.");
        }
      } finally {
        await store.close();
      }
    });
}
