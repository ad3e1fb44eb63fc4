import { inDays } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Panel } from "../../../../web/look/Panel.tsx";
import { recordAddress } from "../../../caseAddress.ts";
import { clockAddress } from "../../clockAddress.ts";
import type { SeenClock } from "../../seeClock.ts";

/** What can be recorded of somebody's sick leave, each with what it does to the clock. */
const recorded = ["recovered", "sickAgain", "pregnancyLeave", "uwvLetter", "wiaDecided"] as const;

/** What somebody records of the clock besides ticking off: recovery, leave, letters, the first day. */
export function ClockRecord({ clock, id, role }: { clock: SeenClock; id: string; role: string }) {
  const { t, language } = useTexts();
  const can = new Set(clock.can.map(({ type }) => type));
  const some = recorded.filter((one) => can.has(one));
  if (role === "candidate") return null;
  return (
    <Panel title={t("clock:record")} id="vastleggen">
      <ul className="link-rows">
        {some.map((type) => (
          <li key={type}>
            <a href={recordAddress({ role }, id, { type })}>{t(`transition:do.${type}`)}</a>
            <span className="quiet small">{t(`clock:record.${type}`)}</span>
          </li>
        ))}
        <li>
          <span>
            {t("clock:first.is", { day: inDays(clock.firstSickDay ?? clock.on, language) })}
          </span>
          {can.has("trackChanged") && (
            <a href={clockAddress(role, id, "first")} data-no-print="">
              {t("clock:first.change")}
            </a>
          )}
        </li>
      </ul>
    </Panel>
  );
}
