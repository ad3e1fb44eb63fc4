import { mkdirSync, writeFileSync } from "node:fs";
import { fileOf, instances } from "./redesign/instances.ts";
import { inventStudy } from "./redesign/inventStudy.ts";

/** Makes the kept instances anew: the same seeds give the same files. */
mkdirSync(new URL("./redesign/instances/", import.meta.url), { recursive: true });
for (const { name, seed, size } of instances) {
  writeFileSync(fileOf(name), `${JSON.stringify(inventStudy(seed, size))}\n`);
}
