import { MOST_BYTES } from "../../platform/spreadsheet/limits.ts";
import type { Address } from "./address.ts";
import { wholeRecord } from "./shownOfPeople.ts";

/** A pool of people that is read in at once. */
export const poolAddresses: readonly Address[] = [
  {
    id: "pools",
    path: "/mensen/inlezen",
    file: "people/pages/pool/list.tsx",
    kind: "page",
    shows: wholeRecord,
    who: ["coach"],
    posts: true,
  },
  {
    id: "pool-example",
    path: "/mensen/inlezen/voorbeeld.csv",
    file: "people/pages/pool/exampleCsv.ts",
    kind: "csv",
    shows: "nobody",
    who: ["coach"],
  },
  {
    id: "pool",
    path: "/mensen/inlezen/:import",
    file: "people/pages/pool/pool.tsx",
    kind: "page",
    shows: wholeRecord,
    who: ["coach"],
    posts: true,
    upload: MOST_BYTES,
  },
  {
    id: "pool-columns",
    path: "/mensen/inlezen/:import/kolommen",
    file: "people/pages/pool/columns.tsx",
    kind: "page",
    shows: wholeRecord,
    who: ["coach"],
    posts: true,
  },
  {
    id: "pool-faults",
    path: "/mensen/inlezen/:import/fouten",
    file: "people/pages/pool/faults.tsx",
    kind: "page",
    shows: wholeRecord,
    who: ["coach"],
    posts: true,
  },
  {
    id: "pool-row",
    path: "/mensen/inlezen/:import/rijen/:row",
    file: "people/pages/pool/row.tsx",
    kind: "page",
    shows: wholeRecord,
    who: ["coach"],
    posts: true,
  },
  {
    id: "pool-alike",
    path: "/mensen/inlezen/:import/dubbel",
    file: "people/pages/pool/alike.tsx",
    kind: "page",
    shows: wholeRecord,
    who: ["coach"],
    posts: true,
  },
  {
    id: "pool-left-out",
    path: "/mensen/inlezen/:import/overgeslagen.csv",
    file: "people/pages/pool/leftOutCsv.ts",
    kind: "csv",
    shows: wholeRecord,
    who: ["coach"],
  },
];
