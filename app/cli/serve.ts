import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Command } from "commander";
import type { ServerBuild } from "react-router";
import { makeSetupLink } from "../access/begin/makeSetupLink.ts";
import { openAuthentication } from "../access/signIn/authentication.ts";
import type { Configuration } from "../platform/configuration/configuration.ts";
import { openScanner } from "../platform/files/scan/openScanner.ts";
import { openJobOffice } from "../platform/jobs/jobOffice.ts";
import { sealWithFirst } from "./sealWithFirst.ts";
import { startJobs } from "../platform/jobs/startJobs.ts";
import { faultForLog } from "../platform/log/faultForLog.ts";
import { log } from "../platform/log/log.ts";
import { openMailServer } from "../platform/mail/mailServer.ts";
import { openSmsGateway } from "../platform/sms/smsGateway.ts";
import { listen } from "../web/server/server.ts";
import { textsIn } from "../web/texts.ts";
import { fillOnce } from "./demonstration/fillOnce.ts";
import { greeting } from "./greeting.ts";
import { jobsOf } from "./jobs.ts";
import { openStore, type Store } from "./openStore.ts";
import { configurationOf, storeOptions } from "./storeOptions.ts";

const build = fileURLToPath(new URL("../../build/", import.meta.url));

export function configure(command: Command): void {
  storeOptions(command)
    .option("--port <number>", "port of the web server (or PORT; default 3000)")
    .addHelpText(
      "after",
      `
Opens or makes the database, fills the demonstration once, and serves the pages
until Ctrl-C or SIGTERM. ./start does the same after installing and building.

PUBLIC_URL       the address people type, when a proxy stands in front
TRUSTED_PROXIES  how many such proxies there are (default 0)
SMTP_URL         where mail goes: smtps://user:password@host:465; without it none is sent
MAIL_FROM        in whose name: "Overstap <overstap@example.nl>"
SMS_URL          where text messages go, by HTTP POST; SMS_BODY and SMS_HEADER say how
ERASURES_FILE    where it is kept who was wiped (default erasures.jsonl in --data;
                 with DATABASE_URL nowhere): docs/retention.md
AUDIT_KEY        a secret of 32 signs or more that signs the audit (docs/audit.md)
SECRET_KEY       another that seals second steps and signs cookies (docs/security.md)
VIRUS_SCAN       what looks at files: tcp://host:3310 (clamd), or the path of a command
SECURITY_CONTACT whom to tell of a weakness: mailto:… or https://…
LOG_LEVEL        debug, info (default), warn or error; the log goes to standard error
Secrets also from a file: DATABASE_URL_FILE, SMTP_URL_FILE, AUDIT_KEY_FILE,
SECRET_KEY_FILE`,
    )
    .action(async (options: object) => {
      process.exitCode = await serve(configurationOf(options));
    });
}

/**
 * Runs the program until it is told to stop.
 *
 * @returns the exit code: 0 after a clean stop, 1 when the database ended by itself
 * @throws with a message for the user when it cannot start
 */
async function serve(configuration: Configuration): Promise<number> {
  const told = toldToStop();
  outliveLostConnections();
  const store = await openStore(configuration);
  const { authentication, close } = openAuthentication(
    store.connection,
    configuration.publicUrl,
    store.secret,
  );
  try {
    await sealWithFirst(store, configuration);
    await fillOnce(store);
    const pages = (await import(pathToFileURL(join(build, "server/index.js")).href)) as ServerBuild;
    const scanner = openScanner(configuration.virusScan);
    const mailServer = configuration.mail && openMailServer(configuration.mail);
    const gateway = configuration.sms && openSmsGateway(configuration.sms);
    const { erasuresFile } = configuration;
    const jobs = jobsOf({
      mailServer,
      scanner,
      gateway,
      erasuresFile,
      auditSecret: store.auditSecret,
    });
    const services = {
      database: store.database,
      authentication,
      mode: store.installation.mode,
      publicUrl: configuration.publicUrl,
      texts: textsIn,
      secret: store.secret,
      sealKeys: store.sealKeys,
      auditSecret: store.auditSecret,
      scanner,
      sendsMail: mailServer !== undefined,
      sendsSms: gateway !== undefined,
      jobs: openJobOffice(store.database, jobs),
      mailFrom: configuration.mail?.from.address,
    };
    const listening = await listen(
      pages,
      join(build, "client"),
      services,
      configuration.port,
      configuration.trustedProxies,
      configuration.securityContact,
    ).catch((error: unknown) => {
      throw portFault(error, configuration.port);
    });
    const jobServices = {
      database: store.database,
      texts: textsIn,
      publicUrl: configuration.publicUrl,
      clock: () => new Date(),
      log,
    };
    // The data folder is claimed, so nobody else works on the embedded database.
    const alone = configuration.databaseUrl === undefined;
    const running = await startJobs(store.connection, jobs, jobServices, { alone });
    const setupPath = await store.database.asOwner((tx) => makeSetupLink(tx));
    console.log(greeting(configuration, store.installation.mode, setupPath));
    const code = await untilToldOrBroken(told, store);
    await Promise.all([listening.stop(), running.stop()]);
    mailServer?.close();
    return code;
  } finally {
    await close();
    await store.close();
  }
}

async function untilToldOrBroken(told: Promise<void>, store: Store): Promise<number> {
  const code = await Promise.race([told.then(() => 0), store.databaseEnded.then(() => 1)]);
  if (code === 1) log.fatal("the database ended by itself");
  return code;
}

/**
 * The library of jobs lets go of a connection before the server has said its last word on it; that word
 * then has no listener, and would end the program while the database is started anew (57P01 to 57P03).
 */
function outliveLostConnections(): void {
  process.on("uncaughtException", (error?: Error & { code?: string; severity?: string }) => {
    if (error?.severity === "FATAL" && /^57P0[123]$/.test(error.code ?? "")) {
      log.warn(faultForLog(error), "a connection to the database was lost");
      return;
    }
    log.fatal(faultForLog(error), "a fault that nobody caught");
    process.exit(1);
  });
}

/** Resolves at the first Ctrl-C or SIGTERM; a second one ends the program at once. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.once(signal, () => resolve());
    }
  });
}

function portFault(error: unknown, port: number): unknown {
  const { code } = error as { code?: string };
  if (code === "EADDRINUSE") {
    return new Error(
      `Port ${port} is in use by another program. Stop that one, or choose another: --port ${port + 1}`,
    );
  }
  if (code === "EACCES") {
    return new Error(
      `Port ${port} may not be used by this user. Choose one above 1023: --port 3000`,
    );
  }
  return error;
}
