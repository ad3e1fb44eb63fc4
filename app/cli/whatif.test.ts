import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test, vi } from "vitest";
import { runOverstap } from "./fixture/runOverstap.ts";

// Each run starts a process, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const region = fileURLToPath(
  new URL("../../engine/screening/examples/region-1.json", import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), "overstap-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test("tells who gains and loses by other places and other parameters", () => {
  const base = JSON.parse(readFileSync(region, "utf8")) as { openings: { id: string }[] };
  const [first, ...rest] = base.openings;
  const changed = written("changed.json", {
    ...base,
    openings: [...rest, { ...first, id: "nieuw" }],
  });
  const { code, out, err } = runOverstap(["whatif", region, changed, "--json"]);
  const found = JSON.parse(out) as {
    candidates: { candidate: string; gains: string[]; loses: string[] }[];
    openings: { opening: string }[];
  };
  // The same place under another id: whoever could start there loses one and gains one.
  expect(found.openings.map(({ opening }) => opening)).toEqual([first!.id, "nieuw"]);
  expect(found.candidates.length).toBeGreaterThan(0);
  for (const { gains, loses } of found.candidates) {
    expect({ gains, loses }).toEqual({ gains: ["nieuw"], loses: [first!.id] });
  }
  expect({ code, err }).toEqual({ code: 0, err: "" });

  const onFoot = { detour: 1.3, bands: [{ km: null, kmPerHour: 1 }], accessMinutes: 600 };
  const params = written("params.json", {
    travel: Object.fromEntries(
      ["walk", "bike", "ebike", "scooter", "car", "transit"].map((mode) => [mode, onFoot]),
    ),
  });
  const table = runOverstap(["whatif", region, region, "--params", params]).out;
  expect(table).toMatch(/can start somewhere: [1-9]\d* before, 0 after\n/);
  expect(table).toMatch(/gain their first: nobody\nlose their last: c/);
});

test("faults are told with the file they are in", () => {
  const wrong = written("wrong.json", { costs: { aid: 0 } });
  const params = runOverstap(["whatif", region, region, "--params", wrong]);
  expect(params).toEqual({ code: 2, out: "", err: `${wrong}: costs.aid: a whole number 1 to 9\n` });
  const changed = runOverstap(["whatif", region, wrong]);
  expect(changed.code).toBe(2);
  expect(changed.err).toContain(`${wrong}: tasks: missing\n`);
});
