import { choiceOf, fieldOf, tickOf } from "../../../../access/forms/fieldOf.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { CheckField, ChoiceField } from "../../../../web/look/forms/ChoiceField.tsx";
import { SelectField } from "../../../../web/look/forms/SelectField.tsx";
import { TextField } from "../../../../web/look/forms/TextField.tsx";
import { grounds, tracks } from "../../../intake/steps/groundStep.ts";
import type { StepFieldsProps } from "./stepFieldsProps.ts";

export interface GroundFieldsProps extends Pick<StepFieldsProps, "form" | "by" | "regions"> {
  /** Of whom they are: one candidate, or everybody on a list, of whom each has this ground. */
  of?: "candidate" | "list";
}

/** Why, for what and until when data are held, in plain words; the person themselves changes the end only. */
export function GroundFields({ form, by, regions, of = "candidate" }: GroundFieldsProps) {
  const { t } = useTexts();
  const about = of === "list" ? "listGround" : "ground";
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
        legend={t(of === "list" ? "people:intake.listGround" : "people:intake.ground")}
        kind="one"
        options={grounds.map((value) => ({
          value,
          label: t(`people:intake.ground.${value}`),
          hint: t(`people:intake.${about}.${value}Hint`),
        }))}
      />
      <CheckField
        {...tickOf(form, "agreed", t)}
        label={t(of === "list" ? "people:intake.listAgreed" : "people:intake.agreed")}
        hint={t(of === "list" ? "people:intake.listAgreedHint" : "people:intake.agreedHint")}
      />
      <ChoiceField
        {...choiceOf(form, "track", t)}
        legend={t("people:intake.track")}
        hint={of === "list" ? t("people:intake.listTrackHint") : undefined}
        kind="one"
        options={tracks.map((value) => ({ value, label: t(`people:intake.track.${value}`) }))}
      />
      <TextField
        {...fieldOf(form, "purpose", t)}
        label={t("people:field.purpose")}
        hint={t(of === "list" ? "people:intake.listPurposeHint" : "people:intake.purposeHint")}
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
