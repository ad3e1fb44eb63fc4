/** What a virus scanner says of a file. */
export type ScanVerdict = "clean" | "infected" | "failed";

/**
 * Asks a virus scanner; never throws, and answers within a bounded time: `failed` when the scanner did
 * not.
 */
export type Scanner = (bytes: Uint8Array) => Promise<ScanVerdict>;

/** How long a scanner may take. */
export const SCAN_PATIENCE_MS = 30_000;
