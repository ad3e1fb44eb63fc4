import { useTexts } from "../../../platform/texts/textsContext.tsx";
import type { Holdings } from "../../members/holdings.ts";

/** What a colleague has in hand, in numbers. */
export function HoldingsList({ name, holdings }: { name: string; holdings: Holdings }) {
  const { t } = useTexts();
  const { people, actions, invitations } = holdings;
  return (
    <>
      <p>{t("access:member.holds", { name })}:</p>
      <ul>
        <li>
          {people.kind === "exact"
            ? t("access:member.holds.people", { count: people.count })
            : t("access:member.holds.fewer", { count: people.threshold })}
        </li>
        <li>{t("access:member.holds.actions", { count: actions })}</li>
        <li>{t("access:member.holds.invitations", { count: invitations })}</li>
      </ul>
    </>
  );
}
