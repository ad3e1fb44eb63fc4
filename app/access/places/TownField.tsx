import type { FormState } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ChoiceField } from "../../web/look/forms/ChoiceField.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import { choiceOf, fieldOf } from "../forms/fieldOf.ts";
import { townChoiceName } from "./readTown.ts";
import { townLabel, townsNamed } from "./town.ts";

export interface TownFieldProps {
  form: Pick<FormState, "given" | "faults">;
  name: string;
  label: string;
  hint?: string;
  /** Where it likely is: of several towns of one name the nearest stands first. */
  near?: { lat: number; lon: number } | undefined;
}

/**
 * A town by its name, or the four digits of a postcode. When several towns answer to what was typed
 * they stand below it to choose from.
 */
export function TownField({ form, name, label, hint, near }: TownFieldProps) {
  const { t } = useTexts();
  const field = fieldOf(form, name, t);
  const { towns } = townsNamed(field.defaultValue, undefined, near);
  const asks = field.error !== undefined && towns.length > 0;
  return (
    <>
      <TextField
        {...field}
        label={label}
        hint={hint ?? t("access:town.hint")}
        autoComplete="off"
        maxLength={100}
      />
      {asks && (
        <ChoiceField
          {...choiceOf(form, townChoiceName(name), t)}
          legend={t("access:town.which")}
          kind="one"
          options={towns.map((town) => ({ value: town.id, label: townLabel(town) }))}
        />
      )}
    </>
  );
}
