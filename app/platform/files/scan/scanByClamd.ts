import { connect } from "node:net";
import { SCAN_PATIENCE_MS, type Scanner, type ScanVerdict } from "./scanner.ts";

const CHUNK = 64 * 1024;
const LONGEST_ANSWER = 4096;

/**
 * A scanner that is ClamAV's daemon, over TCP, by its INSTREAM command: each piece goes behind its
 * length in four bytes, and a length of nought ends it.
 *
 * @param patience milliseconds after which the scan counts as failed
 */
export function scanByClamd(host: string, port: number, patience = SCAN_PATIENCE_MS): Scanner {
  return (bytes) =>
    new Promise<ScanVerdict>((resolve) => {
      const socket = connect({ host, port });
      let answer = "";
      const end = (verdict: ScanVerdict) => {
        clearTimeout(tooLong);
        socket.destroy();
        resolve(verdict);
      };
      const tooLong = setTimeout(() => end("failed"), patience);
      socket.on("error", () => end("failed"));
      socket.on("data", (part: Buffer) => {
        answer = (answer + part.toString("latin1")).slice(0, LONGEST_ANSWER);
      });
      socket.on("end", () => end(verdictOf(answer)));
      socket.once("connect", () => {
        socket.write("zINSTREAM\0");
        for (let from = 0; from < bytes.length; from += CHUNK) {
          const piece = bytes.subarray(from, from + CHUNK);
          socket.write(lengthOf(piece.length));
          socket.write(piece);
        }
        socket.write(lengthOf(0));
      });
    });
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** `stream: OK`, `stream: Eicar-Signature FOUND`, or what went wrong. */
function verdictOf(answer: string): ScanVerdict {
  const said = answer.replaceAll("\0", "").trim();
  if (/^stream: OK$/.test(said)) return "clean";
  return /^stream: .+ FOUND$/.test(said) ? "infected" : "failed";
}
