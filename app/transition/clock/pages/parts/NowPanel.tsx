import { daysBetween } from "@overstap/engine/transition/days.ts";
import { inDays } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../../web/look/Button.tsx";
import { FactList } from "../../../../web/look/FactList.tsx";
import { NextAction } from "../../../../web/look/NextAction.tsx";
import { Panel } from "../../../../web/look/Panel.tsx";
import { sayCode } from "../../../words/sayCode.ts";
import { clockAddress } from "../../clockAddress.ts";
import { momentKind } from "../../momentKind.ts";
import type { SeenClock } from "../../seeClock.ts";
import { TickForm } from "./TickForm.tsx";

/** What the clock asks now: the first that is late, or else the first that comes. */
export function NowPanel({ clock, id, role }: { clock: SeenClock; id: string; role: string }) {
  const { t, language } = useTexts();
  const own = role === "candidate";
  const late = clock.moments.filter(({ state }) => state === "overdue");
  const now = late[0] ?? clock.moments.find(({ state }) => state === "next");
  if (!now) return <p>{t(own ? "clock:candidate.allDone" : "clock:allDone")}</p>;
  const kind = momentKind(now.moment);
  const ticks = clock.can.some(({ type }) => type === "clockDone");
  const overdue = now.state === "overdue";
  const inDaysFrom = daysBetween(clock.on, now.due);
  return (
    <Panel
      title={t(overdue ? "clock:now.late" : own ? "clock:candidate.now" : "clock:now")}
      tone="water"
    >
      <p className="case-what">{sayCode(t, "clockDone", "moment", now.moment)}</p>
      {own && <p>{t(`clock:candidate.what.${kind}`)}</p>}
      <FactList
        facts={[
          { label: t("clock:who"), value: t(`clock:who.${kind}`), icon: "user" },
          {
            label: t("clock:when"),
            icon: "calendar",
            value: overdue ? (
              <span className="case-late">
                {t("transition:due.late", { day: inDays(now.due, language), count: now.late })}
              </span>
            ) : (
              t("clock:dueIn", { day: inDays(now.due, language), count: inDaysFrom })
            ),
          },
        ]}
      />
      {!own && overdue && <p>{t(`clock:late.${kind}`)}</p>}
      {!own && <p className="quiet">{t(`clock:papers.${kind}`)}</p>}
      {own && overdue && <p>{t("clock:candidate.late")}</p>}
      {ticks && (
        <div className="form-buttons">
          <TickForm moment={now.moment} version={clock.version}>
            <NextAction icon="check">{t("clock:tick.one")}</NextAction>
          </TickForm>
          <ButtonLink
            href={clockAddress(role, id, "tick", { stap: now.moment })}
            variant="tertiary"
          >
            {t("clock:tick.other")}
          </ButtonLink>
        </div>
      )}
      {late.length > 1 && (
        <p>
          {t("clock:now.more", { count: late.length - 1 })}{" "}
          {ticks && (
            <a href={clockAddress(role, id, "tick")} data-no-print="">
              {t("clock:tick.many")}
            </a>
          )}
        </p>
      )}
    </Panel>
  );
}
