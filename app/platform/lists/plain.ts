import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

const besides: Record<string, string> = {
  Ø: "O",
  ø: "o",
  Ł: "L",
  ł: "l",
  Đ: "D",
  đ: "d",
  Æ: "A",
  æ: "a",
  Œ: "O",
  œ: "o",
  ß: "s",
  ı: "i",
};

/**
 * A text as one would type it on any keyboard: without diacritics, in small letters ("Çelik" →
 * "celik"). The database's function `plain_text` does the same, in every locale.
 */
export function plainText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[ØøŁłĐđÆæŒœßı]/g, (sign) => besides[sign]!)
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A column to sort by, so that Çelik stands among the C and capitals make no difference. */
export function plain(column: SQLWrapper): SQL {
  return sql`plain_text(${column})`;
}

/** Whether a column holds what was typed, whatever its capitals and diacritics. */
export function holds(column: SQLWrapper, typed: string): SQL {
  return sql`plain_text(${column}) like ${likePattern(plainText(typed))}`;
}

/** As `holds`, of a column that stands there as one would type it. */
export function holdsPlain(column: SQLWrapper, typed: string): SQL {
  return sql`${column} like ${likePattern(plainText(typed))}`;
}

/** A search text as a pattern for `like`, with the signs that mean something there made plain. */
function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
