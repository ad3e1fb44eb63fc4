import type { Given } from "../../platform/forms/given.ts";

/** What was typed into a form, held while the page asks something about it. */
export function HeldFields({ given }: { given: Given }) {
  return Object.entries(given).map(([name, values]) =>
    values.map((value, place) => (
      // The same value twice is two fields.
      <input key={`${name}-${String(place)}`} type="hidden" name={name} value={value} />
    )),
  );
}
