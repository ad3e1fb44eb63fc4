import { readRegion } from "@overstap/engine/region/readRegion.ts";
import type { RegionFile } from "@overstap/engine/region/regionFile.ts";
import { fmlCurrent } from "../../../reference/fml/fml.ts";
import { log } from "../../platform/log/log.ts";

/** A region as it stands in the database: typed by hope only. */
export type UnreadRegion = {
  tasks: object[];
  profiles: object[];
  openings: object[];
  candidates: object[];
};

/**
 * Checks what came from the database once, with the rules of a region file. A row that breaks them
 * takes no part and is named in the log, so that one bad row never closes a whole region; work that
 * makes no sense even without those rows is an Error.
 */
export function readRows(rows: UnreadRegion): RegionFile {
  const first = readRegion(rows, fmlCurrent);
  if (first.region) return first.region;
  const faulty = { openings: new Set<number>(), candidates: new Set<number>() };
  for (const { path, message } of first.faults) {
    log.error({ path, message }, "a row cannot be weighed");
    const [, collection, index] = /^(openings|candidates)\[(\d+)\]/.exec(path) ?? [];
    if (collection) faulty[collection as keyof typeof faulty].add(Number(index));
  }
  const second = readRegion(
    {
      ...rows,
      openings: rows.openings.filter((_, index) => !faulty.openings.has(index)),
      candidates: rows.candidates.filter((_, index) => !faulty.candidates.has(index)),
    },
    fmlCurrent,
  );
  if (second.region) return second.region;
  const [fault] = second.faults;
  throw new Error(`work that cannot be weighed: ${fault?.path}: ${fault?.message}`);
}
