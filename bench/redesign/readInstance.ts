import { readFileSync } from "node:fs";
import type { PreparedStudy } from "@overstap/engine/redesign/prepareStudy.ts";
import { prepareStudy } from "@overstap/engine/redesign/prepareStudy.ts";
import { readStudy } from "@overstap/engine/redesign/readStudy.ts";
import { fmlCurrent } from "../../reference/fml/fml.ts";
import { fileOf } from "./instances.ts";

/** Takes the name of a kept instance, gives it read, checked and prepared, as the command line does. */
export function readInstance(name: string): PreparedStudy {
  const file: unknown = JSON.parse(readFileSync(fileOf(name), "utf8"));
  const { study } = readStudy(file, fmlCurrent);
  if (study === undefined) throw new Error(`${name} has faults`);
  return prepareStudy(study, fmlCurrent);
}
