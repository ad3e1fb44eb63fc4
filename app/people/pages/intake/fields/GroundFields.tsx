import { choiceOf, fieldOf, tickOf } from "../../../../access/forms/fieldOf.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { CheckField, ChoiceField } from "../../../../web/look/forms/ChoiceField.tsx";
import { SelectField } from "../../../../web/look/forms/SelectField.tsx";
import { TextField } from "../../../../web/look/forms/TextField.tsx";
import { grounds, tracks } from "../../../intake/steps/groundStep.ts";
import type { StepFieldsProps } from "./stepFieldsProps.ts";

/** Why, for what and until when data are held, in plain words; the person themselves changes the end only. */
export function GroundFields({ form, by, regions }: StepFieldsProps) {
  const { t } = useTexts();
  const until = (
    <TextField
      {...fieldOf(form, "heldUntil", t)}
      label={t("people:field.heldUntil")}
      hint={t(by === "candidate" ? "people:candidate.intake.untilHint" : "people:intake.untilHint")}
      optional={by === "candidate" ? undefined : t("forms:optional")}
      type="date"
    />
  );
  if (by === "candidate") return until;
  return (
    <>
      <ChoiceField
        {...choiceOf(form, "ground", t)}
        legend={t("people:intake.ground")}
        kind="one"
        options={grounds.map((value) => ({
          value,
          label: t(`people:intake.ground.${value}`),
          hint: t(`people:intake.ground.${value}Hint`),
        }))}
      />
      <CheckField
        {...tickOf(form, "agreed", t)}
        label={t("people:intake.agreed")}
        hint={t("people:intake.agreedHint")}
      />
      <ChoiceField
        {...choiceOf(form, "track", t)}
        legend={t("people:intake.track")}
        kind="one"
        options={tracks.map((value) => ({ value, label: t(`people:intake.track.${value}`) }))}
      />
      <TextField
        {...fieldOf(form, "purpose", t)}
        label={t("people:field.purpose")}
        hint={t("people:intake.purposeHint")}
        maxLength={300}
      />
      <div className="form-numbers">
        <TextField
          {...fieldOf(form, "heldFrom", t)}
          label={t("people:field.heldFrom")}
          type="date"
        />
        {until}
      </div>
      {regions.length > 1 ? (
        <SelectField
          {...fieldOf(form, "homeRegion", t)}
          label={t("people:field.homeRegion")}
          options={[
            { value: "", label: t("people:intake.chooseRegion") },
            ...regions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ) : (
        <input type="hidden" name="homeRegion" value={regions[0]?.id ?? ""} />
      )}
    </>
  );
}
