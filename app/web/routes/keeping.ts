import type { Address } from "./address.ts";

/** How long people's data is kept, being wiped, and one's own copy. */
export const keepingAddresses: readonly Address[] = [
  {
    id: "keeping",
    path: "/bewaren",
    file: "people/pages/keeping/keeping.tsx",
    kind: "page",
    who: ["administrator", "coordinator"],
    posts: ["coordinator"],
  },
  {
    id: "keeping-words",
    path: "/bewaren/woorden",
    file: "people/pages/keeping/words.tsx",
    kind: "page",
    who: ["administrator", "coach"],
    posts: true,
  },
  {
    id: "keeping-hold",
    path: "/bewaren/:candidacy",
    file: "people/pages/keeping/hold.tsx",
    kind: "page",
    who: ["administrator", "coordinator"],
    posts: true,
  },
  {
    id: "person-keeping",
    path: "/mensen/:candidacy/bewaren",
    file: "people/pages/keeping/personKeeping.tsx",
    kind: "page",
    who: ["coach"],
  },
  {
    id: "keeping-letter",
    path: "/mensen/:candidacy/bewaren/brief",
    file: "people/pages/keeping/goesLetter.ts",
    kind: "action",
    who: ["coach"],
  },
  {
    id: "person-erase",
    path: "/mensen/:candidacy/wissen",
    file: "people/pages/keeping/erase.tsx",
    kind: "page",
    who: ["coach"],
    posts: true,
  },
  {
    id: "my-erase",
    path: "/mijn-gegevens/:candidacy/wissen",
    file: "people/pages/keeping/erase.tsx",
    kind: "page",
    who: ["candidate"],
    posts: true,
  },
  {
    id: "erased",
    path: "/gewist/:receipt",
    file: "people/pages/keeping/receipt.tsx",
    kind: "page",
    who: "anyone",
  },
];
