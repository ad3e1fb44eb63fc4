import { ABSENCE_PATH, LARGEST_LIST } from "../../transition/clock/absence/absenceAddress.ts";
import type { Address } from "./address.ts";

/** Who reads the clock of somebody's sick leave, and who keeps it. */
const clockReaders = ["coach", "sendingEmployer", "doctor", "labourExpert", "coordinator"] as const;
const clockKeepers = ["coach", "sendingEmployer", "coordinator"] as const;
const clockOf = ["firstName", "clock"] as const satisfies Address["shows"];

export const clockAddresses: readonly Address[] = [
  {
    id: "clock",
    path: "/mensen/:candidacy/overstap/klok",
    file: "transition/clock/pages/clockPage.tsx",
    kind: "page",
    shows: clockOf,
    who: clockReaders,
    posts: clockKeepers,
  },
  {
    id: "clock-first",
    path: "/mensen/:candidacy/overstap/klok/eerste-ziektedag",
    file: "transition/clock/pages/firstSickDay.tsx",
    kind: "page",
    shows: clockOf,
    who: clockKeepers,
    posts: true,
  },
  {
    id: "clock-tick",
    path: "/mensen/:candidacy/overstap/klok/afvinken",
    file: "transition/clock/pages/tickMoments.tsx",
    kind: "page",
    shows: clockOf,
    who: clockKeepers,
    posts: true,
  },
  {
    id: "absence-list",
    path: ABSENCE_PATH,
    file: "transition/clock/absence/pages/absenceList.tsx",
    kind: "page",
    shows: ["firstName", "identity", "clock"],
    who: ["sendingEmployer"],
    posts: true,
    upload: LARGEST_LIST,
  },
  {
    id: "my-clock",
    path: "/mijn-overstap/:candidacy/klok",
    file: "transition/clock/pages/clockPage.tsx",
    kind: "page",
    shows: clockOf,
    who: ["candidate"],
  },
];

/** Who pays, and which schemes there are: they tell of sickness and benefits, so no care employer reads it of anybody. */
export const moneyAddresses: readonly Address[] = [
  {
    id: "money",
    path: "/mensen/:candidacy/overstap/geld",
    file: "transition/money/pages/moneyPage.tsx",
    kind: "page",
    shows: clockOf,
    who: ["coach", "sendingEmployer", "labourExpert", "coordinator"],
    posts: clockKeepers,
  },
  {
    id: "my-money",
    path: "/mijn-overstap/:candidacy/geld",
    file: "transition/money/pages/moneyPage.tsx",
    kind: "page",
    shows: clockOf,
    who: ["candidate"],
  },
  {
    id: "schemes",
    path: "/regelingen",
    file: "transition/money/pages/schemesPage.tsx",
    kind: "page",
    shows: "nobody",
    who: "signedIn",
  },
];
