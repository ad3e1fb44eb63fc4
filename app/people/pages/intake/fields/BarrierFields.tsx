import { fieldOf, tickOf } from "../../../../access/forms/fieldOf.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { CheckField } from "../../../../web/look/forms/ChoiceField.tsx";
import { TextField } from "../../../../web/look/forms/TextField.tsx";
import { barrierKinds } from "../../../intake/steps/barriersStep.ts";
import type { StepFieldsProps } from "./stepFieldsProps.ts";

/** What makes work hard to begin, by the person's own wish, and who helps with it. */
export function BarrierFields({ form }: StepFieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <CheckField {...tickOf(form, "wished", t)} label={t("people:candidate.intake.wished")} />
      {barrierKinds.map((kind) => (
        <div key={kind} className="form-pair">
          <CheckField {...tickOf(form, kind, t)} label={t(`people:candidate.barrier.${kind}`)} />
          <TextField
            {...fieldOf(form, `${kind}Help`, t)}
            label={t(`people:field.${kind}Help`)}
            hint={t(`people:candidate.barrier.${kind}Hint`)}
            optional={t("forms:optional")}
            autoComplete="off"
            maxLength={200}
          />
        </div>
      ))}
      <CheckField
        {...tickOf(form, "shown", t)}
        label={t("people:candidate.intake.barrierShown")}
        hint={t("people:candidate.intake.barrierShownHint")}
      />
    </>
  );
}
