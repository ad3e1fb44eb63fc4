/** The signs of Crockford's base 32: digits and letters that nobody mistakes for one another. */
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 4;

/**
 * A short neutral name for somebody whose name one may not see, such as `7F3K`: the last twenty
 * bits of the candidacy's identifier, so it stays the same and says nothing about the person.
 */
export function candidacyReference(candidacyId: string): string {
  let rest = Number.parseInt(candidacyId.slice(-5), 16);
  let reference = "";
  for (let place = 0; place < LENGTH; place++) {
    reference = signs[rest % 32] + reference;
    rest = Math.floor(rest / 32);
  }
  return reference;
}

/**
 * The last five hexadecimal signs of the identifiers that a reference stands for; undefined when the
 * text is no reference. Small letters are fine.
 */
export function referenceEnding(text: string): string | undefined {
  const places = [...text.toUpperCase()].map((sign) => signs.indexOf(sign));
  if (places.length !== LENGTH || places.includes(-1)) return undefined;
  const bits = places.reduce((sum, place) => sum * 32 + place, 0);
  return bits.toString(16).padStart(5, "0");
}
