import type { Address } from "./address.ts";

/** One's own account: how one signs in, and where. */
export const accountAddresses: readonly Address[] = [
  {
    id: "own-account",
    path: "/account",
    file: "access/pages/ownAccount.tsx",
    kind: "page",
    shows: "self",
    who: "signedIn",
    posts: true,
  },
  {
    id: "own-account-looks",
    path: "/account/gekeken",
    file: "access/pages/ownAccountLooks.tsx",
    kind: "page",
    shows: "self",
    who: "signedIn",
  },
  {
    id: "second-step",
    path: "/account/tweede-stap",
    file: "web/pages/secondStep.tsx",
    kind: "page",
    shows: "self",
    who: "signedIn",
    posts: true,
    beforeSecondStep: true,
  },
  {
    id: "birth-date",
    path: "/account/geboortedatum",
    file: "web/pages/birthDate.tsx",
    kind: "page",
    shows: "self",
    who: ["candidate"],
    posts: true,
  },
  {
    id: "own-password",
    path: "/account/wachtwoord",
    file: "access/pages/ownPassword.tsx",
    kind: "page",
    shows: "self",
    who: "signedIn",
    posts: true,
  },
];
