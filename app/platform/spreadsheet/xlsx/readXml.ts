import type { Parts } from "./parts.ts";
import { type XmlListener, xmlReader } from "./xmlReader.ts";

/** Reads one part from end to end; a part that is not there says nothing. */
export async function readXml(parts: Parts, name: string, listener: XmlListener): Promise<void> {
  const reader = xmlReader(listener);
  for await (const piece of parts.read(name)) reader.write(piece);
  reader.end();
}

/** Does nothing: for what a reader does not listen to. */
export const unheard = (): void => undefined;
