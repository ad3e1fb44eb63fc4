import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ServerBuild } from "react-router";
import { openAuthentication } from "../access/signIn/authentication.ts";
import { readConfiguration, type Options } from "../platform/configuration/configuration.ts";
import { log } from "../platform/log/log.ts";
import { listen } from "../web/server/server.ts";
import { fillDemonstration } from "./demonstration/fillDemonstration.ts";
import { greeting } from "./greeting.ts";
import { openStore } from "./openStore.ts";

const build = fileURLToPath(new URL("../../build/", import.meta.url));

/**
 * Runs the program until it is told to stop: opens the store, fills the demonstration once, and
 * serves the pages.
 *
 * @returns the exit code: 0 after a clean stop, 1 when it could not start or the database ended,
 *   2 when an option or variable is wrong
 */
export async function serve(options: Options): Promise<number> {
  const read = readConfiguration(options, process.env);
  if ("faults" in read) {
    for (const fault of read.faults) console.error(fault);
    return 2;
  }
  const { configuration } = read;
  const told = toldToStop();
  let store;
  try {
    store = await openStore(configuration);
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
  const { authentication, close } = openAuthentication(
    store.connection,
    configuration.publicUrl,
    store.installation.secret,
  );
  try {
    if (store.installation.mode === "demo" && !store.installation.filled) {
      console.error("Filling the demonstration …");
      await fillDemonstration(store.database);
    }
    const pages = (await import(pathToFileURL(join(build, "server/index.js")).href)) as ServerBuild;
    const services = {
      database: store.database,
      authentication,
      mode: store.installation.mode,
      publicUrl: configuration.publicUrl,
    };
    const listening = await listen(
      pages,
      join(build, "client"),
      services,
      configuration.port,
      configuration.trustedProxies,
    );
    console.log(greeting(configuration, store.installation.mode));
    const why = await Promise.race([
      told.then(() => "told"),
      store.databaseEnded.then(() => "database"),
    ]);
    if (why === "database") log.fatal("the database ended by itself");
    await listening.stop();
    return why === "told" ? 0 : 1;
  } catch (error) {
    console.error(startFault(error, configuration.port));
    return 1;
  } finally {
    await close();
    await store.close();
  }
}

/** Resolves at the first Ctrl-C or SIGTERM; a second one ends the program at once. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.once(signal, () => resolve());
  });
}

function startFault(error: unknown, port: number): string {
  if ((error as { code?: string }).code === "EADDRINUSE") {
    return `Port ${port} is in use by another program. Stop that one, or choose another: --port ${port + 1}`;
  }
  if ((error as { code?: string }).code === "EACCES") {
    return `Port ${port} may not be used by this user. Choose one above 1023: --port 3000`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
