import type { z } from "zod";
import type { Fault, FaultKey } from "./fault.ts";
import type { Given } from "./given.ts";

/** What a form means, or all that is wrong with it. */
export type Parsed<T> = { value: T; faults?: undefined } | { value?: undefined; faults: Fault[] };

/**
 * Reads what was typed by a schema of `fields.ts`, all faults at once. A field that the schema does
 * not name is left alone.
 *
 * @param schema a zod object whose fields take the list of values of that name
 */
export function parseForm<S extends z.ZodType>(schema: S, given: Given): Parsed<z.output<S>> {
  const read = schema.safeParse({ ...given });
  if (read.success) return { value: read.data };
  const faults = read.error.issues.map((issue): Fault => {
    const params = "params" in issue ? (issue.params as Partial<Fault> | undefined) : undefined;
    return {
      field: issue.path.map(String).join(".") || (params?.field ?? ""),
      key: (params?.key ?? "forms:unreadable") as FaultKey,
      ...(params?.values ? { values: params.values } : {}),
    };
  });
  // One fault a field: the first says what to mend first.
  return {
    faults: faults.filter((one, at) => faults.findIndex((f) => f.field === one.field) === at),
  };
}
