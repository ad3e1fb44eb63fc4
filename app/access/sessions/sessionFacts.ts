import type { Language } from "../../platform/texts/texts.ts";

/** The session of this browser. */
export type SessionFacts = {
  id: string;
  /** The account's own language, for what is sent to it. */
  language: Language;
  /** Whether the account belongs to the demonstration, whose password is no secret. */
  demonstration: boolean;
};
