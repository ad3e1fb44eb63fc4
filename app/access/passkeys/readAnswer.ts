import { z } from "zod";

const form = z.looseObject({
  id: z.string().min(1).max(2000),
  rawId: z.string().max(2000),
  type: z.literal("public-key"),
  response: z.looseObject({ clientDataJSON: z.string().max(4000) }),
});

/** What a browser answered about a passkey; the library looks at the rest of it. */
export type PasskeyAnswer = z.output<typeof form>;

const LONGEST = 20_000;

/** Reads what a browser answered about a passkey; undefined when it is no such answer. */
export function readAnswer(text: string): PasskeyAnswer | undefined {
  if (text.length > LONGEST) return undefined;
  try {
    return form.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
