import type nl from "./texts/nl.json";

/** The texts of what can be wrong with a field; rooms may have their own, by room and key. */
export type FaultKey = `forms:${keyof typeof nl & string}` | `${string}:${string}`;

/** What is wrong with one field and how to mend it, as a text's key and the values it names. */
export type Fault = {
  field: string;
  key: FaultKey;
  values?: Readonly<Record<string, string | number>>;
};
