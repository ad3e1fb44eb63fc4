import { languageLevels } from "@overstap/engine/region/languageLevels.ts";
import { fieldOf } from "../../access/forms/fieldOf.ts";
import type { FormState } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Details } from "../../web/look/Details.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import { TextAreaField, TextField } from "../../web/look/forms/TextField.tsx";
import { categories } from "../kinds.ts";
import { useLevel } from "../pages/LoadWords.tsx";
import { useSource } from "../pages/useSource.ts";
import { loadSources } from "../schema.ts";
import { IconField } from "./IconField.tsx";

/** What a task is called, what one does, how long it takes, and how much Dutch it needs. */
export function TaskFields({ form }: { form: FormState }) {
  const { t } = useTexts();
  const source = useSource();
  const level = useLevel(false);
  const field = (name: string) => fieldOf(form, name, t);
  const optional = t("forms:optional");
  const english = ["nameEn", "plainEn", "descriptionEn"].some(
    (name) => (form.given[name] ?? []).length > 0,
  );
  const levels = (name: string, label: string) => (
    <SelectField
      {...field(name)}
      label={label}
      options={[
        { value: "", label: t("work:form.notAsked") },
        ...languageLevels.map((each) => ({ value: each, label: level(each) })),
      ]}
    />
  );
  return (
    <>
      <h2>{t("work:form.words")}</h2>
      <TextField
        {...field("nameNl")}
        label={t("work:field.nameNl")}
        hint={t("work:form.taskNameHint")}
        maxLength={120}
      />
      <TextField
        {...field("plainNl")}
        label={t("work:field.plainNl")}
        hint={t("work:form.plainHint")}
        maxLength={120}
      />
      <TextAreaField
        {...field("descriptionNl")}
        label={t("work:field.descriptionNl")}
        hint={t("work:form.descriptionHint")}
        rows={3}
      />
      <Details summary={t("work:form.english")} open={english}>
        <div className="form">
          <TextField
            {...field("nameEn")}
            label={t("work:field.nameEn")}
            optional={optional}
            maxLength={120}
          />
          <TextField
            {...field("plainEn")}
            label={t("work:field.plainEn")}
            optional={optional}
            maxLength={120}
          />
          <TextAreaField
            {...field("descriptionEn")}
            label={t("work:field.descriptionEn")}
            optional={optional}
            rows={3}
          />
        </div>
      </Details>
      <SelectField
        {...field("category")}
        label={t("work:tasks.category")}
        options={[
          { value: "", label: t("work:form.choose") },
          ...categories.map((each) => ({ value: each, label: t(`work:category.${each}`) })),
        ]}
      />
      <IconField form={form} name="icon" legend={t("work:field.icon")} />

      <h2>{t("work:form.taskTime")}</h2>
      <div className="form-numbers">
        <TextField
          {...field("minutesPerWeek")}
          label={t("work:field.minutesPerWeek")}
          inputMode="numeric"
          size={6}
        />
        <SelectField
          {...field("minutesSource")}
          label={t("work:field.minutesSource")}
          options={loadSources.map((each) => ({ value: each, label: source(each) }))}
        />
      </div>
      <TextField
        {...field("minutesWhy")}
        label={t("work:field.minutesWhy")}
        hint={t("work:form.minutesWhyHint")}
        optional={optional}
        maxLength={300}
      />

      <h2>{t("work:task.language")}</h2>
      <div className="form-numbers">
        {levels("speaking", t("work:field.speaking"))}
        {levels("reading", t("work:field.reading"))}
      </div>
    </>
  );
}
