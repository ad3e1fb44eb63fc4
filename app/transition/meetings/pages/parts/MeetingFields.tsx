import { choiceOf, fieldOf } from "../../../../access/forms/fieldOf.ts";
import type { FormState } from "../../../../platform/forms/formState.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Details } from "../../../../web/look/Details.tsx";
import { ChoiceField } from "../../../../web/look/forms/ChoiceField.tsx";
import { SelectField } from "../../../../web/look/forms/SelectField.tsx";
import { TextAreaField, TextField } from "../../../../web/look/forms/TextField.tsx";
import { type GuestVoice, lengths, MOST_TIMES } from "../../meetingWords.ts";

/** The fields of a meeting: when, how long, who, and what they need to know to be there. */
export function MeetingFields({
  form,
  voices,
}: {
  form: FormState;
  voices: readonly GuestVoice[];
}) {
  const { t } = useTexts();
  const optional = { optional: t("forms:optional") };
  const rows = Array.from({ length: MOST_TIMES }, (_, place) => place + 1);
  const filled = (place: number) =>
    [`dag${place}`, `tijd${place}`].some(
      (name) => form.given[name]?.[0] || form.faults.some(({ field }) => field === name),
    );
  const shown = rows.filter((place) => place <= 2 || filled(place));
  const more = rows.filter((place) => !shown.includes(place));
  return (
    <>
      {shown.map((place) => (
        <TimeRow key={place} form={form} place={place} />
      ))}
      {more.length > 0 && (
        <Details summary={t("meetings:form.moreTimes")}>
          {more.map((place) => (
            <TimeRow key={place} form={form} place={place} />
          ))}
        </Details>
      )}
      <SelectField
        {...fieldOf(form, "duur", t)}
        label={t("meetings:form.length")}
        options={lengths.map((value) => ({ value, label: t(`meetings:length.${value}`) }))}
      />
      <ChoiceField
        {...choiceOf(form, "wie", t)}
        kind="some"
        legend={t("meetings:form.who")}
        options={voices.map((value) => ({ value, label: t(`access:role.${value}`) }))}
      />
      <TextField
        {...fieldOf(form, "plek", t)}
        {...optional}
        label={t("meetings:place")}
        hint={t("meetings:form.placeHint")}
        maxLength={200}
      />
      <TextField
        {...fieldOf(form, "vraagnaar", t)}
        {...optional}
        label={t("meetings:askFor")}
        maxLength={100}
      />
      <TextField
        {...fieldOf(form, "bellen", t)}
        {...optional}
        label={t("meetings:phone")}
        hint={t("meetings:form.phoneHint")}
        maxLength={100}
      />
      <TextAreaField
        {...fieldOf(form, "meenemen", t)}
        {...optional}
        label={t("meetings:bring")}
        hint={t("meetings:form.bringHint")}
        rows={2}
      />
      <TextAreaField
        {...fieldOf(form, "route", t)}
        {...optional}
        label={t("meetings:way")}
        hint={t("meetings:form.wayHint")}
        rows={2}
      />
    </>
  );
}

function TimeRow({ form, place }: { form: FormState; place: number }) {
  const { t } = useTexts();
  return (
    <fieldset className="field-pair">
      <legend>
        {t("meetings:form.time", { number: place })}
        {place > 1 && <span className="quiet"> {t("forms:optional")}</span>}
      </legend>
      <div className="field-row">
        <TextField
          {...fieldOf(form, `dag${place}`, t)}
          type="date"
          label={t("meetings:form.day")}
        />
        <TextField
          {...fieldOf(form, `tijd${place}`, t)}
          type="time"
          label={t("meetings:form.clock")}
        />
      </div>
    </fieldset>
  );
}
