import { MOST_CHARACTERS, MOST_SHARED } from "../limits.ts";
import { refuse } from "../sheet.ts";
import type { Parts } from "./parts.ts";
import { readXml } from "./readXml.ts";

/** A text that is written longer than this is too long for a cell also where each sign of it takes seven. */
export const MOST_WRITTEN = 7 * (MOST_CHARACTERS + 1);

/**
 * The texts that cells point to, in order. A text that is longer than a cell may be is cut one
 * character past the limit, so that the cell that uses it is refused and nothing long is held.
 */
export async function readSharedStrings(parts: Parts, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  const collect = textCollector();
  let held = 0;
  await readXml(parts, part, {
    open(name) {
      if (name === "si") collect.begin();
      else collect.open(name);
    },
    close(name) {
      if (name !== "si") return collect.close(name);
      const text = collect.end();
      held += text.length;
      if (held > MOST_SHARED) refuse({ key: "unpacksTooLarge" });
      strings.push(text);
      return undefined;
    },
    text: collect.text,
  });
  return strings;
}

/** Puts a rich text together from its runs, leaving out how East Asian words are pronounced. */
export function textCollector() {
  let text = "";
  let inText = false;
  let inPhonetic = false;
  return {
    begin(): void {
      text = "";
    },
    open(name: string): void {
      if (name === "t") inText = true;
      if (name === "rPh") inPhonetic = true;
    },
    close(name: string): void {
      if (name === "t") inText = false;
      if (name === "rPh") inPhonetic = false;
    },
    text(piece: string): void {
      if (inText && !inPhonetic && text.length <= MOST_WRITTEN) text += piece;
    },
    end: (): string => officeText(text).slice(0, MOST_CHARACTERS + 1),
  };
}

/** Signs that XML cannot hold stand as `_x000D_` in these files. */
export function officeText(text: string): string {
  return text.includes("_x")
    ? text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      )
    : text;
}
