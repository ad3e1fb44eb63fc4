import { sealAnew } from "../access/sealing/sealAnew.ts";
import type { Configuration } from "../platform/configuration/configuration.ts";
import { log } from "../platform/log/log.ts";
import type { Store } from "./openStore.ts";

/**
 * Before anybody is answered: seals anew what an older key sealed, and says what about the keys is not as it
 * should be.
 *
 * @throws when none of the keys opens anything that is sealed: another one would be put in the place of the right one
 */
export async function sealWithFirst(
  { database, installation, sealKeys }: Store,
  { secretKeys, databaseUrl }: Configuration,
): Promise<void> {
  const { held, anew, lost } = await database.asOwner((tx) => sealAnew(tx, sealKeys));
  if (lost > 0 && lost === held) {
    throw new Error(
      `SECRET_KEY_FILE: what is sealed in this store (second steps and sign-in providers: ${lost}) opens with no key that was given. Give the key that sealed it, on the second line when the first is new; if it is lost: overstap secrets drop-lost (docs/security.md).`,
    );
  }
  if (anew > 0)
    log.info({ anew }, "second steps and sign-in providers were sealed with the first key");
  if (lost > 0) {
    log.error(
      { lost },
      "SECRET_KEY_FILE: some second steps or sign-in providers open with no key that was given. Give the older one on the second line, or: overstap secrets drop-lost (docs/security.md).",
    );
  }
  if (!databaseUrl || secretKeys.length > 0) return;
  if (installation.mode === "demo") {
    log.info("this is a demonstration: its second steps are sealed with the store's own secret");
  } else {
    log.warn(
      "SECRET_KEY_FILE is not set: second steps are sealed, and cookies signed, with a secret that stands in the same database. Make one: openssl rand -base64 48 (docs/security.md)",
    );
  }
}
