import type { Command } from "commander";
import { sealAnew } from "../access/sealing/sealAnew.ts";
import type { Options } from "../platform/configuration/configuration.ts";
import { openStore } from "./openStore.ts";
import { configurationOf, storeOptions } from "./storeOptions.ts";

export function configure(command: Command): void {
  const keys = `
SECRET_KEY, SECRET_KEY_FILE   the keys, one a line, the newest first (docs/security.md)

With the embedded database, stop the program first.`;
  storeOptions(
    command
      .command("seal-anew")
      .description("seal with the first key what an older one sealed; each start does so too"),
  )
    .addHelpText(
      "after",
      `
Seals the secrets of second steps and of organisations' sign-in providers with the first
key, wherever an older line or the store's own secret sealed them. After it the older
lines are not needed any more.
${keys}

Exit codes: 0 all of it is sealed with the first key, 1 something opens with no key.`,
    )
    .action((options: Options) => run(options, false));
  storeOptions(
    command
      .command("drop-lost")
      .description("take away what no key opens, when a key is lost for good"),
  )
    .addHelpText(
      "after",
      `
Does what seal-anew does, and takes away the second steps and sign-in providers that no
key opens. Their people sign in with a passkey, a code on paper or their password, and
set their app up again; their organisations type the secret of their provider again.
${keys}`,
    )
    .action((options: Options) => run(options, true));
}

async function run(options: Options, dropLost: boolean): Promise<void> {
  const store = await openStore(configurationOf(options));
  try {
    const { held, anew, lost } = await store.database.asOwner((tx) =>
      sealAnew(tx, store.sealKeys, { dropLost }),
    );
    console.log(
      `${held} secrets, ${anew} sealed anew, ${lost} ${dropLost ? "taken away" : "opened by no key"}.`,
    );
    if (lost > 0 && !dropLost) process.exitCode = 1;
  } finally {
    await store.close();
  }
}
