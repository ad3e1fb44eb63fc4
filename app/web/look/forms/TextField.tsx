import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";
import { TextArea } from "@amsterdam/design-system-react";
import { Fielded, type FieldWords } from "./Fielded.tsx";

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldWords>;

/**
 * One line of text, a number, a date, a time, a password: `type` says which.
 *
 * @example <TextField name="geboren" label="Geboortedatum" type="date" />
 */
export function TextField({
  name,
  id,
  label,
  hint,
  error,
  optional,
  ...native
}: FieldWords & Native) {
  return (
    <Fielded name={name} id={id} label={label} hint={hint} error={error} optional={optional}>
      {({ invalid, ...described }) => (
        <input
          dir="auto"
          {...native}
          {...described}
          aria-invalid={invalid || undefined}
          className={native.size === undefined ? "ams-text-input" : "ams-text-input field-sized"}
        />
      )}
    </Fielded>
  );
}

type NativeArea = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldWords | "dir">;

/**
 * Several lines of text.
 *
 * @example <TextAreaField name="reden" label="Waarom?" rows={4} />
 */
export function TextAreaField({
  name,
  id,
  label,
  hint,
  error,
  optional,
  ...native
}: FieldWords & NativeArea) {
  return (
    <Fielded name={name} id={id} label={label} hint={hint} error={error} optional={optional}>
      {(described) => <TextArea resize="vertical" {...native} {...described} />}
    </Fielded>
  );
}
