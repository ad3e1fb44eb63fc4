import { posix } from "node:path";
import { storableText } from "../storableText.ts";
import type { Parts } from "./parts.ts";
import { readXml, unheard } from "./readXml.ts";
import { attributeOf } from "./xmlText.ts";

/** What a workbook says about itself. */
export interface Workbook {
  /** The sheets with cells that are not hidden, in the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** Whether its days are counted from 1904. */
  readonly from1904: boolean;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

type Relation = { id: string; type: string; part: string };

/** Where an office file says which parts belong to `part`. */
const relationsPart = (part: string) =>
  `${posix.join(posix.dirname(part), "_rels", posix.basename(part))}.rels`;

async function relationsOf(parts: Parts, part: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  await readXml(parts, relationsPart(part), {
    open(name, tag) {
      if (name !== "Relationship" || attributeOf(tag, "TargetMode") === "External") return;
      const target = attributeOf(tag, "Target") ?? "";
      relations.push({
        id: attributeOf(tag, "Id") ?? "",
        // Strict and transitional files differ in what stands before the last word.
        type: posix.basename(attributeOf(tag, "Type") ?? ""),
        part: target.startsWith("/")
          ? posix.normalize(target).slice(1)
          : posix.join(posix.dirname(part), target),
      });
    },
    close: unheard,
    text: unheard,
  });
  return relations;
}

/** Reads the list of sheets; undefined when the file holds no workbook with cells. */
export async function readWorkbook(parts: Parts): Promise<Workbook | undefined> {
  const [root] = (await relationsOf(parts, "")).filter(({ type }) => type === "officeDocument");
  const part = root?.part ?? "xl/workbook.xml";
  if (!parts.has(part) || part.endsWith(".bin")) return undefined;
  const relations = await relationsOf(parts, part);
  const tabs: { name: string; id: string }[] = [];
  let from1904 = false;
  await readXml(parts, part, {
    open(name, tag) {
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attributeOf(tag, "date1904") ?? "");
      if (name !== "sheet" || /hidden/i.test(attributeOf(tag, "state") ?? "")) return;
      tabs.push({
        name: storableText(attributeOf(tag, "name") ?? ""),
        id: attributeOf(tag, "id") ?? "",
      });
    },
    close: unheard,
    text: unheard,
  });
  const ofType = (type: string) => relations.find((relation) => relation.type === type)?.part;
  return {
    sheets: tabs.flatMap(({ name, id }) => {
      const found = relations.find(
        (relation) => relation.id === id && relation.type === "worksheet",
      );
      return found && parts.has(found.part) ? [{ name, part: found.part }] : [];
    }),
    from1904,
    sharedStrings: ofType("sharedStrings"),
    styles: ofType("styles"),
  };
}
