import type { Command } from "commander";

/**
 * What the file of a command exports: it adds arguments, options, help and the action. The action throws
 * BadInput for what its user can mend (exit 2) and anything else for a failure (exit 1); one that knows
 * better sets `process.exitCode`.
 */
export interface CommandFile {
  readonly configure: (command: Command) => void;
}

/** A command of `overstap`; its file is loaded only when it is the one that is asked for. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<CommandFile>;
}

/** All commands, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  {
    name: "screen",
    summary: "weigh every candidate of a region file against every opening",
    load: () => import("./screen.ts"),
  },
  {
    name: "shortlist",
    summary: "the best openings per candidate and the best candidates per opening",
    load: () => import("./shortlist.ts"),
  },
  {
    name: "unlock",
    summary: "which single changes would give people a place",
    load: () => import("./unlock.ts"),
  },
  {
    name: "whatif",
    summary: "who gains and loses a start when a region changes",
    load: () => import("./whatif.ts"),
  },
  {
    name: "assign",
    summary: "who would go where, so that the region as a whole gains most",
    load: () => import("./assign.ts"),
  },
  {
    name: "combine",
    summary: "pairs of small places that are one living together",
    load: () => import("./combine.ts"),
  },
  {
    name: "redesign",
    summary: "propose jobs made of the tasks of a workplace study, for the people who wait",
    load: () => import("./redesign.ts"),
  },
  {
    name: "impact",
    summary: "who pays for a redesign, who benefits, and how to settle it",
    load: () => import("./impact.ts"),
  },
  {
    name: "estimate",
    summary: "how many come into track 2, and what shifting tasks to a lower level comes to",
    load: () => import("./estimate.ts"),
  },
  {
    name: "case",
    summary: "where a transition stands, whose turn it is, and which rule an event breaks",
    load: () => import("./case.ts"),
  },
  {
    name: "serve",
    summary: "open the store and serve the pages (what ./start does)",
    load: () => import("./serve.ts"),
  },
  {
    name: "setup-link",
    summary: "print a new link by which to set up an empty store",
    load: () => import("./setupLink.ts"),
  },
  {
    name: "migrate",
    summary: "bring the database up to date",
    load: () => import("./migrate.ts"),
  },
  {
    name: "backup",
    summary: "keep the whole store in one locked file, while it is in use",
    load: () => import("./backup.ts"),
  },
  {
    name: "restore",
    summary: "put a backup back into an empty store, or check one",
    load: () => import("./restore.ts"),
  },
  {
    name: "backup-key",
    summary: "make a pair of keys for backups",
    load: () => import("./backupKey.ts"),
  },
  {
    name: "demo",
    summary: "fill a new store with the demonstration",
    load: () => import("./demo.ts"),
  },
  {
    name: "audit",
    summary: "check that nobody tampered with who looked at people's data",
    load: () => import("./audit.ts"),
  },
  {
    name: "secrets",
    summary: "seal second steps and sign-in providers with another key",
    load: () => import("./secrets.ts"),
  },
  {
    name: "places",
    summary: "bring in postcodes",
    load: () => import("./places.ts"),
  },
  {
    name: "retention",
    summary: "what is kept too long: plan it, let it go, and who was wiped",
    load: () => import("./retention.ts"),
  },
];
