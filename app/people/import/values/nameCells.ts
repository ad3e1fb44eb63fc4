import type { SheetCell } from "../../../platform/spreadsheet/sheet.ts";
import { cellText, read, type Reading, wrong } from "./reading.ts";

const MOST = 100;
/** What stands between a first and a last name: `van der`, `'t`, `el`. */
const infixWord =
  /^(van|von|de|den|der|het|'t|’t|te|ten|ter|el|al|la|le|in|op|aan|uit|du|da|do|dos|di|del|bij|'s|’s|zum|zur)$/i;

/** Reads a name: one line without digits. A name in capitals only gets small letters. */
export function readName(cell: SheetCell): Reading<string> {
  const text = cellText(cell);
  if (text === "") return wrong("forms:required");
  if (text.length > MOST) return wrong("forms:tooLong", { most: MOST, over: text.length - MOST });
  if (/[\d@<>=]/.test(text) || !/\p{L}/u.test(text)) return wrong("pool:fault.noName");
  return read(isShouted(text) ? spoken(text) : text);
}

/** `DE VRIES-JANSEN`, but not `A.B.` or `Ng`. */
const isShouted = (text: string) => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);

function spoken(text: string): string {
  return text
    .split(" ")
    .map((word) =>
      infixWord.test(word)
        ? word.toLowerCase()
        : word.toLowerCase().replaceAll(/(?<!\p{L})(ij|\p{L})/gu, (start) => start.toUpperCase()),
    )
    .join(" ");
}

/** A name in its two parts; the last one with what stands before it: `van der Berg`. */
export type SplitName = { firstName: string; lastName: string };

/**
 * Reads a whole name: `Ans van der Berg`, `Berg, Ans van der`, `Berg, A. van der (Ans)`. The name to call
 * somebody by, between brackets, goes before initials.
 */
export function readFullName(cell: SheetCell): Reading<SplitName> {
  const { value: text, fault } = readName(cell);
  if (fault) return { fault };
  const called = /\(([^)]+)\)/.exec(text)?.[1]?.trim();
  const bare = text
    .replace(/\s*\([^)]*\)/, "")
    .replace(/^(dhr|mevr|mw|de heer|mevrouw|mr|mrs|ms)\.? /i, "");
  const [before, after] = bare.split(",", 2).map((part) => part.trim());
  const words = (after === undefined ? bare : `${after} ${before}`).split(" ").filter(Boolean);
  const infixAt = words.findIndex(
    (word, at) => at > 0 && at < words.length - 1 && infixWord.test(word),
  );
  const lastLength = after === undefined ? 1 : (before ?? "").split(" ").length;
  const cut = infixAt === -1 ? words.length - lastLength : infixAt;
  const firstName = called ?? words.slice(0, cut).join(" ");
  const lastName = words.slice(cut).join(" ");
  return firstName === "" || lastName === ""
    ? wrong("pool:fault.oneName")
    : read({ firstName, lastName });
}

/** A last name with what stands before it, unless it stands there already. */
export function withInfix(infix: string, lastName: string): string {
  const small = infix.trim();
  return small === "" || lastName.toLowerCase().startsWith(`${small.toLowerCase()} `)
    ? lastName
    : `${small} ${lastName}`;
}

/** Leaves out what stands between a first and a last name: `van der Berg` is `berg`, in small letters. */
export function withoutInfix(lastName: string): string {
  const words = lastName.split(" ");
  const at = words.findIndex((word) => !infixWord.test(word));
  return words.slice(Math.max(at, 0)).join(" ");
}
