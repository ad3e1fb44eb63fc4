import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { claimFolder } from "./folderLock.ts";

const folder = () => mkdtempSync(join(tmpdir(), "claim-"));

test("a folder is claimed once, and again after it was let go", () => {
  const place = folder();
  const letGo = claimFolder(place);
  expect(() => claimFolder(place)).toThrow(/already runs on the folder .*process \d+/);
  letGo();
  claimFolder(place)();
});

test("a folder that cannot be made is named, and does not keep one waiting", () => {
  expect(() => claimFolder("/proc/overstap/data")).toThrow(
    /\/proc\/overstap cannot be made \(ENOENT\)/,
  );
  const file = join(folder(), "file");
  writeFileSync(file, "");
  expect(() => claimFolder(join(file, "data"))).toThrow(/file is a file, not a folder/);
});

test("the claim of a program that is gone is taken over, also when its number is in use again", () => {
  const place = folder();
  const claim = join(place, "overstap.pid");
  for (const gone of ["999999999 5\n", `${process.pid} 1\n`, "", "half"]) {
    writeFileSync(claim, gone);
    const letGo = claimFolder(place);
    expect(readFileSync(claim, "utf8")).toMatch(new RegExp(`^${process.pid} \\d+\n$`));
    letGo();
  }
});
