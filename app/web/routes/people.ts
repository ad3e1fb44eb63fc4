import type { Role } from "../../access/role.ts";

import type { Address } from "./address.ts";

const peopleReaders = [
  "coach",
  "sendingEmployer",
  "doctor",
  "labourExpert",
  "coordinator",
  "careEmployer",
  "buddy",
] as const satisfies readonly Role[];

/** People: the list, one of them, and what is known of oneself. */
export const peopleAddresses: readonly Address[] = [
  {
    id: "people",
    path: "/mensen",
    file: "people/pages/people.tsx",
    kind: "page",
    who: peopleReaders,
  },
  {
    id: "people-csv",
    path: "/mensen.csv",
    file: "people/pages/peopleCsv.ts",
    kind: "csv",
    who: peopleReaders,
  },
  {
    id: "people-removed",
    path: "/mensen/verwijderd",
    file: "people/pages/removal/removed.tsx",
    kind: "page",
    who: ["coach"],
    posts: true,
  },
  {
    id: "person-remove",
    path: "/mensen/:candidacy/weghalen",
    file: "people/pages/removal/remove.tsx",
    kind: "page",
    who: ["coach"],
    posts: true,
  },
  {
    id: "person-other",
    path: "/mensen/:candidacy/ander",
    file: "people/pages/corrections/other.tsx",
    kind: "page",
    who: ["coach"],
    posts: true,
  },
  {
    id: "person-merge",
    path: "/mensen/:candidacy/samenvoegen",
    file: "people/pages/merging/merge.tsx",
    kind: "page",
    who: ["coach"],
    posts: true,
  },
  {
    id: "person-history",
    path: "/mensen/:candidacy/geschiedenis",
    file: "people/pages/history/history.tsx",
    kind: "page",
    who: ["coach", "sendingEmployer", "doctor", "labourExpert", "coordinator"],
  },
  {
    id: "my-history",
    path: "/mijn-gegevens/geschiedenis",
    file: "people/pages/history/history.tsx",
    kind: "page",
    who: ["candidate"],
  },
  {
    id: "my-removed",
    path: "/mijn-gegevens/verwijderd",
    file: "people/pages/removal/removed.tsx",
    kind: "page",
    who: ["candidate"],
    posts: true,
  },
  {
    id: "my-remove",
    path: "/mijn-gegevens/:candidacy/weghalen",
    file: "people/pages/removal/remove.tsx",
    kind: "page",
    who: ["candidate"],
    posts: true,
  },
  {
    id: "person",
    path: "/mensen/:candidacy",
    file: "people/pages/person.tsx",
    kind: "page",
    who: peopleReaders,
  },
  {
    id: "invite-candidate",
    path: "/mensen/:candidacy/uitnodigen",
    file: "people/pages/inviteCandidate.tsx",
    kind: "page",
    who: ["coach"],
    posts: true,
  },
  {
    id: "invite-letter",
    path: "/mensen/:candidacy/uitnodigen/brief",
    file: "people/pages/inviteLetter.ts",
    kind: "action",
    who: ["coach"],
  },
  {
    id: "my-data",
    path: "/mijn-gegevens",
    file: "people/pages/myData.tsx",
    kind: "page",
    who: ["candidate"],
  },
];
