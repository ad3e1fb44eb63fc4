import type { Texts } from "../../platform/texts/texts.ts";

type Named = { firstName?: string; lastName?: string; reference: string };

/** What to call somebody: as much of the name as was given, else the neutral reference. */
export function sayPerson(t: Texts, { firstName, lastName, reference }: Named): string {
  const name = [firstName, lastName].filter(Boolean).join(" ");
  return name === "" ? t("people:reference", { reference }) : name;
}
