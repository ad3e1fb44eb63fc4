import { pilotReaders } from "../../region/pilotReaders.ts";
import { regionReaders } from "./regionReaders.ts";
import type { Address } from "./address.ts";

/** The region in figures. */
export const regionAddresses: readonly Address[] = [
  {
    id: "regions",
    path: "/regio",
    file: "region/pages/regions.tsx",
    kind: "page",
    shows: "counts",
    who: [...regionReaders, "administrator"],
  },
  {
    id: "region",
    path: "/regio/:region",
    file: "region/pages/region.tsx",
    kind: "page",
    shows: "counts",
    who: [...regionReaders, "administrator"],
  },
  {
    id: "pilots",
    path: "/regio/pilots",
    file: "region/pages/pilots.tsx",
    kind: "page",
    shows: "counts",
    who: pilotReaders,
    demonstrationOnly: true,
  },
];
