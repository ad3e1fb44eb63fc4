const everyMilliseconds = 200;

/**
 * Passes pairs on, and tells on standard error how many there have been; only when that is a terminal,
 * so that a log stays clean.
 */
export function* withProgress<T>(pairs: Iterable<T>, total: number): Generator<T, void, undefined> {
  const told = process.stderr.isTTY;
  let count = 0;
  let last = performance.now();
  for (const pair of pairs) {
    yield pair;
    count++;
    if (!told || performance.now() - last < everyMilliseconds) continue;
    last = performance.now();
    process.stderr.write(`\r${count} of ${total} pairs`);
  }
  // Clears the line: what follows on the terminal starts on a clean one.
  if (told) process.stderr.write("\r\u001b[K");
}
