import { fieldOf } from "../../access/forms/fieldOf.ts";
import type { FormState } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import { laws, profileKinds, settingKinds } from "../kinds.ts";
import type { ProfileOptions } from "../profile/editProfile.ts";
import { ProfileTasksField } from "./ProfileTasksField.tsx";

export interface ProfileFieldsProps {
  form: FormState;
  options: ProfileOptions;
  /** The profile itself, which cannot grow out of itself. */
  self?: string;
}

/** What a profile is called, what kind of job it is, and its tasks. */
export function ProfileFields({ form, options, self }: ProfileFieldsProps) {
  const { t } = useTexts();
  const field = (name: string) => fieldOf(form, name, t);
  const law = field("law");
  const known = (laws as readonly string[]).includes(law.defaultValue) || law.defaultValue === "";
  const choose = { value: "", label: t("work:form.choose") };
  return (
    <>
      <TextField {...field("nameNl")} label={t("work:field.nameNl")} maxLength={120} />
      <TextField
        {...field("nameEn")}
        label={t("work:field.nameEn")}
        optional={t("forms:optional")}
        maxLength={120}
      />
      <SelectField
        {...field("kind")}
        label={t("work:profiles.kind")}
        hint={t("work:form.profileKindHint")}
        options={[
          choose,
          ...profileKinds.map((kind) => ({ value: kind, label: t(`work:profileKind.${kind}`) })),
        ]}
      />
      <SelectField
        {...field("setting")}
        label={t("work:profiles.setting")}
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
      <SelectField
        {...field("from")}
        label={t("work:form.from")}
        options={[
          { value: "", label: t("work:form.fromNone") },
          ...options.profiles
            .filter(({ id }) => id !== self)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <ProfileTasksField form={form} tasks={options.tasks} />
    </>
  );
}
