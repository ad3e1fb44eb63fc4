import { choiceOf, fieldOf, tickOf } from "../../../access/forms/fieldOf.ts";
import type { FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Details } from "../../../web/look/Details.tsx";
import { CheckField, ChoiceField } from "../../../web/look/forms/ChoiceField.tsx";
import { SelectField } from "../../../web/look/forms/SelectField.tsx";
import { TextAreaField, TextField } from "../../../web/look/forms/TextField.tsx";
import type { AskedForm, DrawnField } from "../readRecordForm.ts";

/** More choices than these are drawn as a list that opens. */
const MOST_SHOWN = 7;
const PER_CHOICE_OPTIONAL = "";

/** The fields of the form of an event, and when and for whom it is said. */
export function EventFields({
  asked,
  form,
  own,
}: {
  asked: AskedForm;
  form: FormState;
  own: boolean;
}) {
  const { t } = useTexts();
  const { fields, onBehalf, today, from } = asked;
  const stampFault = form.faults.some(({ field }) => field === "at" || field === "lateBecause");
  const day = form.given["at"]?.[0] || today;
  return (
    <>
      {fields.map((field) => (
        <Drawn key={field.name} field={field} form={form} />
      ))}
      {onBehalf && (
        <ChoiceField
          {...choiceOf(form, "behalf", t)}
          kind="one"
          legend={t("transition:behalf")}
          options={onBehalf}
          required
        />
      )}
      <Details open={stampFault} summary={t(own ? "transition:candidate.at" : "transition:at")}>
        <TextField
          {...fieldOf(form, "at", t)}
          defaultValue={day}
          type="date"
          min={from}
          max={today}
          label={t("transition:field.at")}
        />
        <TextField
          {...fieldOf(form, "lateBecause", t)}
          label={t("transition:field.lateBecause")}
          hint={t("transition:hint.lateBecause")}
          optional={t("forms:optional")}
        />
      </Details>
    </>
  );
}

/** Fields with a line below their label that says how to fill them in. */
const hinted = [
  "buildUp",
  "evaluations",
  "reason",
  "capacityProfile",
  "chance",
  "money.from",
] as const;

function Drawn({ field, form }: { field: DrawnField; form: FormState }) {
  const { t } = useTexts();
  const { name, label, kind, options_ } = field;
  const optional = field.optional ? t("forms:optional") : undefined;
  const hint = hinted.find((one) => one === name);
  const words = {
    ...fieldOf(form, name, t),
    label,
    ...(hint && { hint: t(`transition:hint.${hint}`) }),
    ...(optional && { optional }),
  };
  switch (kind) {
    case "yes":
      return <CheckField {...tickOf(form, name, t)} label={label} />;
    case "day":
      return <TextField {...words} type="date" />;
    case "number":
      return <TextField {...words} inputMode="decimal" size={6} />;
    case "line":
      return <TextField {...words} maxLength={200} />;
    case "lines":
      return <TextAreaField {...words} rows={4} maxLength={2000} />;
    case "days":
    case "buildUp":
      return <TextAreaField {...words} rows={3} />;
    case "tasks":
      return (
        <ChoiceField
          {...choiceOf(form, name, t)}
          kind="some"
          legend={label}
          options={options_}
          {...(optional && { hint: optional })}
        />
      );
    default:
      return options_.length > MOST_SHOWN || field.optional ? (
        <SelectField
          {...words}
          options={[{ value: PER_CHOICE_OPTIONAL, label: t("transition:choose") }, ...options_]}
        />
      ) : (
        <ChoiceField
          {...choiceOf(form, name, t)}
          kind="one"
          legend={label}
          options={options_}
          {...(words.hint && { hint: words.hint })}
        />
      );
  }
}
