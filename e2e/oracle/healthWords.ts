import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ItemTexts, fmlTexts } from "../../reference/fml/fmlTexts.ts";

const app = fileURLToPath(new URL("../../app/", import.meta.url));
const ownTexts = globSync("*/texts/*.json", { cwd: app })
  .map((file) => readFileSync(app + file, "utf8"))
  .join("\n");

/** Every sentence that says what a person can bear, or asks them, in both languages. */
export const healthSentences: readonly string[] = [
  ...new Set(
    Object.values(fmlTexts)
      .flatMap((items) => Object.values(items))
      .flatMap((item: ItemTexts) => [
        ...(item.capacity ?? []),
        ...(item.question ?? []),
        item.none ?? "",
        ...Object.values(item.flags ?? {}).flatMap(({ capacity, question }) => [
          capacity,
          question ?? "",
        ]),
      ])
      .filter((sentence) => sentence.length > 12),
  ),
];

/** Names of items that no page has another reason to show: at least two words, and none of our own texts. */
export const itemNames: readonly string[] = [
  ...new Set(
    Object.values(fmlTexts)
      .flatMap((items) => Object.values(items))
      .map(({ trade }) => trade)
      .filter((name) => name.includes(" ") && !ownTexts.includes(name)),
  ),
];

const codes = new Set(Object.keys(fmlTexts.nl));

/** The codes of items that stand in a text, such as 4.13. */
export function itemCodes(text: string): string[] {
  return [...text.matchAll(/(?<![\d.,€-])(\d\.\d{1,2})(?![\d.,–-]|\s?(?:km|uur|hours?|%))/g)]
    .map(([, code]) => code!)
    .filter((code) => codes.has(code));
}
