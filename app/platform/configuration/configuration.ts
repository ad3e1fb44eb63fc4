import { join, resolve } from "node:path";
import type { ScanSettings } from "../files/scan/openScanner.ts";
import { isMailAddress } from "../mail/mailAddress.ts";
import type { MailSettings } from "../mail/mailServer.ts";
import { readKeyLines } from "./keyLines.ts";
import { readMailSettings } from "./mailSettings.ts";
import { readSecret } from "./readSecret.ts";
import type { SmsSettings } from "../sms/smsGateway.ts";
import { readSmsSettings } from "./smsSettings.ts";
import { readScanSettings } from "./scanSettings.ts";
import { refuseWeakPassword } from "./weakPassword.ts";

/** What the running program needs to know, parsed once at the start. */
export type Configuration = {
  /** TCP port of the web server, 1..65535. */
  port: number;
  /** Folder of the embedded database and its lock; absolute. */
  dataFolder: string;
  /** Whether a new store is filled with the demonstration; undefined when nobody said. */
  mode: "demo" | "empty" | undefined;
  /** Address of a PostgreSQL server; undefined for the embedded one. */
  databaseUrl: string | undefined;
  /** The login on that server by which people are answered; undefined for the same one. */
  appDatabaseUrl: string | undefined;
  /** The address people type, without a slash at the end. */
  publicUrl: string;
  /** How many proxies in front of the program are trusted to name the caller. */
  trustedProxies: number;
  /** Where mail goes; undefined when this installation sends none. */
  mail: MailSettings | undefined;
  /** Where the journal of who was wiped is kept beside the store; undefined for nowhere. */
  erasuresFile: string | undefined;
  /** The secret that signs the audit, and those that did before; none for the store's own. */
  auditKeys: string[];
  /** The secret that seals what the store must read again and signs its cookies, and those that did before. */
  secretKeys: string[];
  /** Whom to tell of a weakness, a mailto: or https: address; undefined when nobody is named. */
  securityContact: string | undefined;
  /** How text messages go; undefined when this installation sends none. */
  sms: SmsSettings | undefined;
  /** What looks at files for viruses; undefined when nothing does. */
  virusScan: ScanSettings | undefined;
};

/** The options of the command line, as text. */
export type Options = { port?: string; data?: string; demo?: boolean; empty?: boolean };

/**
 * Reads the configuration from the command line and the environment; the command line wins.
 *
 * @returns the configuration, or the faults: one sentence each, naming the option or variable.
 */
export function readConfiguration(
  options: Options,
  environment: Record<string, string | undefined>,
): { configuration: Configuration } | { faults: string[] } {
  const faults: string[] = [];
  const port = readPort(options, environment, faults);
  if (options.demo && options.empty) faults.push("--demo and --empty: choose one of the two");
  const databaseUrl = readDatabaseUrl(environment, faults, "DATABASE_URL");
  const appDatabaseUrl = databaseUrl && readDatabaseUrl(environment, faults, "APP_DATABASE_URL");
  const publicUrl = readPublicUrl(environment["PUBLIC_URL"], port, faults);
  const proxies = environment["TRUSTED_PROXIES"] || "0";
  if (!/^\d$/.test(proxies))
    faults.push(`TRUSTED_PROXIES: a whole number 0 to 9, not "${proxies}"`);
  const mail = readMailSettings(environment, faults);
  const sms = readSmsSettings(environment, faults);
  const virusScan = readScanSettings(environment["VIRUS_SCAN"], faults);
  const securityContact = readSecurityContact(environment["SECURITY_CONTACT"], faults);
  const auditKeys = readKeyLines(environment, "AUDIT_KEY", faults);
  const secretKeys = readKeyLines(environment, "SECRET_KEY", faults);
  if (faults.length > 0) return { faults };
  return {
    configuration: {
      port,
      dataFolder: resolve(options.data || "data"),
      mode: options.demo ? "demo" : options.empty ? "empty" : undefined,
      databaseUrl,
      appDatabaseUrl,
      publicUrl,
      trustedProxies: Number(proxies),
      mail,
      sms,
      erasuresFile: erasuresFile(environment["ERASURES_FILE"], options, databaseUrl),
      auditKeys,
      secretKeys,
      securityContact,
      virusScan,
    },
  };
}

/** Beside the embedded database, unless another place is named; of a server it has to be named. */
function erasuresFile(
  named: string | undefined,
  options: Options,
  databaseUrl: string | undefined,
): string | undefined {
  if (named) return resolve(named);
  return databaseUrl ? undefined : join(resolve(options.data || "data"), "erasures.jsonl");
}

function readPort(
  options: Options,
  environment: Record<string, string | undefined>,
  faults: string[],
): number {
  const [name, text] =
    options.port === undefined
      ? (["PORT", environment["PORT"] || "3000"] as const)
      : (["--port", options.port] as const);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65535) faults.push(`${name}: a port from 1 to 65535, not "${text}"`);
  return port;
}

function readDatabaseUrl(
  environment: Record<string, string | undefined>,
  faults: string[],
  name: "DATABASE_URL" | "APP_DATABASE_URL",
): string | undefined {
  const text = readSecret(environment, name, faults)?.trim();
  if (!text) return undefined;
  if (!/^postgres(ql)?:\/\/./.test(text) || !URL.canParse(text)) {
    // The text may hold a password, so it is not repeated.
    faults.push(`${name}: an address such as postgresql://user:password@host:5432/overstap`);
    return undefined;
  }
  refuseWeakPassword(text, name, faults);
  return text;
}

function readSecurityContact(text: string | undefined, faults: string[]): string | undefined {
  if (!text) return undefined;
  const address = /^mailto:(.+)$/.exec(text)?.[1];
  const page = /^https:\/\/./.test(text) && URL.canParse(text) && !/[\s\p{Cc}]/u.test(text);
  if ((address !== undefined && isMailAddress(address)) || page) return text;
  faults.push(
    `SECURITY_CONTACT: an address such as mailto:security@example.nl or https://example.nl/security, not "${text}"`,
  );
  return undefined;
}

function readPublicUrl(text: string | undefined, port: number, faults: string[]): string {
  if (!text) return `http://localhost:${port}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search || url.hash) {
    faults.push(`PUBLIC_URL: an address such as https://overstap.example.nl, not "${text}"`);
    return "";
  }
  return url.origin;
}
