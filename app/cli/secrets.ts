import type { Command } from "commander";
import { sealAnew } from "../access/sealing/sealAnew.ts";
import type { Options } from "../platform/configuration/configuration.ts";
import { existingStoreOptions, withExistingStore } from "./existingStore.ts";

export function configure(command: Command): void {
  const keys = `
SECRET_KEY, SECRET_KEY_FILE   the keys, one a line, the newest first (docs/security.md)

With the embedded database, stop the program first.`;
  existingStoreOptions(
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
  existingStoreOptions(
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

const run = (options: Options, dropLost: boolean) =>
  withExistingStore(options, async ({ database, sealKeys }) => {
    const { held, anew, lost } = await database.asOwner((tx) =>
      sealAnew(tx, sealKeys, { dropLost }),
    );
    console.log(
      `${held} secrets, ${anew} sealed anew, ${lost} ${dropLost ? "taken away" : "opened by no key"}.`,
    );
    if (lost > 0 && !dropLost) process.exitCode = 1;
  });
