import type { Command } from "commander";
import { BadInput } from "./badInput.ts";
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
      const configuration = configurationOf(options);
      if (configuration.mode === "empty") {
        throw new BadInput(["--empty: this command fills the demonstration; leave the option out"]);
      }
      const store = await openStore({ ...configuration, mode: "demo" });
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
