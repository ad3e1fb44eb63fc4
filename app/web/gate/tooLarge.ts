import { createContext } from "react-router";

/** Why a request was refused before it was read: it is larger than its address takes. */
export type TooLarge = {
  /** How many MB the address takes. */
  megabytes: number;
  /** Whether the address takes a file; else it takes a form that is typed. */
  file: boolean;
};

/** Set by the server outside for a request that is too large; its body is not read. */
export const tooLargeContext = createContext<TooLarge | undefined>(undefined);

/** What the gate said with its refusal; undefined for any other fault. */
export function tooLargeOf(told: unknown): TooLarge | undefined {
  return told && typeof told === "object" && "megabytes" in told ? (told as TooLarge) : undefined;
}
