import { scanByClamd } from "./scanByClamd.ts";
import { scanByCommand } from "./scanByCommand.ts";
import type { Scanner } from "./scanner.ts";

/** Which scanner looks at files: a command, or ClamAV's daemon. */
export type ScanSettings = { command: string } | { host: string; port: number };

/** Opens the scanner of the settings; none without settings. */
export function openScanner(settings: ScanSettings | undefined): Scanner | undefined {
  if (!settings) return undefined;
  return "command" in settings
    ? scanByCommand(settings.command)
    : scanByClamd(settings.host, settings.port);
}
