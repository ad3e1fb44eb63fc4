import { addMonths } from "@overstap/engine/transition/days.ts";
import { inDays } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Icon } from "../../../../web/look/icons/Icon.tsx";
import type { StoneState } from "../../../../web/look/StoneDrawing.tsx";
import { StoneMark } from "../../../../web/look/Stones.tsx";
import { When } from "../../../../web/look/When.tsx";
import { sayCode } from "../../../words/sayCode.ts";
import { clockAddress } from "../../clockAddress.ts";
import type { Shift } from "../../clockStory.ts";
import { momentKind } from "../../momentKind.ts";
import type { MomentSource, SeenClock, SeenMoment } from "../../seeClock.ts";

const marks: Readonly<Record<SeenMoment["state"], StoneState>> = {
  done: "fits",
  overdue: "ask",
  next: "guided",
  later: "ahead",
};

interface YearLineProps {
  clock: SeenClock;
  id: string;
  role: string;
  /** Where each moment is written. */
  sources: Readonly<Record<string, MomentSource | null>>;
}

/** Every moment of the clock, year by year, each with when, who, what papers, and why it moved. */
export function YearLine({ clock, id, role, sources }: YearLineProps) {
  const { t } = useTexts();
  const { firstSickDay, moments } = clock;
  if (firstSickDay === null) return null;
  const turn = addMonths(firstSickDay, 12);
  const years = Map.groupBy(moments, ({ due }) => (due < turn ? 1 : 2));
  return (
    <>
      {([1, 2] as const).map((year) => {
        const all = years.get(year) ?? [];
        return (
          all.length > 0 && (
            <section key={year}>
              <h2>{t(`clock:year.${year}`)}</h2>
              <ol className="year-line">
                {all.map((one) => (
                  <Moment
                    key={one.moment}
                    one={one}
                    clock={clock}
                    id={id}
                    role={role}
                    source={sources[one.moment] ?? null}
                  />
                ))}
              </ol>
            </section>
          )
        );
      })}
    </>
  );
}

interface MomentProps {
  one: SeenMoment;
  clock: SeenClock;
  id: string;
  role: string;
  source: MomentSource | null;
}

function Moment({ one, clock, id, role, source }: MomentProps) {
  const { t, language } = useTexts();
  const own = role === "candidate";
  const kind = momentKind(one.moment);
  const ticks = one.state !== "done" && clock.can.some(({ type }) => type === "clockDone");
  return (
    <li
      className={`year-moment year-is-${one.state}`}
      aria-current={one.state === "next" ? "step" : undefined}
    >
      <details className="year-row">
        <summary>
          <StoneMark state={marks[one.state]} />
          <span className="year-what">{sayCode(t, "clockDone", "moment", one.moment)}</span>
          <When
            iso={one.doneOn ?? one.due}
            text={
              one.state === "done"
                ? (one.doneWords ?? t("clock:doneOn", { day: inDays(one.doneOn!, language) }))
                : one.state === "overdue"
                  ? t("transition:due.late", { day: inDays(one.due, language), count: one.late })
                  : t("clock:due", { day: inDays(one.due, language) })
            }
          />
          <Icon name="chevron-down" size={18} />
        </summary>
        <div className="year-more">
          {own && <p>{t(`clock:candidate.what.${kind}`)}</p>}
          <dl className="facts facts-table">
            <div>
              <dt>{t("clock:who")}</dt>
              <dd>{t(`clock:who.${kind}`)}</dd>
            </div>
            {!own && (
              <div>
                <dt>{t("clock:papers")}</dt>
                <dd>{t(`clock:papers.${kind}`)}</dd>
              </div>
            )}
            {source && !own && (
              <div>
                <dt>{t("clock:source")}</dt>
                <dd>
                  {source.law !== null && `${source.law}. `}
                  {t("clock:source.pages", { pages: source.pages })}
                  {!source.verified && ` ${t("clock:source.unsure")}`}
                </dd>
              </div>
            )}
          </dl>
          {ticks && (
            <p data-no-print="">
              <a href={clockAddress(role, id, "tick", { stap: one.moment })}>
                {t("clock:tick.this")}
              </a>
            </p>
          )}
        </div>
      </details>
      {one.shifts.length > 0 && <p className="year-moved small">{movedWords(one)}</p>}
      {!own && one.state === "overdue" && (
        <p className="year-moved small">{t(`clock:late.${kind}`)}</p>
      )}
    </li>
  );

  function movedWords({ first, shifts }: SeenMoment): string {
    const why = shifts.map((shift) => sayShift(shift)).join(" ");
    return first === null ? why : `${t("clock:moved", { day: inDays(first, language) })} ${why}`;
  }

  function sayShift(shift: Shift): string {
    return shift.why === "letter"
      ? t("clock:moved.letter", { day: inDays(shift.on, language) })
      : t(`clock:moved.${shift.why}`, {
          from: inDays(shift.from, language),
          to: inDays(shift.to, language),
          count: shift.days,
        });
  }
}
