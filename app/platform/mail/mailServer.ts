import { createTransport } from "nodemailer";
import type { ComposedMail } from "./composeMail.ts";

/** How to reach the mail server, and in whose name mail goes. */
export type MailSettings = {
  host: string;
  port: number;
  /** Encrypted from the first byte (`smtps:`); else the server is asked to begin it. */
  encrypted: boolean;
  /** Whether mail waits rather than going over a line that is not encrypted. */
  requireEncryption: boolean;
  login: { user: string; password: string } | undefined;
  from: { name: string; address: string };
};

/** Why a mail did not go: a code, and whether a new try is of use. */
export type MailFault = {
  fault: "noAnswer" | "later" | "login" | "encryption" | "refused";
  again: boolean;
};

/** A mail server. */
export type MailServer = {
  /** In whose name mail goes. */
  from: MailSettings["from"];
  /**
   * Hands one mail over.
   *
   * @param id makes the mail's Message-ID, so that a second copy is known as such
   * @returns nothing when the server took it, else why not
   */
  send(id: string, to: string, composed: ComposedMail): Promise<MailFault | undefined>;
  close(): void;
};

/** Bounds that stay below the longest time that a transaction may be idle. */
const times = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Opens a mail server; it is asked for nothing until the first mail. */
export function openMailServer(settings: MailSettings): MailServer {
  const { host, port, encrypted, requireEncryption, login, from } = settings;
  const transport = createTransport({
    host,
    port,
    secure: encrypted,
    requireTLS: requireEncryption,
    // A line is kept for some seconds: making one takes longer than a mail. What fails on it is tried again by
    // its job, never by the line itself.
    pool: true,
    maxConnections: 8,
    maxMessages: 500,
    maxRequeues: 0,
    idleTimeout: 10_000,
    ...(login ? { auth: { user: login.user, pass: login.password } } : {}),
    ...times,
    // What a mail holds is the program's own words: it never reads a file or an address for them.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.address.slice(from.address.lastIndexOf("@") + 1);
  return {
    from,
    async send(id, to, { subject, text, html, calendar }) {
      try {
        await transport.sendMail({
          from,
          to: { name: "", address: to },
          messageId: `<${id}@${domain}>`,
          subject,
          text,
          html,
          ...(calendar && {
            icalEvent: {
              method: calendar.method,
              content: calendar.text,
              filename: "afspraak.ics",
            },
          }),
          headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
        });
        return undefined;
      } catch (error) {
        return faultOf(error as MailError);
      }
    },
    close: () => transport.close(),
  };
}

type MailError = Error & { code?: string; responseCode?: number; command?: string };

/** What a final refusal is about: the address or the mail itself, not who we are. */
const aboutTheMail = new Set(["RCPT TO", "DATA"]);

function faultOf({ code, responseCode, command = "", message }: MailError): MailFault {
  if (code === "EAUTH") return { fault: "login", again: true };
  // A certificate that is not trusted comes as a fault of the line.
  const certificate = code === "ESOCKET" && /certificate|\b(SSL|TLS)\b/i.test(message);
  if (code === "ETLS" || certificate) return { fault: "encryption", again: true };
  if (responseCode === undefined) return { fault: "noAnswer", again: true };
  if (responseCode < 500 || !aboutTheMail.has(command)) return { fault: "later", again: true };
  return { fault: "refused", again: false };
}
