import { useTexts } from "../../platform/texts/textsContext.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import { owners } from "../taskQuery.ts";

/** Whose a record is, and what was put away: for whoever makes work here. */
export function OwnedFilters({ van, staat }: { van: string; staat: string }) {
  const { t } = useTexts();
  return (
    <>
      <SelectField
        name="van"
        label={t("work:owner.label")}
        defaultValue={van}
        options={[
          { value: "", label: t("work:list.all") },
          ...owners.map((owner) => ({ value: owner, label: t(`work:owner.${owner}`) })),
        ]}
      />
      <SelectField
        name="staat"
        label={t("work:stand.label")}
        defaultValue={staat}
        options={[
          { value: "", label: t("work:stand.now") },
          { value: "gearchiveerd", label: t("work:stand.gearchiveerd") },
        ]}
      />
    </>
  );
}
