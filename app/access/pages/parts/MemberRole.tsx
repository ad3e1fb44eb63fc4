import type { Conflict } from "../../../platform/forms/conflict.ts";
import type { FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { SelectField } from "../../../web/look/forms/SelectField.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { ConflictChoice } from "../../forms/ConflictChoice.tsx";
import { EditForm } from "../../forms/EditForm.tsx";
import { fieldOf } from "../../forms/fieldOf.ts";
import type { Successor } from "../../members/holdings.ts";
import { SUCCESSOR } from "../../members/successorIn.ts";
import { isRole, type Role } from "../../role.ts";
import { SuccessorField } from "./SuccessorField.tsx";

export interface MemberRoleProps {
  form: FormState;
  conflict: Conflict | undefined;
  roles: readonly Role[];
  regions: readonly { id: string; name: string }[];
  leaver: { name: string; role: string };
  /** Who takes the people over; undefined where no people hang on the role. */
  successors: readonly Successor[] | undefined;
}

/** Giving somebody another role. */
export function MemberRole({
  form,
  conflict,
  roles,
  regions,
  leaver,
  successors,
}: MemberRoleProps) {
  const { t } = useTexts();
  const labels: Record<string, string> = {
    rol: t("access:accounts.role"),
    regio: t("access:invitation.region"),
    [SUCCESSOR]: t("access:member.successor"),
  };
  const words = (field: string, values: readonly string[]) =>
    values
      .map((value) =>
        field === "rol"
          ? isRole(value)
            ? t(`access:role.${value}`)
            : value
          : (regions.find(({ id }) => id === value)?.name ?? ""),
      )
      .join(", ");
  return (
    <Panel title={t("access:member.change")}>
      <EditForm form={form} labelOf={(name) => labels[name]}>
        {conflict && (
          <ConflictChoice
            conflict={conflict}
            labelOf={(field) => labels[field] ?? field}
            wordsOf={words}
          />
        )}
        <SelectField
          {...fieldOf(form, "rol", t)}
          label={labels["rol"]!}
          options={roles.map((role) => ({ value: role, label: t(`access:role.${role}`) }))}
        />
        {roles.includes("coordinator") && regions.length > 0 && (
          <SelectField
            {...fieldOf(form, "regio", t)}
            label={labels["regio"]!}
            hint={t("access:invitation.regionHint")}
            options={[
              { value: "", label: t("access:organisation.chooseKind") },
              ...regions.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        {successors && (
          <SuccessorField
            form={form}
            successors={successors}
            leaver={leaver}
            id={`rol-${SUCCESSOR}`}
          />
        )}
        <p>
          <Button name="doe" value="rol" variant="primary">
            {t("forms:save")}
          </Button>
        </p>
      </EditForm>
    </Panel>
  );
}
