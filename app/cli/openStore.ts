import type pg from "pg";
import { signedBy } from "../access/audit/signAnew.ts";
import { auditWitness } from "../access/audit/witness.ts";
import { openInstallation, type Installation } from "../access/installation.ts";
import { keysOf, type SealKeys } from "../access/sealing/sealKeys.ts";
import { storePolicy } from "../access/policy/storePolicy.ts";
import { reconcileJournal } from "../people/erasure/journalFile.ts";
import type { Configuration } from "../platform/configuration/configuration.ts";
import { type Database, openDatabase } from "../platform/database/database.ts";
import { checkDoor, makeDoor } from "../platform/database/door.ts";
import { startEmbedded } from "../platform/database/embedded.ts";
import { claimFolder } from "../platform/database/folderLock.ts";
import { log } from "../platform/log/log.ts";
import { brokenLines } from "./wipeAgain.ts";
import { migrate } from "../platform/database/migrate.ts";

/** An open store: its tables up to date, the table of visibility in place. */
export type Store = {
  connection: pg.PoolConfig;
  database: Database;
  installation: Installation;
  /** Signs cookies and what else goes out and comes back. */
  secret: string;
  /** Seal what the store must be able to read again. */
  sealKeys: SealKeys;
  /** Signs the seals of the audit. */
  auditSecret: string;
  /** What signed them before: a key that was in its place, the store's own. */
  olderAuditSecrets: string[];
  /** Resolves when the embedded database ended by itself; never for a server. */
  databaseEnded: Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens the store that the configuration names, making or migrating it where needed.
 *
 * @throws with a message for the user when it cannot be opened
 */
export async function openStore(configuration: Configuration): Promise<Store> {
  const { databaseUrl, dataFolder, mode } = configuration;
  const letGo = databaseUrl ? () => {} : claimFolder(dataFolder);
  const undo: (() => Promise<void> | void)[] = [letGo];
  const close = async () => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    const embedded = databaseUrl ? undefined : await startEmbedded(dataFolder);
    if (embedded) undo.push(() => embedded.stop());
    const connection: pg.PoolConfig = embedded?.connection ?? { connectionString: databaseUrl };
    await migrate(connection);
    const door = embedded
      ? await makeDoor(embedded.connection)
      : await namedDoor(configuration.appDatabaseUrl);
    const database = openDatabase(connection, auditWitness, door);
    undo.push(() => database.close());
    const installation = await database.asOwner(async (tx) => {
      await storePolicy(tx);
      return openInstallation(tx, mode, databaseUrl ? "empty" : "demo");
    });
    if (configuration.erasuresFile) await wipeAgain(database, configuration.erasuresFile);
    const [auditSecret = installation.secret, ...olderAuditSecrets] = [
      ...configuration.auditKeys,
      installation.secret,
    ];
    await tellOfAuditKey(database, configuration, auditSecret, olderAuditSecrets);
    return {
      connection,
      database,
      installation,
      ...keysOf(configuration.secretKeys, installation.secret),
      auditSecret,
      olderAuditSecrets,
      databaseEnded: embedded?.ended ?? new Promise(() => {}),
      close,
    };
  } catch (error) {
    await close();
    throw plainer(error);
  }
}

/** Wipes again whom a restore brought back, and says what of the journal cannot be read. */
async function wipeAgain(database: Database, file: string): Promise<void> {
  const { found, broken } = await reconcileJournal(database, file);
  if (found > 0)
    log.warn({ back: found }, "people whom a restore had brought back were wiped again");
  if (broken.length > 0) {
    log.warn(brokenLines(file, broken));
  }
}

/** Says at the start what about the secret of the audit is not as it should be, and what to do. */
async function tellOfAuditKey(
  database: Database,
  { auditKeys, databaseUrl }: Configuration,
  secret: string,
  older: readonly string[],
): Promise<void> {
  const by = await database.asOwner((tx) => signedBy(tx, secret, older));
  if (by === "unknown") {
    log.error(
      "AUDIT_KEY_FILE: the audit was signed with another secret than this one. Give the one that signed it, as the second line when the first is new (docs/audit.md).",
    );
  } else if (by === "older") {
    log.warn(
      "AUDIT_KEY_FILE: the audit was signed with an older secret. Run once: overstap audit sign-anew",
    );
  } else if (databaseUrl && auditKeys.length === 0) {
    log.warn(
      "AUDIT_KEY_FILE is not set: the audit is signed with a secret that stands in the same database. Make one: openssl rand -base64 48 (docs/audit.md)",
    );
  }
}

/** The login that a server's administrator made for answering people; undefined when none is named. */
async function namedDoor(url: string | undefined): Promise<pg.PoolConfig | undefined> {
  if (url === undefined) return undefined;
  await checkDoor({ connectionString: url });
  return { connectionString: url };
}

/** What a database driver says, in words that name the remedy. */
export function plainer(error: unknown): Error {
  const code = (error as { code?: string }).code ?? "";
  const text = error instanceof Error ? error.message : String(error);
  if (["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT", "EHOSTUNREACH"].includes(code)) {
    return new Error(
      `DATABASE_URL: the server does not answer (${code}). Is it running, and is the address right?`,
      { cause: error },
    );
  }
  if (code === "28P01" || code === "28000") {
    return new Error(`DATABASE_URL: the server refuses this user or password.`, { cause: error });
  }
  if (code === "3D000")
    return new Error(`DATABASE_URL: ${text}. Make it first: createdb overstap`, { cause: error });
  return error instanceof Error ? error : new Error(text);
}
