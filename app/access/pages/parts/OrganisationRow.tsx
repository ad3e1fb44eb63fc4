import { FieldSet } from "@amsterdam/design-system-react";
import type { FormState } from "../../../platform/forms/formState.ts";
import type { Texts } from "../../../platform/texts/texts.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { SelectField } from "../../../web/look/forms/SelectField.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { fieldOf } from "../../forms/fieldOf.ts";
import { organisationKinds } from "../../organisationKind.ts";
import type { RegionName } from "../../regions/allRegions.ts";

/** What a field of one of several organisations is called: `soort-2` is the kind of the second. */
export function organisationLabel(field: string, t: Texts): string | undefined {
  const [name, at] = field.split("-");
  const label = {
    naam: t("access:organisation.name"),
    soort: t("access:organisation.kind"),
    email: t("access:organisation.firstAdministrator"),
  }[name ?? ""];
  return label && at ? `${t("access:organisation.row", { at })}, ${label}` : label;
}

export interface OrganisationRowProps {
  /** From 1: which row of the form it is. */
  at: number;
  form: FormState;
  regions: readonly RegionName[];
}

/** One organisation of a form that takes several; left empty it is left out. */
export function OrganisationRow({ at, form, regions }: OrganisationRowProps) {
  const { t } = useTexts();
  const field = (name: string) => fieldOf(form, `${name}-${at}`, t);
  const [region] = regions;
  return (
    <FieldSet legend={t("access:organisation.row", { at })} className="form-part">
      <TextField {...field("naam")} label={t("access:organisation.name")} maxLength={120} />
      <SelectField
        {...field("soort")}
        label={t("access:organisation.kind")}
        options={[
          { value: "", label: t("access:organisation.chooseKind") },
          ...organisationKinds.map((kind) => ({
            value: kind,
            label: t(`access:organisation.kind.${kind}`),
          })),
        ]}
      />
      {regions.length > 1 ? (
        <SelectField
          {...field("regio")}
          defaultValue={form.given[`regio-${at}`]?.[0] ?? region?.id}
          label={t("access:organisation.region")}
          options={[
            ...regions.map(({ id, name }) => ({ value: id, label: name })),
            { value: "", label: t("access:organisation.noRegion") },
          ]}
        />
      ) : (
        region && <input type="hidden" name={`regio-${at}`} value={region.id} />
      )}
      <TextField
        {...field("email")}
        label={t("access:organisation.firstAdministrator")}
        hint={t("access:organisation.firstAdministratorHint")}
        optional={t("forms:optional")}
        type="email"
        autoComplete="off"
        maxLength={254}
      />
    </FieldSet>
  );
}
