import { choiceOf, fieldOf } from "../../../../access/forms/fieldOf.ts";
import type { FormState } from "../../../../platform/forms/formState.ts";
import type { Texts } from "../../../../platform/texts/texts.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { ChoiceField } from "../../../../web/look/forms/ChoiceField.tsx";
import { TextAreaField, TextField } from "../../../../web/look/forms/TextField.tsx";
import { LINES } from "../../agreementForm.ts";

export interface AgreementFieldsProps {
  form: FormState;
  /** `duration`: only until when, and when one looks back; all else goes along unseen. */
  part: "all" | "duration";
  tasks: readonly { id: string; name: string }[];
  payers: readonly ("sendingEmployer" | "careEmployer" | "uwv" | "municipality")[];
  chances: readonly ("intended" | "possible" | "none")[];
}

/** Names of the fields that stand on the page when only the duration is asked. */
const ofDuration = ["end", "evaluations"];

/** The fields of an agreement, in four parts. */
export function AgreementFields({ form, part, tasks, payers, chances }: AgreementFieldsProps) {
  const { t } = useTexts();
  if (part === "duration") {
    return (
      <>
        {Object.entries(form.given)
          .filter(([name]) => !ofDuration.includes(name))
          .flatMap(([name, values]) =>
            values.map((value, at) => (
              // oxlint-disable-next-line no-array-index-key -- lines of one field stand in their order
              <input key={`${name}-${at}`} type="hidden" name={name} value={value} />
            )),
          )}
        <TextField {...fieldOf(form, "end", t)} type="date" label={t("transition:field.end")} />
        <Evaluations form={form} />
      </>
    );
  }
  return (
    <>
      <fieldset className="agreed-part">
        <legend>{t("agreement:part.what")}</legend>
        <TextAreaField {...fieldOf(form, "goal", t)} rows={2} label={t("transition:field.goal")} />
        <ChoiceField
          {...choiceOf(form, "tasks", t)}
          kind="some"
          legend={t("transition:field.tasks")}
          options={tasks.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </fieldset>
      <fieldset className="agreed-part">
        <legend>{t("agreement:part.when")}</legend>
        <div className="agreed-beside">
          <TextField
            {...fieldOf(form, "start", t)}
            type="date"
            label={t("transition:field.start")}
          />
          <TextField {...fieldOf(form, "end", t)} type="date" label={t("transition:field.end")} />
        </div>
        <TextField
          {...fieldOf(form, "hours", t)}
          inputMode="decimal"
          size={6}
          label={t("transition:field.hours")}
        />
        <BuildUp form={form} />
        <Evaluations form={form} />
      </fieldset>
      <fieldset className="agreed-part">
        <legend>{t("agreement:part.who")}</legend>
        <Buddies form={form} />
        <ChoiceField
          {...choiceOf(form, "wagesPaidBy", t)}
          kind="one"
          legend={t("transition:field.wagesPaidBy")}
          options={payers.map((value) => ({
            value,
            label: t(`transition:option.wagesPaidBy.${value}`),
          }))}
        />
      </fieldset>
      <fieldset className="agreed-part">
        <legend>{t("agreement:part.after")}</legend>
        <ChoiceField
          {...choiceOf(form, "chance", t)}
          kind="one"
          legend={t("transition:field.chance")}
          hint={t("transition:hint.chance")}
          options={chances.map((value) => ({
            value,
            label: t(`transition:option.chance.${value}`),
          }))}
        />
        <TextField
          {...fieldOf(form, "money.from", t)}
          label={t("transition:field.money.from")}
          hint={t("agreement:field.moneyHint")}
          maxLength={200}
        />
        <div className="agreed-beside">
          <TextField
            {...fieldOf(form, "money.decidedBy", t)}
            label={t("transition:field.money.decidedBy")}
            maxLength={200}
          />
          <TextField
            {...fieldOf(form, "money.decidedOn", t)}
            type="date"
            label={t("transition:field.money.decidedOn")}
          />
        </div>
      </fieldset>
    </>
  );
}

type OfForm = { form: FormState };

/** What stands in a field at first, of the lines of a list; the fault stands at the first. */
function lineOf(form: FormState, name: string, at: number, t: Texts) {
  const { error, ...first } = fieldOf(form, name, t);
  return {
    ...first,
    id: at === 0 ? name : `${name}-${at + 1}`,
    defaultValue: form.given[name]?.[at] ?? "",
    error: at === 0 ? error : undefined,
  };
}

function BuildUp({ form }: OfForm) {
  const { t } = useTexts();
  const count = Math.max(LINES.buildUp, form.given["buildUpFrom"]?.length ?? 0);
  return (
    <fieldset className="plain agreed-rows">
      <legend>{t("agreement:field.buildUp")}</legend>
      <p className="field-hint">{t("agreement:field.buildUpHint")}</p>
      {Array.from({ length: count }, (_, at) => (
        <div key={at} className="agreed-beside">
          <TextField
            {...lineOf(form, "buildUpFrom", at, t)}
            type="date"
            label={t("agreement:field.one", {
              label: t("agreement:field.buildUpFrom"),
              number: at + 1,
            })}
          />
          <TextField
            {...lineOf(form, "buildUpHours", at, t)}
            inputMode="decimal"
            size={6}
            label={t("agreement:field.one", {
              label: t("agreement:field.buildUpHours"),
              number: at + 1,
            })}
          />
        </div>
      ))}
    </fieldset>
  );
}

function Evaluations({ form }: OfForm) {
  const { t } = useTexts();
  const count = Math.max(LINES.evaluations, form.given["evaluations"]?.length ?? 0);
  return (
    <fieldset className="plain agreed-rows">
      <legend>{t("agreement:field.evaluations")}</legend>
      <p className="field-hint">{t("agreement:field.evaluationsHint")}</p>
      <div className="agreed-beside">
        {Array.from({ length: count }, (_, at) => (
          <TextField
            key={at}
            {...lineOf(form, "evaluations", at, t)}
            type="date"
            label={t("transition:moment", { number: at + 1 })}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Buddies({ form }: OfForm) {
  const { t } = useTexts();
  const count = Math.max(LINES.buddies, form.given["buddies"]?.length ?? 0);
  return (
    <fieldset className="plain agreed-rows">
      <legend>{t("agreement:field.buddies")}</legend>
      <p className="field-hint">{t("agreement:field.buddiesHint")}</p>
      {Array.from({ length: count }, (_, at) => (
        <TextField
          key={at}
          {...lineOf(form, "buddies", at, t)}
          maxLength={80}
          label={t("agreement:field.one", { label: t("agreement:term.buddy"), number: at + 1 })}
        />
      ))}
    </fieldset>
  );
}
