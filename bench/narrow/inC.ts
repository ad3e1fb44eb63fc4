import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import { writeColumns } from "./writeColumns.ts";

/** As many as narrow.c lists. */
const length = 20;

/** Which compiler is at hand, or undefined. */
export function compiler(): string | undefined {
  return ["gcc", "clang"].find((name) => {
    try {
      execFileSync(name, ["--version"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
}

/** Answers the narrower question by narrow.c; gives the middle of five rounds and the lists by slot. */
export function answerInC(index: RegionIndex, by: string): { seconds: number; lists: number[][] } {
  const folder = mkdtempSync(join(tmpdir(), "overstap-narrow-"));
  try {
    const [program, columns, made] = ["narrow", "columns", "lists"].map((one) => join(folder, one));
    const source = new URL("narrow.c", import.meta.url).pathname;
    execFileSync(by, ["-O3", "-march=native", "-o", program!, source, "-lm"]);
    writeColumns(index, columns!);
    const times = execFileSync(program!, [columns!, made!, "5"], { encoding: "utf8" });
    const seconds = times.trim().split("\n").map(Number).toSorted((a, b) => a - b)[2]!; // prettier-ignore
    const bytes = readFileSync(made!);
    const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    const lists = Array.from({ length: index.personCount }, (_, slot) => {
      const first = slot * (length + 1);
      return [...numbers.subarray(first + 1, first + 1 + numbers[first]!)];
    });
    return { seconds, lists };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
