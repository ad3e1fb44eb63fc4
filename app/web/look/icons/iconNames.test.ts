import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { iconNames, isIconName } from "./iconNames.ts";
import { tablerPaths } from "./tablerPaths.ts";

describe("iconNames", () => {
  it("are the icons that were taken, each once", () => {
    expect(Object.keys(tablerPaths)).toEqual(iconNames.toSorted());
    expect(new Set(iconNames).size).toBe(iconNames.length);
  });

  it("hold every pictogram of the task library", () => {
    const root = join(import.meta.dirname, "../../../..");
    const named = globSync("reference/tasks/*.json", { cwd: root }).flatMap((file) =>
      [
        ...readFileSync(join(root, file), "utf8").matchAll(/"(?:pictogram|icon)":\s*"([^"]+)"/gu),
      ].map((match) => match[1] ?? ""),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !isIconName(name))).toEqual([]);
  });
});
