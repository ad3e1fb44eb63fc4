/**
 * Takes the outlines this product uses out of the Tabler icon set (MIT, `@tabler/icons`) and writes
 * them as path strings into `tablerPaths.ts`, so that the set itself (5,000 files) is not a dependency.
 *
 * Run: `node app/web/look/icons/takeTablerIcons.ts <folder of @tabler/icons>`
 * Takes: the folder that holds `icons/outline/*.svg`; the names in `iconNames.ts`.
 * Errors: stops with the name of the first icon that the set does not have.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { iconNames } from "./iconNames.ts";

const folder = process.argv[2];
if (folder === undefined) throw new Error("Which folder holds @tabler/icons?");

const lines = iconNames.toSorted().map((name) => {
  const svg = readFileSync(join(folder, "icons", "outline", `${name}.svg`), "utf8");
  const paths = [...svg.matchAll(/<path d="([^"]+)"/gu)].map((match) => match[1]);
  return `  ${JSON.stringify(name)}: ${JSON.stringify(paths.join(""))},\n`;
});

writeFileSync(
  join(import.meta.dirname, "tablerPaths.ts"),
  "// Written by takeTablerIcons.ts; add a name to iconNames.ts and run it again.\n" +
    "// Outlines: Tabler Icons, Copyright (c) 2020-2026 Paweł Kuna, MIT licence (see LICENSE.tabler).\n" +
    `export const tablerPaths = {\n${lines.join("")}};\n`,
);
