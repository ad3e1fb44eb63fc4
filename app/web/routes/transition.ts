import type { Role } from "../../access/role.ts";
import { LARGEST_PAPER } from "../../transition/agreement/paperLimits.ts";
import type { Address } from "./address.ts";
import { agreedOf, wholeCase } from "./shownOfPeople.ts";

/** Who speaks in a case, besides the person. */
const voices = [
  "coach",
  "sendingEmployer",
  "labourExpert",
  "coordinator",
  "careEmployer",
  "buddy",
] as const satisfies readonly Role[];

/** Who reads what is agreed: whoever signs it, and whoever looks after the case. */
const readers = voices.filter((one) => one !== "buddy");
const signs = ["coach", "sendingEmployer", "coordinator", "careEmployer"] as const;

const agreementAddresses: readonly Address[] = [
  {
    id: "agreement",
    path: "/mensen/:candidacy/overstap/afspraak",
    file: "transition/agreement/pages/agreement.tsx",
    kind: "page",
    shows: agreedOf,
    who: readers,
  },
  {
    id: "agreement-write",
    path: "/mensen/:candidacy/overstap/afspraak/opschrijven",
    file: "transition/agreement/pages/writeAgreement.tsx",
    kind: "page",
    shows: agreedOf,
    who: ["coach", "coordinator"],
    posts: true,
  },
  {
    id: "agreement-preview",
    path: "/mensen/:candidacy/overstap/afspraak/voorbeeld",
    file: "transition/agreement/pages/previewAgreement.tsx",
    kind: "page",
    shows: agreedOf,
    who: ["coach", "coordinator"],
    posts: true,
  },
  {
    id: "agreement-sign",
    path: "/mensen/:candidacy/overstap/afspraak/tekenen",
    file: "transition/agreement/pages/signAgreement.tsx",
    kind: "page",
    shows: agreedOf,
    who: signs,
    posts: true,
    upload: LARGEST_PAPER,
  },
  {
    id: "agreement-stop",
    path: "/mensen/:candidacy/overstap/afspraak/stoppen",
    file: "transition/agreement/pages/stopAttempt.tsx",
    kind: "page",
    shows: agreedOf,
    who: ["coach", "coordinator", "careEmployer"],
    posts: true,
  },
  {
    id: "agreement-pdf",
    path: "/mensen/:candidacy/overstap/afspraak.pdf",
    file: "transition/agreement/pages/agreementPdf.ts",
    kind: "pdf",
    shows: agreedOf,
    who: readers,
  },
  {
    id: "my-agreement",
    path: "/mijn-overstap/:candidacy/afspraak",
    file: "transition/agreement/pages/agreement.tsx",
    kind: "page",
    shows: agreedOf,
    who: ["candidate"],
  },
  {
    id: "my-agreement-sign",
    path: "/mijn-overstap/:candidacy/afspraak/tekenen",
    file: "transition/agreement/pages/signAgreement.tsx",
    kind: "page",
    shows: agreedOf,
    who: ["candidate"],
    posts: true,
    upload: LARGEST_PAPER,
  },
  {
    id: "my-agreement-stop",
    path: "/mijn-overstap/:candidacy/afspraak/stoppen",
    file: "transition/agreement/pages/stopAttempt.tsx",
    kind: "page",
    shows: agreedOf,
    who: ["candidate"],
    posts: true,
  },
  {
    id: "my-agreement-pdf",
    path: "/mijn-overstap/:candidacy/afspraak.pdf",
    file: "transition/agreement/pages/agreementPdf.ts",
    kind: "pdf",
    shows: agreedOf,
    who: ["candidate"],
  },
];

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
  ...agreementAddresses,
];
