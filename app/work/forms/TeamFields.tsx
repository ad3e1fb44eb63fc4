import { choiceOf } from "../../access/forms/fieldOf.ts";
import { townLabel } from "../../access/places/town.ts";
import type { FormState } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ChoiceField } from "../../web/look/forms/ChoiceField.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { NEW_TEAM } from "../opening/teamName.ts";
import type { TeamChoices } from "../opening/teamChoices.ts";
import { SettingFields } from "./SettingFields.tsx";

/** Which team a place is at: one that is there, or a new one. */
export function TeamFields({ form, choices }: { form: FormState; choices: TeamChoices }) {
  const { t } = useTexts();
  const { settings, regions } = choices;
  return (
    <>
      {regions.length === 0 && (
        <Notice tone="care" title={t("work:team.noRegion")}>
          {t("work:fault.noRegion")}
        </Notice>
      )}
      {regions.length > 1 && (
        <ChoiceField
          {...choiceOf(form, "region", t)}
          legend={t("work:team.region")}
          kind="one"
          options={regions.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <ChoiceField
        {...choiceOf(form, "team", t)}
        legend={t("work:team.which")}
        kind="one"
        options={[
          ...settings.map((each) => ({
            value: each.id,
            label: each.name,
            hint: `${t(`work:setting.${each.kind}`)}, ${townLabel(each)}`,
          })),
          { value: NEW_TEAM, label: t("work:team.new"), hint: t("work:team.newHint") },
        ]}
      />
      <div className="form form-aside">
        <h2>{t("work:team.newTitle")}</h2>
        <SettingFields form={form} />
      </div>
    </>
  );
}
