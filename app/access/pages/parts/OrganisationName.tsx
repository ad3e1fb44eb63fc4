import type { Conflict } from "../../../platform/forms/conflict.ts";
import type { FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { SelectField } from "../../../web/look/forms/SelectField.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { ConflictChoice } from "../../forms/ConflictChoice.tsx";
import { EditForm } from "../../forms/EditForm.tsx";
import { fieldOf } from "../../forms/fieldOf.ts";
import { organisationKinds } from "../../organisationKind.ts";

export interface OrganisationNameProps {
  form: FormState & { draft?: string; keptAt?: string | null };
  conflict: Conflict | undefined;
  /** Whether the reader changes the kind too; only whoever runs the installation does. */
  kind?: boolean;
}

/** What an organisation is called, and what kind it is. */
export function OrganisationName({ form, conflict, kind = true }: OrganisationNameProps) {
  const { t } = useTexts();
  const labels: Record<string, string> = {
    naam: t("access:organisation.name"),
    soort: t("access:organisation.kind"),
  };
  const words = (field: string, values: readonly string[]) =>
    field === "soort"
      ? values.map((value) => t(`access:organisation.kind.${value as "care"}`)).join(", ")
      : values.join(", ");
  return (
    <Panel title={t(kind ? "access:organisations.name" : "access:settings.own")}>
      <EditForm form={form} labelOf={(name) => labels[name]}>
        {conflict && (
          <ConflictChoice
            conflict={conflict}
            labelOf={(field) => labels[field] ?? field}
            wordsOf={words}
          />
        )}
        <TextField {...fieldOf(form, "naam", t)} label={labels["naam"]!} required maxLength={120} />
        {kind && (
          <SelectField
            {...fieldOf(form, "soort", t)}
            label={labels["soort"]!}
            hint={t("access:organisations.kindHint")}
            options={organisationKinds.map((one) => ({
              value: one,
              label: t(`access:organisation.kind.${one}`),
            }))}
          />
        )}
        <p>
          <Button name="doe" value="bewaar" variant="primary">
            {t("forms:save")}
          </Button>
        </p>
      </EditForm>
    </Panel>
  );
}
