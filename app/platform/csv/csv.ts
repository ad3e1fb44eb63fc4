import Papa from "papaparse";

/** One cell: text, a number, yes or no, or nothing. */
export type Cell = string | number | null | undefined;

/**
 * Writes rows as CSV the way Dutch spreadsheets open it: semicolons, UTF-8 with its mark, and
 * decimal commas. Texts that a spreadsheet would run as a formula get an apostrophe before them.
 */
export function csv(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  language: "nl" | "en",
): string {
  const cell = (value: Cell) => {
    if (typeof value === "number") {
      return language === "nl" ? String(value).replace(".", ",") : String(value);
    }
    return value ?? "";
  };
  const text = Papa.unparse(
    { fields: [...head], data: rows.map((row) => row.map(cell)) },
    // Numbers may begin with a minus; everything else that could be a formula is made plain.
    {
      delimiter: language === "nl" ? ";" : ",",
      newline: "\r\n",
      escapeFormulae: /^\s*[=+@]|^[\t\r]|^\s*-(?!\d+([.,]\d+)?$)/,
    },
  );
  return `\uFEFF${text.replace(/(\r\n)+$/, "")}\r\n`;
}

/** A CSV file as the answer to a request. */
export function csvResponse(name: string, text: string): Response {
  return new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
    },
  });
}
