import { spawn } from "node:child_process";
import { SCAN_PATIENCE_MS, type Scanner, type ScanVerdict } from "./scanner.ts";

/**
 * A scanner that is a command: it reads the file from standard input and exits with 0 (clean) or 1
 * (infected), as `clamdscan -` does; anything else is a failure.
 *
 * @param command the program and its arguments, parted by spaces; no shell comes into it
 * @param patience milliseconds after which the command is ended
 */
export function scanByCommand(command: string, patience = SCAN_PATIENCE_MS): Scanner {
  const [program = "", ...options] = command.trim().split(/\s+/);
  return (bytes) =>
    new Promise<ScanVerdict>((resolve) => {
      const scan = spawn(program, options, {
        stdio: ["pipe", "ignore", "ignore"],
        timeout: patience,
        killSignal: "SIGKILL",
      });
      scan.once("error", () => resolve("failed"));
      scan.once("close", (code) =>
        resolve(code === 0 ? "clean" : code === 1 ? "infected" : "failed"),
      );
      // A scanner may know enough before it has read all.
      scan.stdin.once("error", () => {});
      scan.stdin.end(bytes);
    });
}
