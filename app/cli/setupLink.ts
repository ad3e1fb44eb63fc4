import type { Command } from "commander";
import { makeSetupLink } from "../access/begin/makeSetupLink.ts";
import { setupWords } from "./greeting.ts";
import { openStore } from "./openStore.ts";
import { configurationOf, storeOptions } from "./storeOptions.ts";

export function configure(command: Command): void {
  storeOptions(command)
    .addHelpText(
      "after",
      `
A store that nobody has set up prints such a link at each start; this prints a new one
and ends those printed before. With the embedded database, stop the program first: or
simply start it again.

PUBLIC_URL       the address people type, when a proxy stands in front
PORT             the port of the web server, when it is not 3000`,
    )
    .action(async (options: object) => {
      const configuration = configurationOf(options);
      const store = await openStore(configuration);
      try {
        const path = await store.database.asOwner((tx) => makeSetupLink(tx, true));
        if (path === undefined) {
          throw new Error(
            "This store is set up already (or holds the demonstration): its administrators invite others.",
          );
        }
        console.log(setupWords(configuration.publicUrl + path));
      } finally {
        await store.close();
      }
    });
}
