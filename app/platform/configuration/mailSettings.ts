import type { MailSettings } from "../mail/mailServer.ts";
import { isMailAddress } from "../mail/mailAddress.ts";
import { readSecret } from "./readSecret.ts";

/**
 * Reads where mail goes from SMTP_URL and MAIL_FROM; both or neither.
 *
 * `smtps:` is encrypted from the start (port 465). `smtp:` (port 587 with a login, else 25) asks the
 * server to begin it; a password goes over an encrypted line only, but on this machine itself.
 */
export function readMailSettings(
  environment: Record<string, string | undefined>,
  faults: string[],
): MailSettings | undefined {
  const [address, sender] = [
    readSecret(environment, "SMTP_URL", faults)?.trim(),
    environment["MAIL_FROM"],
  ];
  if (!address && !sender) return undefined;
  const from = readSender(sender ?? "");
  if (!from) {
    faults.push(
      `MAIL_FROM: an address such as "Overstap <overstap@example.nl>", not "${sender ?? ""}"`,
    );
  }
  const server = readServer(address ?? "");
  if (!server) {
    // The text may hold a password, so it is not repeated.
    faults.push(
      "SMTP_URL: an address such as smtps://user:password@mail.example.nl:465 or smtp://localhost:25",
    );
  }
  return server && from ? { ...server, from } : undefined;
}

function readSender(text: string): MailSettings["from"] | undefined {
  const [, name = "", address = ""] =
    /^(?:"?([^"<>\p{Cc}]{0,100}?)"?\s*<([^<>]+)>|)$/u.exec(text.trim()) ?? [];
  const found =
    address === "" ? { name: "", address: text.trim() } : { name: name.trim(), address };
  return isMailAddress(found.address) ? found : undefined;
}

function readServer(text: string): Omit<MailSettings, "from"> | undefined {
  if (!/^smtps?:\/\/./.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (host === "" || !/^\/?$/.test(url.pathname) || url.search || url.hash) return undefined;
  const encrypted = url.protocol === "smtps:";
  const user = plain(url.username);
  const password = plain(url.password);
  if (user === undefined || password === undefined) return undefined;
  const login = user === "" ? undefined : { user, password };
  const own = /^(localhost|127(\.\d+){3}|::1)$/.test(host);
  return {
    host,
    port: url.port === "" ? (encrypted ? 465 : login ? 587 : 25) : Number(url.port),
    encrypted,
    requireEncryption: !encrypted && login !== undefined && !own,
    login,
  };
}

function plain(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
