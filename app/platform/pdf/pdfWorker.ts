import { parentPort, workerData } from "node:worker_threads";
import { type PdfAbout, writePdf } from "./writePdf.ts";

/** Sets one document beside the program, and ends; see `writePdfApart`. */
const { template, about, data } = workerData as {
  template: string;
  about: PdfAbout;
  data: unknown;
};
const file = Uint8Array.from(writePdf(template, about, data));
parentPort?.postMessage(file, [file.buffer]);
