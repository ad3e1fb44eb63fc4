import type { Role } from "../../../access/role.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../../web/look/Button.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { stepKeys } from "../../intake/steps.ts";
import { dataAddress, intakeAddress, LATER } from "./intakeAddress.ts";

export interface StepButtonsProps {
  id: string;
  by: Role;
  step: string;
  /** Whether the step is changed by itself rather than walked through. */
  changing: boolean;
}

/** The end of a step: save and go on, pass over, or go on another time. */
export function StepButtons({ id, by, step, changing }: StepButtonsProps) {
  const { t } = useTexts();
  if (changing) {
    return (
      <div className="form-buttons">
        <NextAction icon="check">{t("forms:save")}</NextAction>
        <ButtonLink href={`${dataAddress(by, id)}#${step}`} variant="tertiary">
          {t("people:intake.cancel")}
        </ButtonLink>
      </div>
    );
  }
  const following = stepKeys[stepKeys.findIndex((key) => key === step) + 1];
  return (
    <div className="form-buttons">
      <NextAction>{t("people:candidate.intake.save")}</NextAction>
      <ButtonLink href={intakeAddress(by, id, following)} variant="tertiary">
        {t("people:candidate.intake.skip")}
      </ButtonLink>
      <Button name={LATER} value="yes" variant="tertiary" icon="clock">
        {t("people:candidate.intake.later")}
      </Button>
    </div>
  );
}
