import type { Role } from "../../app/access/role.ts";
import { demonstrationId } from "../../app/cli/demonstration/demonstrationId.ts";
import type { Busy } from "./fillActions.ts";

/** Which account asks for which pages; every address of it is one line of the outcome. */
export type BenchVisit = {
  role: Role;
  email: string;
  /** What is particular about them, beside their role. */
  with?: string;
  paths: readonly string[];
};

const person = demonstrationId("candidacy", "zl-1");
const opening = demonstrationId("opening", "op-thuishulp-sittard");
const at = "voorbeeld.overstap.nl";

/** Who has more next actions than anybody should. */
export const busiest: Busy = {
  email: `bram.postma@${at}`,
  actions: 500,
  waitsFor: `pieter.voorbeeld@${at}`,
};

/** The main pages of each role that meets many people, by the named accounts of the demonstration. */
export const benchVisits: readonly BenchVisit[] = [
  {
    role: "coach",
    email: `yvonne.meertens@${at}`,
    paths: [
      "/vandaag",
      "/mensen",
      "/mensen?q=jan",
      `/mensen/${person}`,
      "/matchen",
      `/matchen/mensen/${person}`,
      `/matchen/plekken/${opening}`,
      `/matchen/${person}/${opening}`,
      "/matchen/kansen",
      "/regio",
      "/zoeken?q=jan",
    ],
  },
  {
    role: "coach",
    email: busiest.email,
    with: `${busiest.actions} actions`,
    paths: [
      "/vandaag",
      "/vandaag/acties",
      "/vandaag/acties?pagina=16",
      "/vandaag/acties?toon=wacht",
      "/vandaag/acties?q=week+12",
    ],
  },
  {
    role: "coordinator",
    email: `jos.frijns@${at}`,
    paths: [
      "/vandaag",
      "/mensen",
      "/mensen?pagina=400",
      "/mensen?q=jan",
      "/mensen?sorteer=plaats",
      `/mensen/${person}`,
      "/matchen",
      `/matchen/mensen/${person}`,
      `/matchen/plekken/${opening}`,
      `/matchen/plekken/${opening}?q=jan`,
      "/matchen/kansen",
      "/regio",
      "/regio/zuid-limburg",
      "/zoeken?q=jan",
    ],
  },
  {
    role: "careEmployer",
    email: `ria.smeets@${at}`,
    paths: [
      "/vandaag",
      "/mensen",
      "/werk/plekken",
      `/werk/plekken/${opening}`,
      `/matchen/plekken/${opening}`,
      "/matchen/kansen",
      "/zoeken?q=jan",
    ],
  },
  {
    role: "candidate",
    email: `ingrid.hendriks@${at}`,
    paths: ["/vandaag", "/mijn-plekken", "/mijn-gegevens", "/werk/plekken", "/hulp"],
  },
  {
    role: "sendingEmployer",
    email: `carla.vink@${at}`,
    paths: ["/vandaag", "/mensen", "/zoeken?q=jan"],
  },
  {
    role: "researcher",
    email: `esther.molenaar@${at}`,
    paths: ["/vandaag", "/regio", "/matchen/kansen"],
  },
  { role: "administrator", email: `wim.jaspers@${at}`, paths: ["/vandaag", "/beheer", "/regio"] },
];
