import { expect, test } from "vitest";
import { readKeyLines } from "./keyLines.ts";

const [NEW, OLD] = ["n".repeat(32), "o".repeat(48)];

test("none, one, or the one that signs before those that did", () => {
  for (const [given, keys] of [
    [{}, []],
    [{ AUDIT_KEY: NEW }, [NEW]],
    [{ AUDIT_KEY: `${NEW}\r\n ${OLD}\n` }, [NEW, OLD]],
  ] as const) {
    const faults: string[] = [];
    // A trailing line end belongs to the file, not to a second secret.
    const text = {
      ...given,
      ...("AUDIT_KEY" in given ? { AUDIT_KEY: given.AUDIT_KEY.trimEnd() } : {}),
    };
    expect(readKeyLines(text, "AUDIT_KEY", faults)).toEqual(keys);
    expect(faults).toEqual([]);
  }
});

test.each(["kort", `${NEW}\n\n${OLD}`, `${NEW}\nkort`])(
  "%j is refused without being repeated",
  (text) => {
    const faults: string[] = [];
    readKeyLines({ AUDIT_KEY: text }, "AUDIT_KEY", faults);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^AUDIT_KEY: line \d holds \d signs/);
    expect(faults[0]).not.toContain("kort");
  },
);
