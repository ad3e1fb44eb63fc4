import type { FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { SelectField } from "../../../web/look/forms/SelectField.tsx";
import { fieldOf } from "../../forms/fieldOf.ts";
import type { Successor } from "../../members/holdings.ts";
import { SUCCESSOR } from "../../members/successorIn.ts";

export interface SuccessorFieldProps {
  form: FormState;
  /** The first is proposed. */
  successors: readonly Successor[];
  /** Who leaves: their name, and the role that they leave. */
  leaver: { name: string; role: string };
  /** Where the page asks it in more than one form. */
  id?: string;
}

/** Choosing who takes over from a colleague; where nobody can, that. */
export function SuccessorField({ form, successors, leaver, id = SUCCESSOR }: SuccessorFieldProps) {
  const { t } = useTexts();
  if (successors.length === 0) {
    return <p>{t("access:member.noSuccessor", { name: leaver.name })}</p>;
  }
  return (
    <SelectField
      {...fieldOf(form, SUCCESSOR, t)}
      id={id}
      label={t("access:member.successor")}
      hint={t("access:member.successorHint")}
      options={successors.map(({ account, name, role, coaches }) => ({
        value: account,
        label: t(
          leaver.role === "coach" && role === "coordinator" && !coaches
            ? "access:member.successorBecomes"
            : "access:member.successorIs",
          { name, role: t(`access:role.${role}`) },
        ),
      }))}
    />
  );
}
