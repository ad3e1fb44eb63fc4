import { readForm } from "./readForm.ts";

/**
 * What a form holds, as it was typed: for each field its values, in order. It is kept to be shown
 * again when something is wrong, so that nobody types anything twice.
 */
export type Given = Readonly<Record<string, readonly string[]>>;

/** Longest whole form in characters, without files; far above what any page asks. */
const MOST_CHARACTERS = 200_000;
const MOST_FIELDS = 2_000;

/** A form that is larger than any page of the program sends. */
export class FormTooLarge extends Error {
  override name = "FormTooLarge";
}

/**
 * Reads the text fields of a form; files in it are left out.
 *
 * @throws FormTooLarge when it holds more than any page of the program sends
 */
export function givenIn(form: FormData): Given {
  const given: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  let characters = 0;
  let fields = 0;
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    characters += name.length + value.length;
    fields += 1;
    if (characters > MOST_CHARACTERS || fields > MOST_FIELDS) throw new FormTooLarge();
    // A line's end is written \r\n by browsers; a nul no database takes.
    (given[name] ??= []).push(value.replaceAll("\r\n", "\n").replaceAll("\0", ""));
  }
  return given;
}

/**
 * Reads the form of a request; see `givenIn`.
 *
 * @throws a Response: 413 when it is larger than any page sends, 400 when it is no form
 */
export async function readGiven(request: Request): Promise<Given> {
  const form = await readForm(request);
  try {
    return givenIn(form);
  } catch (error) {
    if (error instanceof FormTooLarge) throw new Response(null, { status: 413 });
    throw error;
  }
}

/** The one value of a field; empty when it is not there. */
export function oneOf(given: Given, name: string): string {
  return given[name]?.[0] ?? "";
}
