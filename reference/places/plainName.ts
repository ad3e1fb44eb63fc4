/**
 * A name as one would type it: lower case, without diacritics, apostrophes or leading `'s` and `'t`
 * marks, hyphens as spaces ("Súdwest-Fryslân" → "sudwest fryslan", "'s-Gravendeel" → "s gravendeel").
 */
export function plainName(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, " ")
    .trim();
}
