import type { Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/** Whoever connected a moment before the stop has this long to have sent a request. */
const QUIET_MS = 200;
/** However many keep asking, the server stops listening after this. */
const LONGEST_DRAIN_MS = 3000;
/** What is still being answered then is cut off after this. */
const LONGEST_ANSWER_MS = 5000;

/**
 * Makes a server stop without cutting anybody off: requests that came, or whose connection was
 * made already, are answered; each answer closes its connection; then it listens no more.
 *
 * @param server before it listens, so that every request is seen
 * @returns stops the server; resolves when the last connection is closed, after eight seconds at most
 */
export function stopAfterAnswers(server: Server): () => Promise<void> {
  let underWay = 0;
  let lastCame = 0;
  let stopping = false;
  server.prependListener("request", (_request, response) => {
    underWay += 1;
    lastCame = performance.now();
    if (stopping) response.setHeader("connection", "close");
    response.once("close", () => (underWay -= 1));
  });
  return async () => {
    stopping = true;
    const began = performance.now();
    lastCame = began;
    const quiet = () => underWay === 0 && performance.now() - lastCame >= QUIET_MS;
    while (!quiet() && performance.now() - began < LONGEST_DRAIN_MS) {
      // eslint-disable-next-line no-await-in-loop -- looks again until it is quiet
      await pause(20);
    }
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), LONGEST_ANSWER_MS).unref();
    await closed;
  };
}
