import type { Role } from "../access/role.ts";
import { LARGEST_DOCUMENT } from "../people/capacity/documentLimits.ts";
import { pilotReaders } from "../region/pilotReaders.ts";

/** One address of the program and who may open it; a test walks every one of them as every role. */
export type Address = {
  /** Short name of the route, unique. */
  id: string;
  /** The address, with `:name` where an identifier goes. */
  path: string;
  /** The file that answers, from the folder app/. */
  file: string;
  /** What it answers with. */
  kind: "page" | "csv" | "pdf" | "file" | "action";
  /** Who may open it: roles, everybody who is signed in, or anyone at all. */
  who: readonly Role[] | "signedIn" | "anyone";
  /** Whether it takes forms: from everybody who may open it, or from these roles only. */
  posts?: true | readonly Role[];
  /** The largest file that its form may bring, in bytes; without it a form of 1 MB at most. */
  upload?: number;
  /** Only where the demonstration runs. */
  demonstrationOnly?: true;
};

const workReaders = [
  "candidate",
  "coach",
  "sendingEmployer",
  "doctor",
  "labourExpert",
  "coordinator",
  "careEmployer",
  "buddy",
  "researcher",
] as const satisfies readonly Role[];

/** Whoever writes the care work of their own organisation. */
const workWriters = ["careEmployer"] as const satisfies readonly Role[];

/** A candidate reads the list on a phone; a file of it would only be in the way. */
const workProfessionals = workReaders.filter((role) => role !== "candidate");

const peopleReaders = [
  "coach",
  "sendingEmployer",
  "doctor",
  "labourExpert",
  "coordinator",
  "careEmployer",
  "buddy",
] as const satisfies readonly Role[];

const fileReaders = [
  "candidate",
  "coach",
  "sendingEmployer",
  "doctor",
  "labourExpert",
  "coordinator",
  "careEmployer",
] as const satisfies readonly Role[];

const weighers = ["coach", "labourExpert", "coordinator"] as const satisfies readonly Role[];

const regionReaders = [
  "coach",
  "sendingEmployer",
  "labourExpert",
  "coordinator",
  "careEmployer",
  "researcher",
] as const satisfies readonly Role[];

/** Every address, room by room along the way through the house. */
export const addresses: readonly Address[] = [
  { id: "home", path: "/", file: "web/pages/home.tsx", kind: "action", who: "anyone" },
  {
    id: "sign-in",
    path: "/inloggen",
    file: "web/pages/signIn.tsx",
    kind: "page",
    who: "anyone",
    posts: true,
  },
  {
    id: "begin",
    path: "/begin/:token",
    file: "web/pages/begin.tsx",
    kind: "page",
    who: "anyone",
    posts: true,
  },
  {
    id: "begin-regions",
    path: "/begin/regios",
    file: "access/pages/beginRegions.tsx",
    kind: "page",
    who: ["administrator"],
    posts: true,
  },
  {
    id: "begin-organisations",
    path: "/begin/organisaties",
    file: "access/pages/beginOrganisations.tsx",
    kind: "page",
    who: ["administrator"],
    posts: true,
  },
  {
    id: "begin-settings",
    path: "/begin/instellingen",
    file: "access/pages/beginSettings.tsx",
    kind: "page",
    who: ["administrator"],
    posts: true,
  },
  {
    id: "begin-done",
    path: "/begin/klaar",
    file: "access/pages/beginDone.tsx",
    kind: "page",
    who: ["administrator"],
  },
  {
    id: "sign-out",
    path: "/uitloggen",
    file: "web/pages/signOut.tsx",
    kind: "action",
    who: "anyone",
  },
  { id: "language", path: "/taal", file: "web/pages/language.tsx", kind: "action", who: "anyone" },
  { id: "theme", path: "/weergave", file: "web/pages/theme.tsx", kind: "action", who: "anyone" },
  {
    id: "acting",
    path: "/rol",
    file: "web/pages/acting.tsx",
    kind: "page",
    who: "signedIn",
    posts: true,
  },
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

  {
    id: "openings",
    path: "/werk/plekken",
    file: "work/pages/openings.tsx",
    kind: "page",
    who: workReaders,
  },
  {
    id: "openings-csv",
    path: "/werk/plekken.csv",
    file: "work/pages/openingsCsv.ts",
    kind: "csv",
    who: workProfessionals,
  },
  {
    id: "opening",
    path: "/werk/plekken/:opening",
    file: "work/pages/opening.tsx",
    kind: "page",
    who: workReaders,
    posts: workWriters,
  },
  {
    id: "opening-new",
    path: "/werk/plekken/nieuw",
    file: "work/pages/openingNew.tsx",
    kind: "page",
    who: workWriters,
  },
  {
    id: "opening-new-team",
    path: "/werk/plekken/nieuw/team",
    file: "work/pages/openingNewTeam.tsx",
    kind: "page",
    who: workWriters,
    posts: true,
  },
  {
    id: "opening-edit",
    path: "/werk/plekken/:opening/wijzigen",
    file: "work/pages/openingEdit.tsx",
    kind: "page",
    who: workWriters,
    posts: true,
  },
  {
    id: "opening-team",
    path: "/werk/plekken/:opening/team",
    file: "work/pages/openingTeam.tsx",
    kind: "page",
    who: workWriters,
    posts: true,
  },
  {
    id: "opening-questions",
    path: "/werk/plekken/:opening/vragen",
    file: "work/pages/openingQuestions.tsx",
    kind: "page",
    who: workWriters,
  },
  {
    id: "opening-question",
    path: "/werk/plekken/:opening/vragen/:question",
    file: "work/pages/openingQuestion.tsx",
    kind: "page",
    who: workWriters,
    posts: true,
  },
  {
    id: "opening-look",
    path: "/werk/plekken/:opening/nakijken",
    file: "work/pages/openingLook.tsx",
    kind: "page",
    who: workWriters,
    posts: true,
  },
  {
    id: "opening-archive",
    path: "/werk/plekken/:opening/archiveren",
    file: "work/pages/archive.tsx",
    kind: "page",
    who: workWriters,
    posts: true,
  },
  {
    id: "opening-history",
    path: "/werk/plekken/:opening/geschiedenis",
    file: "work/pages/history.tsx",
    kind: "page",
    who: workWriters,
  },
  {
    id: "tasks",
    path: "/werk/taken",
    file: "work/pages/tasks.tsx",
    kind: "page",
    who: workReaders,
  },
  {
    id: "tasks-csv",
    path: "/werk/taken.csv",
    file: "work/pages/tasksCsv.ts",
    kind: "csv",
    who: workReaders,
  },
  {
    id: "task",
    path: "/werk/taken/:task",
    file: "work/pages/task.tsx",
    kind: "page",
    who: workReaders,
  },
  {
    id: "profiles",
    path: "/werk/profielen",
    file: "work/pages/profiles.tsx",
    kind: "page",
    who: workReaders,
  },
  {
    id: "profile",
    path: "/werk/profielen/:profile",
    file: "work/pages/profile.tsx",
    kind: "page",
    who: workReaders,
  },
  {
    id: "organisations",
    path: "/werk/organisaties",
    file: "work/pages/organisations.tsx",
    kind: "page",
    who: workReaders,
  },
  {
    id: "organisation",
    path: "/werk/organisaties/:organisation",
    file: "work/pages/organisation.tsx",
    kind: "page",
    who: workReaders,
  },
  {
    id: "teams",
    path: "/werk/teams",
    file: "work/pages/settings.tsx",
    kind: "page",
    who: workWriters,
  },
  {
    id: "teams-csv",
    path: "/werk/teams.csv",
    file: "work/pages/settingsCsv.ts",
    kind: "csv",
    who: workWriters,
  },
  {
    id: "team-new",
    path: "/werk/teams/nieuw",
    file: "work/pages/settingNew.tsx",
    kind: "page",
    who: workWriters,
    posts: true,
  },
  {
    id: "team",
    path: "/werk/teams/:setting",
    file: "work/pages/setting.tsx",
    kind: "page",
    who: workWriters,
    posts: true,
  },
  {
    id: "team-edit",
    path: "/werk/teams/:setting/wijzigen",
    file: "work/pages/settingEdit.tsx",
    kind: "page",
    who: workWriters,
    posts: true,
  },
  {
    id: "team-archive",
    path: "/werk/teams/:setting/archiveren",
    file: "work/pages/archive.tsx",
    kind: "page",
    who: workWriters,
    posts: true,
  },
  {
    id: "team-history",
    path: "/werk/teams/:setting/geschiedenis",
    file: "work/pages/history.tsx",
    kind: "page",
    who: workWriters,
  },

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
    id: "intake-new",
    path: "/mensen/nieuw",
    file: "people/pages/intake/new.tsx",
    kind: "page",
    who: ["coach"],
    posts: true,
  },
  {
    id: "older-lists",
    path: "/mensen/oude-lijsten",
    file: "people/pages/older/lists.tsx",
    kind: "page",
    who: ["coach", "doctor"],
    posts: true,
  },
  {
    id: "older-list",
    path: "/mensen/oude-lijsten/:list",
    file: "people/pages/older/list.tsx",
    kind: "page",
    who: ["coach", "doctor"],
    posts: true,
  },
  {
    id: "intake",
    path: "/mensen/:candidacy/intake",
    file: "people/pages/intake/overview.tsx",
    kind: "page",
    who: ["coach"],
  },
  {
    id: "intake-step",
    path: "/mensen/:candidacy/intake/:step",
    file: "people/pages/intake/step.tsx",
    kind: "page",
    who: ["coach"],
    posts: true,
  },
  {
    id: "intake-capacity",
    path: "/mensen/:candidacy/intake/belastbaarheid",
    file: "people/pages/intake/capacity.tsx",
    kind: "page",
    who: ["coach", "doctor"],
  },
  {
    id: "intake-capacity-file",
    path: "/mensen/:candidacy/intake/belastbaarheid/bestand",
    file: "people/pages/intake/capacityFile.tsx",
    kind: "page",
    who: ["coach", "doctor"],
    posts: true,
    upload: LARGEST_DOCUMENT,
  },
  {
    id: "intake-capacity-part",
    path: "/mensen/:candidacy/intake/belastbaarheid/:part",
    file: "people/pages/intake/capacityPart.tsx",
    kind: "page",
    who: ["coach", "doctor"],
    posts: true,
  },
  {
    id: "my-capacity",
    path: "/mijn-gegevens/:candidacy/invullen/belastbaarheid",
    file: "people/pages/intake/capacity.tsx",
    kind: "page",
    who: ["candidate"],
  },
  {
    id: "my-capacity-part",
    path: "/mijn-gegevens/:candidacy/invullen/belastbaarheid/:part",
    file: "people/pages/intake/capacityPart.tsx",
    kind: "page",
    who: ["candidate"],
    posts: true,
  },
  {
    id: "my-intake",
    path: "/mijn-gegevens/:candidacy/invullen",
    file: "people/pages/intake/overview.tsx",
    kind: "page",
    who: ["candidate"],
  },
  {
    id: "my-intake-step",
    path: "/mijn-gegevens/:candidacy/invullen/:step",
    file: "people/pages/intake/step.tsx",
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
    id: "my-data",
    path: "/mijn-gegevens",
    file: "people/pages/myData.tsx",
    kind: "page",
    who: ["candidate"],
  },

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
  },
  {
    id: "pair-pdf",
    path: "/matchen/:candidacy/:opening/past-dit.pdf",
    file: "matching/pages/pairPdf.ts",
    kind: "pdf",
    who: [...weighers, "candidate", "careEmployer"],
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
    id: "regions",
    path: "/regio",
    file: "region/pages/regions.tsx",
    kind: "page",
    who: [...regionReaders, "administrator"],
  },
  {
    id: "region",
    path: "/regio/:region",
    file: "region/pages/region.tsx",
    kind: "page",
    who: [...regionReaders, "administrator"],
  },
  {
    id: "pilots",
    path: "/regio/pilots",
    file: "region/pages/pilots.tsx",
    kind: "page",
    who: pilotReaders,
    demonstrationOnly: true,
  },

  {
    id: "file",
    path: "/bestanden/:file",
    file: "access/pages/file.ts",
    kind: "file",
    who: fileReaders,
  },

  {
    id: "accounts",
    path: "/beheer",
    file: "access/pages/accounts.tsx",
    kind: "page",
    who: ["administrator"],
  },
  {
    id: "failures",
    path: "/beheer/storingen",
    file: "access/pages/failures.tsx",
    kind: "page",
    who: ["administrator"],
    posts: true,
  },
  {
    id: "failures-csv",
    path: "/beheer/storingen.csv",
    file: "access/pages/failuresCsv.ts",
    kind: "csv",
    who: ["administrator"],
  },
  {
    id: "region-settings",
    path: "/beheer/instellingen",
    file: "access/pages/settings.tsx",
    kind: "page",
    who: ["administrator"],
  },

  { id: "not-found", path: "*", file: "web/pages/notFound.tsx", kind: "page", who: "signedIn" },
];
