import type { z } from "zod";
import type { Appointment } from "../calendar/calendarFile.ts";
import type { Transaction } from "../database/database.ts";
import type { Language, Texts } from "../texts/texts.ts";

/** The words of a mail. It carries a purpose and a link, and never what only a signed-in reader may see. */
export type MailWords = {
  /** One line. */
  subject: string;
  /** First name only; without it the mail greets nobody by name. */
  firstName?: string;
  paragraphs: string[];
  /** Where to go on; `path` is an address of this program, beginning with a slash. */
  link?: { label: string; path: string };
  /** What the reader's own calendar takes or takes back; its link is an address of this program, as above. */
  appointment?: Appointment;
};

/** What somebody writes to have a kind of mail. */
export type MailDefinition<Schema extends z.ZodType, Known> = {
  /** `room.purpose`, unique and for good. */
  kind: string;
  facts: Schema;
  /**
   * Asked as owner at the moment of sending: what the words need to know, or nothing when the mail no
   * longer holds (withdrawn, done already, another address). Then it is not sent.
   */
  stillHolds: (
    tx: Transaction,
    facts: z.output<Schema>,
    to: { address: string; now: Date },
  ) => Promise<Known | undefined>;
  /**
   * Until when it waits when this is the moment at which it would go, such as the end of the night;
   * undefined to go now. It is asked again then, and whether it still holds.
   */
  waitsUntil?: (facts: z.output<Schema>, now: Date) => Date | undefined;
  /** Writes it. No health, no diagnosis, no more of anybody than a first name. */
  write: (about: {
    t: Texts;
    language: Language;
    facts: z.output<Schema>;
    known: Known;
  }) => MailWords;
};

/** A kind of mail as the program keeps it. */
export type MailKind = {
  kind: string;
  /** Until when it waits; see `MailDefinition`. */
  waitsUntil: (facts: unknown, now: Date) => Date | undefined;
  /** The words, or nothing when it no longer holds or its facts make no sense. */
  prepare: (
    tx: Transaction,
    facts: unknown,
    to: { address: string; now: Date },
  ) => Promise<((t: Texts, language: Language) => MailWords) | undefined>;
};

/** Makes a kind of mail of its definition. It can be sent when the list in app/cli/mails.ts names it. */
export function defineMail<Schema extends z.ZodType, Known>(
  definition: MailDefinition<Schema, Known>,
): MailKind {
  return {
    kind: definition.kind,
    waitsUntil: (raw, now) => definition.waitsUntil?.(definition.facts.parse(raw), now),
    prepare: async (tx, raw, to) => {
      const facts = definition.facts.parse(raw);
      const known = await definition.stillHolds(tx, facts, to);
      if (known === undefined) return undefined;
      return (t, language) => definition.write({ t, language, facts, known });
    },
  };
}
