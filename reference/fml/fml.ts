import type { CapacityList } from "@overstap/engine/capacity/capacityList.ts";
import list from "./fml-current.json" with { type: "json" };

/** The current Functionele Mogelijkhedenlijst, condensed; provenance in the list itself and in reference/README.md. */
export const fmlCurrent = list as CapacityList;
