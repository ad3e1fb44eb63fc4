import { choiceOf, fieldOf } from "../../access/forms/fieldOf.ts";
import type { FormState } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Details } from "../../web/look/Details.tsx";
import { ChoiceField } from "../../web/look/forms/ChoiceField.tsx";
import { TextAreaField, TextField } from "../../web/look/forms/TextField.tsx";
import { fundings } from "../kinds.ts";
import { knownPapers, knownTalents } from "../opening/wordList.ts";
import { SlotField } from "./SlotField.tsx";
import { WordListField } from "./WordListField.tsx";

/** What a place offers and asks: its words, hours, days, money, tasks, papers. */
export function OpeningFields({ form }: { form: FormState }) {
  const { t } = useTexts();
  const field = (name: string) => fieldOf(form, name, t);
  const english = ["titleEn", "descriptionEn"].some((name) => (form.given[name] ?? []).length > 0);
  const optional = t("forms:optional");
  return (
    <>
      <h2>{t("work:form.words")}</h2>
      <TextField {...field("titleNl")} label={t("work:field.titleNl")} maxLength={120} />
      <TextAreaField
        {...field("descriptionNl")}
        label={t("work:field.descriptionNl")}
        hint={t("work:form.descriptionHint")}
        rows={4}
      />
      <Details summary={t("work:form.english")} open={english}>
        <div className="form">
          <TextField
            {...field("titleEn")}
            label={t("work:field.titleEn")}
            optional={optional}
            maxLength={120}
          />
          <TextAreaField
            {...field("descriptionEn")}
            label={t("work:field.descriptionEn")}
            optional={optional}
            rows={4}
          />
        </div>
      </Details>

      <h2>{t("work:form.time")}</h2>
      <div className="form-numbers">
        <TextField
          {...field("places")}
          label={t("work:form.places")}
          inputMode="numeric"
          size={5}
        />
        <TextField
          {...field("hoursMin")}
          label={t("work:form.hoursMin")}
          inputMode="decimal"
          size={5}
        />
        <TextField
          {...field("hoursMax")}
          label={t("work:form.hoursMax")}
          inputMode="decimal"
          size={5}
        />
      </div>
      <SlotField
        form={form}
        name="slots"
        legend={t("work:opening.week")}
        hint={t("work:form.slotsHint")}
      />
      <TextField
        {...field("slotsNeeded")}
        label={t("work:form.slotsNeeded")}
        hint={t("work:form.slotsNeededHint")}
        inputMode="numeric"
        size={5}
      />
      <TextField
        {...field("start")}
        label={t("work:form.start")}
        hint={t("work:form.startHint")}
        optional={optional}
        type="date"
      />

      <h2>{t("work:form.terms")}</h2>
      <ChoiceField
        {...choiceOf(form, "funding", t)}
        legend={t("work:form.funding")}
        kind="one"
        options={fundings.map((funding) => ({
          value: funding,
          label: t(`work:form.fundingLabel.${funding}`),
          hint: t(`work:fundingMeans.${funding}`),
        }))}
      />
      <ChoiceField
        {...choiceOf(form, "reducedAllowed", t)}
        legend={t("work:form.reduced")}
        hint={t("work:form.reducedHint")}
        kind="one"
        options={[
          { value: "yes", label: t("work:form.reducedYes") },
          { value: "no", label: t("work:form.reducedNo") },
        ]}
      />
      <TextField
        {...field("reducedMinHours")}
        label={t("work:form.reducedMinHours")}
        optional={optional}
        inputMode="decimal"
        size={5}
      />
      <TextField
        {...field("maxKm")}
        label={t("work:form.maxKm")}
        hint={t("work:form.maxKmHint")}
        optional={optional}
        inputMode="decimal"
        size={5}
      />
      <TextField
        {...field("proposalsAtOnce")}
        label={t("work:form.proposalsAtOnce")}
        hint={t("work:form.proposalsAtOnceHint")}
        optional={optional}
        inputMode="numeric"
        size={5}
      />
      <WordListField
        form={form}
        name="papers"
        legend={t("work:opening.papers")}
        hint={t("work:form.papersHint")}
        known={knownPapers}
        other={t("work:field.papersOther")}
      />
      <WordListField
        form={form}
        name="talents"
        legend={t("work:opening.talents")}
        hint={t("work:form.talentsHint")}
        known={knownTalents}
        other={t("work:field.talentsOther")}
      />
    </>
  );
}
