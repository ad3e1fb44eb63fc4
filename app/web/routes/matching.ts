import type { Role } from "../../access/role.ts";
import { regionReaders } from "./regionReaders.ts";
import type { Address } from "./address.ts";

const weighers = ["coach", "labourExpert", "coordinator"] as const satisfies readonly Role[];

/** Who fits where, and what would open work. */
export const matchingAddresses: readonly Address[] = [
  {
    id: "matching",
    path: "/matchen",
    file: "matching/pages/matching.tsx",
    kind: "page",
    who: weighers,
  },
  {
    id: "my-places",
    path: "/mijn-plekken",
    file: "matching/pages/myPlaces.tsx",
    kind: "page",
    who: ["candidate"],
  },
  {
    id: "shortlist-person",
    path: "/matchen/mensen/:candidacy",
    file: "matching/pages/personShortlist.tsx",
    kind: "page",
    who: weighers,
  },
  {
    id: "shortlist-person-csv",
    path: "/matchen/mensen/:candidacy/lijst.csv",
    file: "matching/pages/personShortlistCsv.ts",
    kind: "csv",
    who: weighers,
  },
  {
    id: "shortlist-opening",
    path: "/matchen/plekken/:opening",
    file: "matching/pages/openingShortlist.tsx",
    kind: "page",
    who: [...weighers, "careEmployer"],
  },
  {
    id: "shortlist-opening-csv",
    path: "/matchen/plekken/:opening/lijst.csv",
    file: "matching/pages/openingShortlistCsv.ts",
    kind: "csv",
    who: [...weighers, "careEmployer"],
  },
  {
    id: "pair",
    path: "/matchen/:candidacy/:opening",
    file: "matching/pages/pair.tsx",
    kind: "page",
    who: [...weighers, "candidate", "careEmployer"],
    showsCapacity: true,
  },
  {
    id: "pair-pdf",
    path: "/matchen/:candidacy/:opening/past-dit.pdf",
    file: "matching/pages/pairPdf.ts",
    kind: "pdf",
    who: [...weighers, "candidate", "careEmployer"],
    showsCapacity: true,
  },
  {
    id: "unlock",
    path: "/matchen/kansen",
    file: "matching/pages/unlock.tsx",
    kind: "page",
    who: regionReaders,
  },
  {
    id: "unlock-csv",
    path: "/matchen/kansen.csv",
    file: "matching/pages/unlockCsv.ts",
    kind: "csv",
    who: regionReaders,
  },
  {
    id: "what-if",
    path: "/matchen/wat-als",
    file: "matching/pages/whatIf.tsx",
    kind: "page",
    who: regionReaders,
  },
  {
    id: "what-if-csv",
    path: "/matchen/wat-als.csv",
    file: "matching/pages/whatIfCsv.ts",
    kind: "csv",
    who: regionReaders,
  },
  {
    id: "runs",
    path: "/matchen/berekeningen",
    file: "matching/pages/runs.tsx",
    kind: "page",
    who: weighers,
    posts: true,
  },
  {
    id: "run",
    path: "/matchen/berekeningen/:run",
    file: "matching/pages/run.tsx",
    kind: "page",
    who: weighers,
    posts: true,
  },
  {
    id: "run-csv",
    path: "/matchen/berekeningen/:run/lijst.csv",
    file: "matching/pages/runCsv.ts",
    kind: "csv",
    who: weighers,
  },
];
