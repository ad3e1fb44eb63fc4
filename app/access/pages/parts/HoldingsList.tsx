import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { holdsPeople } from "../../members/changeMember.ts";
import type { Holdings } from "../../members/holdings.ts";

export interface HoldingsListProps {
  leaver: { name: string; role: string };
  holdings: Holdings;
}

/** What a colleague has in hand, in numbers. */
export function HoldingsList({ leaver: { name, role }, holdings }: HoldingsListProps) {
  const { t } = useTexts();
  const { people, actions, invitations, lists } = holdings;
  const lines = [
    ...(holdsPeople(role)
      ? [
          people.kind === "exact"
            ? t("access:member.holds.people", { count: people.count })
            : t("access:member.holds.fewer", { count: people.threshold }),
        ]
      : []),
    ...(actions > 0 ? [t("access:member.holds.actions", { count: actions })] : []),
    ...(invitations > 0 ? [t("access:member.holds.invitations", { count: invitations })] : []),
    ...(lists > 0 ? [t("access:member.holds.lists", { count: lists })] : []),
  ];
  if (lines.length === 0) return <p>{t("access:member.holds.nothing", { name })}</p>;
  return (
    <>
      <p>{t("access:member.holds", { name })}:</p>
      <ul className="bullets">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
