import type { Role } from "../../access/role.ts";
import type { Address } from "./address.ts";
import { wholeCase } from "./shownOfPeople.ts";

/** Who speaks in a case, besides the person. */
const voices = [
  "coach",
  "sendingEmployer",
  "labourExpert",
  "coordinator",
  "careEmployer",
  "buddy",
] as const satisfies readonly Role[];

/** The way from intake to lasting work. */
export const transitionAddresses: readonly Address[] = [
  {
    id: "case",
    path: "/mensen/:candidacy/overstap",
    file: "transition/pages/casePage.tsx",
    kind: "page",
    shows: wholeCase,
    who: voices,
  },
  {
    id: "case-record",
    path: "/mensen/:candidacy/overstap/vastleggen",
    file: "transition/pages/recordEvent.tsx",
    kind: "page",
    shows: wholeCase,
    who: voices,
    posts: true,
  },
  {
    id: "caseload",
    path: "/overstappen",
    file: "transition/caseload/caseload.tsx",
    kind: "page",
    shows: ["firstName", "agreement", "nextActions"],
    who: ["coach", "coordinator"],
    posts: true,
  },
  {
    id: "caseload-csv",
    path: "/overstappen.csv",
    file: "transition/caseload/caseloadCsv.ts",
    kind: "csv",
    shows: ["firstName", "agreement", "nextActions"],
    who: ["coach", "coordinator"],
  },
  {
    id: "cover",
    path: "/overstappen/waarneming",
    file: "transition/caseload/cover.tsx",
    kind: "page",
    shows: "nobody",
    who: ["coach", "coordinator"],
    posts: true,
  },
  {
    id: "propose",
    path: "/matchen/:candidacy/:opening/voorstellen",
    file: "transition/pages/propose.tsx",
    kind: "page",
    shows: ["firstName", "ownWords", "fits", "packageTasks", "agreement"],
    who: ["coach"],
    posts: true,
  },
  {
    id: "my-case",
    path: "/mijn-overstap",
    file: "transition/pages/myTransition.tsx",
    kind: "page",
    shows: wholeCase,
    who: ["candidate"],
  },
  {
    id: "my-case-record",
    path: "/mijn-overstap/:candidacy/vastleggen",
    file: "transition/pages/recordEvent.tsx",
    kind: "page",
    shows: wholeCase,
    who: ["candidate"],
    posts: true,
  },
];
