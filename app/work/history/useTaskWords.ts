import { useTexts } from "../../platform/texts/textsContext.tsx";
import { isAutonomy } from "../kinds.ts";

/** A task of a profile as the profile's history keeps it. */
export type KeptTask = { name: string; basis: boolean; autonomy: string | null };

/** The tasks of a profile as its history kept them, in their order, with what each is to it. */
export function useTaskWords(): (kept: unknown) => string {
  const { t } = useTexts();
  return (kept) => {
    if (!Array.isArray(kept)) return "";
    return (kept as KeptTask[])
      .map(({ name, basis, autonomy }) => {
        const role = t(basis ? "work:task.basis" : "work:task.growth");
        const how =
          autonomy !== null && isAutonomy(autonomy) ? `, ${t(`work:autonomy.${autonomy}`)}` : "";
        return `${name} (${role}${how})`;
      })
      .join("; ");
  };
}
