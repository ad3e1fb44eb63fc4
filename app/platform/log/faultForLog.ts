import { DrizzleQueryError } from "drizzle-orm";

/**
 * What of an error may stand in the log. A database error repeats the values of the query, which
 * may be somebody's name: of those only the query's text, the code and the place are kept.
 */
export function faultForLog(error: unknown): Record<string, string | undefined> {
  if (error instanceof DrizzleQueryError || isDrizzle(error)) {
    const cause = error.cause as { code?: string; table?: string; routine?: string } | undefined;
    return {
      error: "database",
      code: cause?.code,
      query: error.query.slice(0, 1000),
      at: frames(error),
    };
  }
  if (error instanceof Error)
    return { error: `${error.name}: ${error.message}`, at: frames(error) };
  return { error: String(error) };
}

/** The built pages carry their own copy of the library, so its class is not ours. */
function isDrizzle(error: unknown): error is DrizzleQueryError {
  return error instanceof Error && "query" in error && "params" in error;
}

function frames(error: Error): string | undefined {
  return error.stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
    .join(" ");
}
