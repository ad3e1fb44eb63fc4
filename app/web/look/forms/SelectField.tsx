import { Select } from "@amsterdam/design-system-react";
import type { SelectHTMLAttributes } from "react";
import { Fielded, type FieldWords } from "./Fielded.tsx";

export interface Choice {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectFieldProps
  extends FieldWords, Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldWords> {
  options: readonly Choice[];
}

/**
 * One of many.
 *
 * @example <SelectField name="soort" label="Soort" options={[{ value: "", label: "Alle" }]} />
 */
export function SelectField({
  name,
  id,
  label,
  hint,
  error,
  optional,
  options,
  ...native
}: SelectFieldProps) {
  return (
    <Fielded name={name} id={id} label={label} hint={hint} error={error} optional={optional}>
      {(described) => (
        <Select {...native} {...described}>
          {options.map((option) => (
            <Select.Option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </Select.Option>
          ))}
        </Select>
      )}
    </Fielded>
  );
}
