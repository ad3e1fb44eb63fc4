import { isAbsolute } from "node:path";
import type { ScanSettings } from "../files/scan/openScanner.ts";

/**
 * Reads from VIRUS_SCAN what looks at files: `tcp://host:port` of ClamAV's daemon, or the absolute path
 * of a command with its arguments, which reads standard input and exits with 0 (clean) or 1 (infected).
 */
export function readScanSettings(
  text: string | undefined,
  faults: string[],
): ScanSettings | undefined {
  if (!text) return undefined;
  if (text.startsWith("tcp://") && URL.canParse(text)) {
    const { hostname, port, pathname } = new URL(text);
    if (hostname && port && /^\/?$/.test(pathname)) {
      return { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) };
    }
  } else if (isAbsolute(text.trim())) {
    return { command: text.trim() };
  }
  faults.push(
    `VIRUS_SCAN: tcp://host:3310 or the whole path of a command such as /usr/bin/clamdscan -, not "${text}"`,
  );
  return undefined;
}
