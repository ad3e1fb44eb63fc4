import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { runOverstap } from "./fixture/runOverstap.ts";

// Each run starts a process, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const pilot = fileURLToPath(
  new URL("../../reference/impact/ontzorg-de-zorg.json", import.meta.url),
);
const { unpriced } = JSON.parse(readFileSync(pilot, "utf8")) as { unpriced: unknown[] };

describe("impact", () => {
  test("--json prints one document in the form of the rules, and nothing else", () => {
    const { code, out, err } = runOverstap(["impact", pilot, "--json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toStrictEqual({
      totals: { cost: 257_000, benefit: 253_000, net: -4000 },
      byParty: [
        { party: "afdelingen", cost: 257_000, benefit: 0, net: -257_000 },
        { party: "ziekenhuis", cost: 0, benefit: 253_000, net: 253_000 },
      ],
      settlement: {
        transfers: [{ from: "ziekenhuis", to: "afdelingen", amount: 253_000 }],
        uncovered: 4000,
      },
      range: { low: -4000, high: -4000 },
      unpriced,
    });
  });

  test("prints a table of at most 100 columns with all of that", () => {
    const { code, out } = runOverstap(["impact", pilot]);
    const lines = out.trimEnd().split("\n");
    expect(lines[0]).toBe("Euros in a year like any other");
    expect(lines).toContain("together             257,000  253,000    -4,000");
    expect(lines).toContain("  Maasstad Ziekenhuis gives De vier afdelingen 253,000");
    expect(lines).toContain("Margin: none named");
    expect(lines).toContain("  uncovered 4,000");
    expect(lines).toContain("  Maasstad Ziekenhuis: Minder uitbraken van infecties");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(code).toBe(0);
  });

  test("--svg draws the picture, in Dutch or in English, about a subject", () => {
    const { code, out, err } = runOverstap(["impact", pilot, "--svg", "--subject", "Een & twee"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg [^>]*lang="nl"/);
    expect(out).toContain(">Een &amp; twee: wie betaalt, wie profiteert</title>");
    expect(out).toMatch(/<\/svg>\n$/);
    const english = runOverstap(["impact", pilot, "--svg", "--language", "en"]);
    expect(english.out).toContain(">Who pays, who benefits</title>");
  });

  test("the picture in the documentation is the one that is drawn now", () => {
    const options = ["--svg", "--language", "en", "--subject", "Ontzorg de zorg"];
    const kept = fileURLToPath(new URL("../../docs/impact.svg", import.meta.url));
    expect(runOverstap(["impact", pilot, ...options]).out).toBe(readFileSync(kept, "utf8"));
  });

  test.each([
    [["--svg", "--json"], "cannot be used with option '--json'"],
    [["--svg", "--language", "de"], "Allowed choices are nl, en."],
    [["--language", "en"], "--language and --subject are of the picture: use them with --svg"],
    [
      ["--json", "--subject", "x"],
      "--language and --subject are of the picture: use them with --svg",
    ],
  ])("%j is refused", (options, told) => {
    const { code, out, err } = runOverstap(["impact", pilot, ...options]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(told);
  });

  test("years are named where the case names them", () => {
    const line = { party: "a", what: "w", evidence: "claimed" };
    const file = {
      parties: [{ id: "a", name: "\u001b[2JA", kind: "ward" }],
      lines: [
        { ...line, kind: "cost", perYear: 25, from: 2026, once: true },
        { ...line, kind: "benefit", perYear: 10 },
      ],
      unpriced: [],
    };
    const { out } = runOverstap(["impact", "-"], { input: JSON.stringify(file) });
    expect(out).toMatch(/^Euros in 2026; counted from 2026 on, paid back by 2028\n/);
    expect(out).not.toContain("\u001b");
    const uncertain = { ...file, lines: [{ ...file.lines[1], low: 5, high: 20 }] };
    const ranged = runOverstap(["impact", "-"], { input: JSON.stringify(uncertain) });
    expect(ranged.out).toContain("\nNet between 5 and 20\n");
  });

  test("a bad case tells all its faults, with exit code 2 and nothing on standard output", () => {
    const file = {
      parties: [{ id: "a", name: "A", kind: "ward" }],
      lines: [{ kind: "cost", what: "w", perYear: 1, evidence: "claimed" }],
      unpriced: [],
    };
    const told = runOverstap(["impact", "-", "--json"], { input: JSON.stringify(file) });
    expect(told).toEqual({
      code: 2,
      out: "",
      err: [
        "lines[0].party: missing",
        "parties[0]: at least one line, or something unpriced, of its own",
        "",
      ].join("\n"),
    });
  });
});
