/** One fact of an event: an id, a code, a day, a number, or a list of such. */
export type Fact = string | number | boolean | null | readonly string[];
export type Facts = Readonly<Record<string, Fact>>;

const LONGEST_LIST = 1000;
/** Ids, codes, days, moments: no spaces, so no name or sentence slips in. */
const form = /^[\w.:+-]{1,100}$/;

/**
 * Lets through facts that say nothing about anybody by themselves.
 *
 * @throws naming the fact that is longer, or of another form, than an id, code, day or number
 */
export function requireFacts(facts: Facts): void {
  for (const [name, fact] of Object.entries(facts)) {
    const texts = typeof fact === "string" ? [fact] : Array.isArray(fact) ? fact : [];
    if (texts.length > LONGEST_LIST) {
      throw new TypeError(
        `the fact "${name}" lists more than ${LONGEST_LIST}: name their list instead`,
      );
    }
    if (!texts.every((text) => typeof text === "string" && form.test(text))) {
      throw new TypeError(`the fact "${name}" is no id, code, day or number`);
    }
    if (typeof fact === "number" && !Number.isFinite(fact)) {
      throw new TypeError(`the fact "${name}" is no number`);
    }
  }
}
