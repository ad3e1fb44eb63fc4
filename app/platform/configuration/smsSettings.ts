import type { SmsSettings } from "../sms/smsGateway.ts";

/**
 * Reads how text messages go from SMS_URL, SMS_BODY and SMS_HEADER; without the first none go.
 */
export function readSmsSettings(
  environment: Record<string, string | undefined>,
  faults: string[],
): SmsSettings | undefined {
  const [url, body, header] = ["SMS_URL", "SMS_BODY", "SMS_HEADER"].map(
    (name) => environment[name] ?? "",
  ) as [string, string, string];
  if (!url && !body && !header) return undefined;
  const before = faults.length;
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const own = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(parsed?.hostname ?? "");
  if (!parsed || (parsed.protocol !== "https:" && !(parsed.protocol === "http:" && own))) {
    // The text may hold a key, so it is not repeated.
    faults.push("SMS_URL: an address such as https://gateway.example.nl/messages");
  } else if (parsed.username || parsed.password) {
    faults.push("SMS_URL: no user or password in it; put them in SMS_HEADER");
  }
  if (!body.includes("{to}") || !body.includes("{text}") || !isBody(body)) {
    faults.push(
      'SMS_BODY: with {to} and {text} in it, such as {"to":"{to}","body":"{text}"} or to={to}&text={text}',
    );
  }
  const [, name, value] = /^([A-Za-z0-9-]+):\s*([\x20-\x7e]+)$/.exec(header) ?? [];
  if (header && (!name || !value)) {
    faults.push("SMS_HEADER: one header, such as Authorization: Bearer key");
  }
  if (faults.length > before) return undefined;
  return { url, body, header: name && value ? { name, value } : undefined };
}

function isBody(body: string): boolean {
  if (!body.trimStart().startsWith("{")) return true;
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}
