import type { z } from "zod";
import { holdsBsn } from "./bsn.ts";

/**
 * A field in which people write what they like: as `field`, but for a text that seems to hold a
 * burgerservicenummer, which nobody stores.
 *
 * @example freeText(linesOrNull(600))
 */
export function freeText<T extends string | null, Input>(field: z.ZodType<T, Input>) {
  return field.superRefine((text, context) => {
    if (text === null || !holdsBsn(text)) return;
    context.addIssue({ code: "custom", params: { key: "access:fault.bsn" } });
  });
}
