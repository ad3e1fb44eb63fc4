import { ErrorMessage } from "@amsterdam/design-system-react";
import { fieldOf } from "../../../access/forms/fieldOf.ts";
import type { FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import type { ComparedPart } from "../../merging/compareCandidacies.ts";
import { partField } from "../../merging/mergeByHand.ts";

export interface MergeChoiceProps {
  part: ComparedPart;
  form: FormState;
  label: string;
  sides: readonly { value: "keep" | "gone"; name: string; words: readonly string[] }[];
}

/** One line of two candidacies: which of both stays. */
export function MergeChoice({ part, form, label, sides }: MergeChoiceProps) {
  const { t } = useTexts();
  const { name, defaultValue, error } = fieldOf(form, partField(part.key), t);
  const chosen = defaultValue === "" ? part.usual : defaultValue;
  return (
    <fieldset className="conflict merge" aria-describedby={error && `${name}-error`}>
      <legend>{label}</legend>
      {error !== undefined && (
        <ErrorMessage id={`${name}-error`} prefix="">
          {error}
        </ErrorMessage>
      )}
      <div className="merge-sides">
        {sides.map((side, place) => (
          <label key={side.value} className="choice">
            <input
              id={place === 0 ? name : `${name}-${side.value}`}
              type="radio"
              name={name}
              value={side.value}
              defaultChecked={chosen === side.value}
            />
            <span dir="auto">
              <span className="field-hint">{t("people:merge.keep", { name: side.name })}</span>
              {side.words.map((line) => (
                <span key={line} className="merge-line">
                  {line}
                </span>
              ))}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
