import type { Parts } from "./parts.ts";
import { readXml, unheard } from "./readXml.ts";
import { attributeOf } from "./xmlText.ts";

/**
 * Which styles of cells show a number as a day: the style's number → true. Reads the built-in formats
 * by their number (ECMA-376 part 1, 18.8.30) and the others by their signs.
 */
export async function readDateStyles(
  parts: Parts,
  part: string | undefined,
): Promise<readonly boolean[]> {
  const styles: boolean[] = [];
  if (part === undefined) return styles;
  const own = new Map<string, string>();
  let inCellStyles = false;
  await readXml(parts, part, {
    open(name, tag) {
      if (name === "cellXfs") inCellStyles = true;
      if (name === "numFmt") {
        own.set(attributeOf(tag, "numFmtId") ?? "", attributeOf(tag, "formatCode") ?? "");
      }
      if (name !== "xf" || !inCellStyles) return;
      const id = attributeOf(tag, "numFmtId") ?? "0";
      const code = own.get(id);
      styles.push(code === undefined ? builtInDates.has(Number(id)) : showsDay(code));
    },
    close(name) {
      if (name === "cellXfs") inCellStyles = false;
    },
    text: unheard,
  });
  return styles;
}

/** 14 to 17 and 22 have a day; 27 to 36 and 50 to 58 do in East Asian versions. */
const builtInDates: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/**
 * Whether a format such as `[$-413]d mmmm jjjj;@` shows a day: a sign for days or years outside
 * quotes, brackets and escapes. Dutch versions may write years with a j.
 */
function showsDay(format: string): boolean {
  const signs = format
    .replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, "")
    .split(";")[0]!
    .replaceAll(/general|standaard/gi, "");
  return /[dyj]/i.test(signs) && !/[#0?]/.test(signs);
}
