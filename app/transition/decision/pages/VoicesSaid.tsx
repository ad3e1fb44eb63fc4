import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Icon } from "../../../web/look/icons/Icon.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import type { SeenDecision, SeenJudgement } from "../seeDecision.ts";

/** What each voice said about how to go on, and what that comes to. */
export function VoicesSaid({ seen, own }: { seen: SeenDecision; own: boolean }) {
  const { t, language } = useTexts();
  const { judgements, settled } = seen;
  return (
    <div className="flow">
      <ul className="signatures">
        {judgements.map((one) => (
          <li key={one.voice}>
            <Icon name={one.result ? "message-circle" : "circle-dashed"} size={24} />
            <span>
              <strong>
                {own
                  ? t(`agreement:candidate.voice.${one.voice as "candidate"}`)
                  : t(`access:role.${one.voice as "candidate"}`)}
              </strong>
              <span>{lineOf(one)}</span>
              {one.words && (
                <span className="timeline-words" dir="auto">
                  {one.words}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {settled?.differ && <Notice tone="care">{t("decision:differ")}</Notice>}
      {settled && !settled.differ && settled.result === "contract" && (
        <Notice tone="done">
          {t(own ? "decision:candidate.settled.contract" : "decision:settled.contract")}
        </Notice>
      )}
    </div>
  );

  function lineOf({ result, end, on, reason }: SeenJudgement): string {
    if (!result || !on) return t("decision:notYet");
    const what = t(`decision:result.${result}`);
    const whole = end ? t("decision:until", { what, day: inDays(end, language) }) : what;
    const line = t("decision:saidLine", { what: whole, day: inDays(on, language) });
    return reason ? `${line} (${t(`transition:reason.${reason as "terms"}`)})` : line;
  }
}
