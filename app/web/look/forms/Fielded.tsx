import { ErrorMessage, Field, Label } from "@amsterdam/design-system-react";
import type { ReactNode } from "react";

/** What every field takes. */
export interface FieldWords {
  /** The field's name in the form; its id too, unless `id` is given. */
  name: string;
  id?: string | undefined;
  label: string;
  /** How to fill it in, below the label. */
  hint?: string | undefined;
  /** What is wrong and how to mend it. */
  error?: string | undefined;
  /** "niet verplicht", behind the label. */
  optional?: string | undefined;
}

/** What a control needs to belong to its label, hint and error. */
export interface Described {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  invalid: boolean;
}

export interface FieldedProps extends FieldWords {
  children: (described: Described) => ReactNode;
}

/**
 * Label, hint, error and a control that belong together.
 *
 * @example <Fielded name="naam" label="Naam">{(described) => <TextInput {...described} />}</Fielded>
 */
export function Fielded({ name, id = name, label, hint, error, optional, children }: FieldedProps) {
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  const describedBy = [hintId, errorId].filter((each) => each !== undefined).join(" ");
  return (
    <Field invalid={error !== undefined}>
      <Label htmlFor={id} hint={optional}>
        {label}
      </Label>
      {hint !== undefined && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <ErrorMessage id={errorId} prefix="">
          {error}
        </ErrorMessage>
      )}
      {children({
        id,
        name,
        "aria-describedby": describedBy === "" ? undefined : describedBy,
        invalid: error !== undefined,
      })}
    </Field>
  );
}
