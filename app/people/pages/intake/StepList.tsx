import type { Role } from "../../../access/role.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { StoneMark } from "../../../web/look/Stones.tsx";
import type { Progress } from "../../intake/steps.ts";
import { intakeAddress } from "./intakeAddress.ts";

/** The steps below one another, each with a stone that says whether it was answered. */
export function StepList({ id, by, progress }: { id: string; by: Role; progress: Progress }) {
  const { t } = useTexts();
  return (
    <ol className="lines">
      {progress.steps.map(({ key, answered, needed }) => (
        <li key={key} className="line">
          <span className="line-sign">
            <StoneMark state={answered ? "fits" : "ahead"} />
          </span>
          <span className="line-words">
            <a href={intakeAddress(by, id, key)}>{t(`people:candidate.step.${key}`)}</a>
            <span className="quiet small">
              {answered
                ? t("people:candidate.intake.answered")
                : t(needed ? "people:candidate.intake.missing" : "people:candidate.intake.mayWait")}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
