import { createContext, type RouterContextProvider } from "react-router";
import type { Database, Transaction } from "../../platform/database/database.ts";
import type { Scanner } from "../../platform/files/scan/scanner.ts";
import type { JobOffice } from "../../platform/jobs/jobOffice.ts";
import { type Actor, actorSettings } from "../actor.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import type { Mode } from "../installation.ts";
import type { SealKeys } from "../sealing/sealKeys.ts";
import type { SessionFacts } from "../sessions/sessionFacts.ts";
import type { Authentication } from "../signIn/authentication.ts";

/** What a request stands on: the database, signing in, and what this store is. */
export type Services = {
  database: Database;
  authentication: Authentication;
  mode: Mode;
  publicUrl: string;
  /** The texts of a language, for what is read by somebody else than who asks. */
  texts: (language: Language) => Texts;
  /** Signs what this installation hands out and gets back. */
  secret: string;
  /** Seal what this installation keeps and must be able to read again. */
  sealKeys: SealKeys;
  /** Signs the seals of the audit. */
  auditSecret: string;
  /** Looks at files for viruses; undefined when this installation has no scanner. */
  scanner: Scanner | undefined;
  /** Whether this installation sends mail; without it people get letters. */
  sendsMail: boolean;
  /** Whether this installation sends text messages. */
  sendsSms: boolean;
  /** Background work, for whoever runs the installation. */
  jobs: JobOffice;
  /** The address that its mail comes from; undefined when it sends none. */
  mailFrom: string | undefined;
};

export const servicesContext = createContext<Services>();
/** Names the request, in the log and in the audit. */
export const requestIdContext = createContext<string>();
export const actorContext = createContext<Actor | undefined>(undefined);
export const sessionContext = createContext<SessionFacts | undefined>(undefined);

type Context = Readonly<RouterContextProvider>;

/** Who asks. The web's gate lets nobody through without an account, so there is one. */
export function actorOf(context: Context): Actor {
  const actor = context.get(actorContext);
  if (!actor) throw new Response(null, { status: 401 });
  return actor;
}

/** The session of this browser; see `actorOf`. */
export function sessionOf(context: Context): SessionFacts {
  const session = context.get(sessionContext);
  if (!session) throw new Response(null, { status: 401 });
  return session;
}

/** Runs a use case in one transaction in which the row policies know who asks. */
export function asActor<T>(
  context: Context,
  work: (tx: Transaction, actor: Actor) => Promise<T>,
): Promise<T> {
  const actor = actorOf(context);
  return context
    .get(servicesContext)
    .database.as("overstap_app", actorSettings(actor), (tx) => work(tx, actor));
}

/**
 * Runs the weighing of people against tasks: a role that sees capacity and wishes of all, and no
 * names. What comes out must pass `may` before anybody sees it.
 */
export function asEngine<T>(context: Context, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return context.get(servicesContext).database.as("overstap_engine", undefined, work);
}

/**
 * As `asEngine`, while the database knows who asks: for a list of more people than can be named one by
 * one, which is narrowed by how the actor stands to them before anything of it comes out.
 */
export function asEngineFor<T>(
  context: Context,
  work: (tx: Transaction, actor: Actor) => Promise<T>,
): Promise<T> {
  const actor = actorOf(context);
  return context
    .get(servicesContext)
    .database.as("overstap_engine", actorSettings(actor), (tx) => work(tx, actor));
}
