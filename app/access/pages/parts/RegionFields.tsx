import type { FormState } from "../../../platform/forms/formState.ts";
import type { Texts } from "../../../platform/texts/texts.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { CheckField } from "../../../web/look/forms/ChoiceField.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { fieldOf, tickOf } from "../../forms/fieldOf.ts";
import { SMALLEST_THRESHOLD } from "../../policy/countFor.ts";
import { LARGEST_THRESHOLD } from "../../regions/addRegion.ts";

/** What a field of a region is called. */
export function regionLabel(field: string, t: Texts): string | undefined {
  if (field === "naam") return t("access:region.name");
  return field === "drempel" ? t("access:region.threshold") : undefined;
}

/** What is asked of a region; of a new one also whether the own organisation works in it. */
export function RegionFields({ form, joins = false }: { form: FormState; joins?: boolean }) {
  const { t } = useTexts();
  return (
    <>
      <TextField
        {...fieldOf(form, "naam", t)}
        label={t("access:region.name")}
        hint={t("access:region.nameHint")}
        required
        maxLength={80}
      />
      <TextField
        {...fieldOf(form, "drempel", t)}
        label={t("access:region.threshold")}
        hint={t("access:region.thresholdHint", { least: SMALLEST_THRESHOLD })}
        type="number"
        inputMode="numeric"
        min={SMALLEST_THRESHOLD}
        max={LARGEST_THRESHOLD}
        required
      />
      {joins && <CheckField {...tickOf(form, "doetmee", t)} label={t("access:region.weJoin")} />}
    </>
  );
}
