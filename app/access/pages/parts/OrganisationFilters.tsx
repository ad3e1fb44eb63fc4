import { listAddress } from "../../../platform/lists/listQuery.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Filters } from "../../../web/look/Filters.tsx";
import { SelectField } from "../../../web/look/forms/SelectField.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { organisationKinds } from "../../organisationKind.ts";
import {
  type OrganisationQuery,
  organisationStates,
} from "../../organisations/organisationStore.ts";

const PATH = "/beheer/organisaties";

/** Search by name, and narrow by kind and by whether they take part. */
export function OrganisationFilters({ query }: { query: OrganisationQuery }) {
  const { t } = useTexts();
  const kind = organisationKinds.find((one) => one === query.filters.soort);
  const state = organisationStates.find((one) => one === query.filters.staat);
  const { sort, direction } = query;
  const chip = (label: string, change: Parameters<typeof listAddress>[2]) => ({
    label,
    removeLabel: t("access:accounts.remove"),
    href: listAddress(PATH, query, change, "naam"),
  });
  return (
    <Filters
      action={PATH}
      label={t("access:accounts.form")}
      submitLabel={t("access:accounts.show")}
      keep={
        sort === "naam" && direction === "asc"
          ? {}
          : { sorteer: (direction === "desc" ? "-" : "") + sort }
      }
      active={[
        ...(query.q ? [chip(t("access:accounts.searched", { q: query.q }), { q: "" })] : []),
        ...(kind
          ? [chip(t(`access:organisation.kind.${kind}`), { filters: { soort: null } })]
          : []),
        ...(state
          ? [chip(t(`access:organisations.filter.${state}`), { filters: { staat: null } })]
          : []),
      ]}
      clear={{ href: PATH, label: t("access:accounts.clear") }}
    >
      <TextField
        name="q"
        type="search"
        label={t("access:organisations.search")}
        defaultValue={query.q}
        maxLength={100}
      />
      <SelectField
        name="soort"
        label={t("access:organisation.kind")}
        defaultValue={kind ?? ""}
        options={[
          { value: "", label: t("access:accounts.all") },
          ...organisationKinds.map((one) => ({
            value: one,
            label: t(`access:organisation.kind.${one}`),
          })),
        ]}
      />
      <SelectField
        name="staat"
        label={t("access:organisations.state")}
        defaultValue={state ?? ""}
        options={[
          { value: "", label: t("access:organisations.takesPart") },
          ...organisationStates.map((one) => ({
            value: one,
            label: t(`access:organisations.filter.${one}`),
          })),
        ]}
      />
    </Filters>
  );
}
