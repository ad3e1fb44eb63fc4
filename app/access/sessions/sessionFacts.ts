import type { Language } from "../../platform/texts/texts.ts";

/** The session of this browser. */
export type SessionFacts = {
  id: string;
  /** The account's own language, for what is sent to it. */
  language: Language;
  /** Whether the account belongs to the demonstration, whose password is no secret. */
  demonstration: boolean;
  /** When a second step was taken in this session, ISO 8601 UTC; null when none was. */
  secondStepAt: string | null;
  /** Whether it was begun by a code of a mail, a text message or a letter. */
  byCode: boolean;
  /** Whether a birth date was given in it, by a candidate who signed in with a code. */
  birthDateGiven: boolean;
  /** Whether the account has a second step, which each of its sessions then has to take. */
  hasSecondStep: boolean;
};
