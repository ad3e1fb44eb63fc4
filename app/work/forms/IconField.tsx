import { ErrorMessage } from "@amsterdam/design-system-react";
import { choiceOf } from "../../access/forms/fieldOf.ts";
import type { FormState } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Icon } from "../../web/look/icons/Icon.tsx";
import { taskPictograms } from "../../web/look/icons/iconNames.ts";

export interface IconFieldProps {
  form: Pick<FormState, "given" | "faults">;
  name: string;
  legend: string;
}

/** The pictogram of a task, one of those that are drawn for tasks. */
export function IconField({ form, name, legend }: IconFieldProps) {
  const { t } = useTexts();
  const { chosen, error } = choiceOf(form, name, t);
  return (
    <fieldset className="asked-task" id={name} tabIndex={-1}>
      <legend>{legend}</legend>
      {error !== undefined && <ErrorMessage prefix="">{error}</ErrorMessage>}
      <div className="pictograms">
        {/* The pictograms have their English names only. */}
        {taskPictograms.map((icon) => (
          <label key={icon} className="pictogram" lang="en">
            <input
              className="ams-visually-hidden"
              type="radio"
              name={name}
              value={icon}
              defaultChecked={chosen.includes(icon)}
              aria-label={icon.replaceAll("-", " ")}
            />
            <Icon name={icon} size={28} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
