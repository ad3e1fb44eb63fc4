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
  return MARK + lines([head, ...rows], language);
}

const MARK = "\uFEFF";

/** Rows as lines, each with its end. */
function lines(rows: readonly (readonly Cell[])[], language: "nl" | "en"): string {
  if (rows.length === 0) return "";
  const cell = (value: Cell) => {
    if (typeof value === "number") {
      return language === "nl" ? String(value).replace(".", ",") : String(value);
    }
    return value ?? "";
  };
  const text = Papa.unparse(
    rows.map((row) => row.map(cell)),
    // Numbers may begin with a minus; everything else that could be a formula is made plain.
    {
      delimiter: language === "nl" ? ";" : ",",
      newline: "\r\n",
      escapeFormulae: /^\s*[=+@]|^[\t\r]|^\s*-(?!\d+([.,]\d+)?$)/,
    },
  );
  return `${text}\r\n`;
}

/** A CSV file as the answer to a request. */
export function csvResponse(name: string, text: string | ReadableStream): Response {
  return new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
    },
  });
}

/**
 * A CSV file as `csv` writes it, sent part by part: the next part is read when the one before was taken,
 * so that a long file holds little memory. The first part is read before the answer begins, so that what
 * goes wrong at once is answered as a fault and not as a file; a later fault breaks the file off, which
 * a browser tells.
 *
 * @param parts rows of the file, some hundreds at once
 */
export async function csvInParts(
  name: string,
  head: readonly string[],
  parts: AsyncIterator<readonly (readonly Cell[])[], void>,
  language: "nl" | "en",
): Promise<Response> {
  const first = await parts.next();
  const encoder = new TextEncoder();
  const text = (rows: readonly (readonly Cell[])[]) => encoder.encode(lines(rows, language));
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(encoder.encode(csv(head, first.value ?? [], language)));
      if (first.done) controller.close();
    },
    pull: async (controller) => {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(text(value));
    },
    cancel: async () => {
      await parts.return?.();
    },
  });
  return csvResponse(name, body);
}
