import { fieldOf } from "../../access/forms/fieldOf.ts";
import { TownField } from "../../access/places/TownField.tsx";
import type { FormState } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import { laws, settingKinds } from "../kinds.ts";

/** What a team is called, what care it gives, under which law, and where. */
export function SettingFields({ form }: { form: FormState }) {
  const { t } = useTexts();
  const law = fieldOf(form, "law", t);
  const known = (laws as readonly string[]).includes(law.defaultValue) || law.defaultValue === "";
  const choose = { value: "", label: t("work:form.choose") };
  return (
    <>
      <TextField
        {...fieldOf(form, "name", t)}
        label={t("work:setting.name")}
        hint={t("work:setting.nameHint")}
        maxLength={120}
      />
      <SelectField
        {...fieldOf(form, "kind", t)}
        label={t("work:openings.setting")}
        options={[
          choose,
          ...settingKinds.map((kind) => ({ value: kind, label: t(`work:setting.${kind}`) })),
        ]}
      />
      <SelectField
        {...law}
        label={t("work:form.law")}
        hint={t("work:form.lawHint")}
        options={[
          choose,
          ...(known ? [] : [{ value: law.defaultValue, label: law.defaultValue }]),
          ...laws.map((each) => ({ value: each, label: t(`work:law.${each}`) })),
        ]}
      />
      <TownField form={form} name="town" label={t("work:form.town")} />
    </>
  );
}
