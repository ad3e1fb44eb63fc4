import { inDays } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../../web/look/Button.tsx";
import { Panel } from "../../../../web/look/Panel.tsx";
import { sayCode } from "../../../words/sayCode.ts";
import { clockAddress } from "../../clockAddress.ts";
import type { ClockGlance } from "../../clockGlance.ts";

interface ClockPanelProps {
  glance: ClockGlance;
  id: string;
  role: string;
}

/** The clock on the page of a case: what is late, what comes first, and the way to all of it. */
export function ClockPanel({ glance, id, role }: ClockPanelProps) {
  const { t, language } = useTexts();
  const own = role === "candidate";
  const { track2, missing, names, late, next } = glance;
  const title = own ? "clock:candidate.title" : "clock:title.short";
  const moneyTitle = own ? "money:candidate.title" : "clock:open.money";
  return (
    <Panel title={t(track2 ? title : moneyTitle)}>
      {missing && <p>{t(own ? "clock:candidate.noneWhy" : "clock:first.missing")}</p>}
      {late > 0 && <p className="case-late">{t("clock:panel.late", { count: late })}</p>}
      {next && (
        <p>
          {t("clock:panel.next", {
            what: sayCode(t, "clockDone", "moment", next.moment),
            day: inDays(next.due, language),
          })}
        </p>
      )}
      <div className="row">
        {missing
          ? names && (
              <ButtonLink href={clockAddress(role, id, "first")} icon="calendar">
                {t("clock:first.do")}
              </ButtonLink>
            )
          : track2 && (
              <ButtonLink href={clockAddress(role, id, "clock")} icon="timeline">
                {t(own ? "clock:candidate.open" : "clock:open")}
              </ButtonLink>
            )}
        <ButtonLink href={clockAddress(role, id, "money")} icon="currency-euro">
          {t(own ? "clock:candidate.openMoney" : "clock:open.money")}
        </ButtonLink>
      </div>
    </Panel>
  );
}
