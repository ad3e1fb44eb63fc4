import { LARGEST_PAPER } from "../../transition/agreement/paperLimits.ts";
import type { Address } from "./address.ts";
import { readers, signs, voices } from "./caseVoices.ts";
import { agreedOf, placementOf } from "./shownOfPeople.ts";

/** What is agreed about a place, and the paper that is signed. */
export const agreementAddresses: readonly Address[] = [
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

/** Somebody at work, day to day. */
export const placementAddresses: readonly Address[] = [
  {
    id: "placement",
    path: "/mensen/:candidacy/overstap/werkplek",
    file: "transition/evaluation/pages/placement.tsx",
    kind: "page",
    shows: placementOf,
    who: voices,
    posts: signs,
  },
  {
    id: "look-back",
    path: "/mensen/:candidacy/overstap/werkplek/terugkijken",
    file: "transition/evaluation/pages/lookBackForm.tsx",
    kind: "page",
    shows: agreedOf,
    who: ["coach", "coordinator", "careEmployer", "buddy"],
    posts: true,
  },
  {
    id: "my-placement",
    path: "/mijn-overstap/:candidacy/werkplek",
    file: "transition/evaluation/pages/placement.tsx",
    kind: "page",
    shows: placementOf,
    who: ["candidate"],
  },
  {
    id: "my-look-back",
    path: "/mijn-overstap/:candidacy/werkplek/terugkijken",
    file: "transition/evaluation/pages/lookBackForm.tsx",
    kind: "page",
    shows: agreedOf,
    who: ["candidate"],
    posts: true,
  },
];

/** How a placement goes on. */
export const decisionAddresses: readonly Address[] = [
  {
    id: "decision",
    path: "/mensen/:candidacy/overstap/besluit",
    file: "transition/decision/pages/decision.tsx",
    kind: "page",
    shows: agreedOf,
    who: readers,
    posts: signs,
  },
  {
    id: "my-decision",
    path: "/mijn-overstap/:candidacy/besluit",
    file: "transition/decision/pages/decision.tsx",
    kind: "page",
    shows: agreedOf,
    who: ["candidate"],
    posts: true,
  },
];
