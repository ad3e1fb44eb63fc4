import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { PdfAbout } from "./writePdf.ts";

/**
 * As `writePdf`, in a thread of its own, for a document of hundreds of pages: setting it takes seconds, in
 * which the program answers as always.
 *
 * @param signal aborted to leave off
 */
export async function writePdfApart(
  template: string,
  about: PdfAbout,
  data: unknown,
  signal: AbortSignal,
): Promise<Uint8Array> {
  signal.throwIfAborted();
  const worker = new Worker(new URL("./pdfWorker.ts", import.meta.url), {
    workerData: { template, about, data },
  });
  try {
    // An error of the thread rejects the waiting.
    const [file] = (await once(worker, "message", { signal })) as [Uint8Array];
    return file;
  } finally {
    await worker.terminate();
  }
}
