import { ErrorMessage, FieldSet } from "@amsterdam/design-system-react";
import type { ReactNode } from "react";

export interface ChoiceFieldProps {
  /** The name in the form; the id of the first choice too, so that an error can lead there. */
  name: string;
  /** Another id than the name, where several forms of a page have a field of this name. */
  id?: string;
  legend: string;
  hint?: string;
  error?: string | undefined;
  /** One of them (radio) or some of them (checkbox). */
  kind: "one" | "some";
  options: readonly { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }[];
  /** What is chosen. */
  chosen?: readonly string[];
  required?: boolean;
}

/**
 * A few choices below one another.
 *
 * @example <ChoiceField name="vervoer" legend="Hoe reis je?" kind="some" options={options} chosen={["bike"]} />
 */
export function ChoiceField(props: ChoiceFieldProps) {
  const { name, id = name, legend, hint, error, kind, options, chosen = [], required } = props;
  return (
    <FieldSet
      legend={legend}
      invalid={error !== undefined}
      aria-describedby={error && `${id}-error`}
    >
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      {error !== undefined && (
        <ErrorMessage id={`${id}-error`} prefix="">
          {error}
        </ErrorMessage>
      )}
      <div className="choices">
        {options.map((option, place) => (
          <label key={option.value} className="choice">
            <input
              id={place === 0 ? id : `${id}-${option.value}`}
              type={kind === "one" ? "radio" : "checkbox"}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              disabled={option.disabled}
              required={kind === "one" && required}
            />
            <span>
              {option.label}
              {option.hint !== undefined && <span className="field-hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}

export interface CheckFieldProps {
  name: string;
  label: ReactNode;
  value?: string;
  hint?: string;
  error?: string | undefined;
  checked?: boolean;
  required?: boolean;
}

/**
 * One thing to agree with or not.
 *
 * @example <CheckField name="akkoord" label="Ik heb dit besproken" />
 */
export function CheckField({
  name,
  label,
  value = "yes",
  hint,
  error,
  checked,
  required,
}: CheckFieldProps) {
  return (
    <div className="ams-field">
      {error !== undefined && (
        <ErrorMessage id={`${name}-error`} prefix="">
          {error}
        </ErrorMessage>
      )}
      <label className="choice">
        <input
          id={name}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={checked}
          required={required}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={error && `${name}-error`}
        />
        <span>
          {label}
          {hint !== undefined && <span className="field-hint">{hint}</span>}
        </span>
      </label>
    </div>
  );
}
