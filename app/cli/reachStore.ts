import type pg from "pg";
import type { Configuration } from "../platform/configuration/configuration.ts";
import { hasCluster, joinEmbedded, startEmbedded } from "../platform/database/embedded.ts";
import { claimFolder, holderOf } from "../platform/database/folderLock.ts";
import { BadInput } from "./badInput.ts";

/** How to connect to a store as it is, and how to let it go. */
export type Reached = { connection: pg.ClientConfig; close(): Promise<void> };

/**
 * Reaches a store as it is, beside the program that runs on it, or by starting its database. Nothing
 * in it is made or brought up to date.
 *
 * @throws BadInput when the folder holds none
 */
export async function joinStore(configuration: Configuration): Promise<Reached> {
  const { databaseUrl, dataFolder } = configuration;
  if (databaseUrl) return server(databaseUrl);
  if (!hasCluster(dataFolder)) throw new BadInput([`--data: there is no store in ${dataFolder}`]);
  if (holderOf(dataFolder) === undefined) return startStore(configuration);
  return { connection: await joinEmbedded(dataFolder), close: async () => {} };
}

/**
 * Reaches a store for this program alone, making the database of a new folder.
 *
 * @throws when another program runs on the folder
 */
export async function startStore({ databaseUrl, dataFolder }: Configuration): Promise<Reached> {
  if (databaseUrl) return server(databaseUrl);
  const letGo = claimFolder(dataFolder);
  try {
    const { connection, stop } = await startEmbedded(dataFolder);
    return { connection, close: () => stop().finally(letGo) };
  } catch (error) {
    letGo();
    throw error;
  }
}

function server(connectionString: string): Reached {
  return { connection: { connectionString }, close: async () => {} };
}
