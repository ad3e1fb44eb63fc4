import type { Address } from "./address.ts";

/** What every role has: the day, the search, help. */
export const shellAddresses: readonly Address[] = [
  { id: "home", path: "/", file: "web/pages/home.tsx", kind: "action", who: "anyone" },
  { id: "language", path: "/taal", file: "web/pages/language.tsx", kind: "action", who: "anyone" },
  { id: "theme", path: "/weergave", file: "web/pages/theme.tsx", kind: "action", who: "anyone" },
  { id: "draft", path: "/concept", file: "web/pages/draft.ts", kind: "action", who: "signedIn" },
  { id: "today", path: "/vandaag", file: "web/pages/today.tsx", kind: "page", who: "signedIn" },
  {
    id: "actions",
    path: "/vandaag/acties",
    file: "web/pages/actions.tsx",
    kind: "page",
    who: "signedIn",
  },
  {
    id: "actions-csv",
    path: "/vandaag/acties.csv",
    file: "web/pages/actionsCsv.ts",
    kind: "csv",
    who: "signedIn",
  },
  {
    id: "action-new",
    path: "/vandaag/acties/nieuw",
    file: "web/pages/newAction.tsx",
    kind: "page",
    who: "signedIn",
    posts: true,
  },
  {
    id: "action",
    path: "/vandaag/acties/:action",
    file: "web/pages/action.tsx",
    kind: "page",
    who: "signedIn",
    posts: true,
  },
  {
    id: "action-calendar",
    path: "/vandaag/acties/:action/agenda.ics",
    file: "web/pages/actionCalendar.ts",
    kind: "file",
    who: "signedIn",
  },
  { id: "search", path: "/zoeken", file: "web/pages/search.tsx", kind: "page", who: "signedIn" },
  { id: "about", path: "/over", file: "web/pages/about.tsx", kind: "page", who: "signedIn" },
  { id: "help", path: "/hulp", file: "web/pages/help.tsx", kind: "page", who: "signedIn" },
];
