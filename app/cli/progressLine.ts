import type { Progress } from "../platform/backup/progress.ts";

const everyMilliseconds = 200;

/**
 * Tells on standard error how far a backup or a restore is; only when that is a terminal, so that a log
 * stays clean.
 */
export function progressLine(): { tell(progress: Progress): void; end(): void } {
  let last = 0;
  return {
    tell({ doing, tables, of, rows }) {
      if (!process.stderr.isTTY || performance.now() - last < everyMilliseconds) return;
      last = performance.now();
      process.stderr.write(`\r\u001b[K${doing}: ${tables} of ${of} tables, ${rows} rows`);
    },
    end() {
      if (last > 0) process.stderr.write("\r\u001b[K");
    },
  };
}
