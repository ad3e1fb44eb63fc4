const everyMilliseconds = 200;

/**
 * Passes things on (`what`), and tells on standard error how many there have been; only when that is a
 * terminal, so that a log stays clean.
 */
export function* withProgress<T>(
  passing: Iterable<T>,
  total: number,
  what = "pairs",
): Generator<T, void, undefined> {
  const told = process.stderr.isTTY;
  let count = 0;
  let last = performance.now();
  for (const one of passing) {
    yield one;
    count++;
    if (!told || performance.now() - last < everyMilliseconds) continue;
    last = performance.now();
    process.stderr.write(`\r${count} of ${total} ${what}`);
  }
  // Clears the line: what follows on the terminal starts on a clean one.
  if (told) process.stderr.write("\r\u001b[K");
}
