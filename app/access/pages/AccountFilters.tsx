import { listAddress } from "../../platform/lists/listQuery.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Filters } from "../../web/look/Filters.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import type { AccountQuery } from "../accountStore.ts";
import { roles } from "../role.ts";

const PATH = "/beheer";

/** Search by name or e-mail, and filter by role. */
export function AccountFilters({ query }: { query: AccountQuery }) {
  const { t } = useTexts();
  const role = roles.find((one) => one === query.filters.rol);
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
        ...(role ? [chip(t(`access:role.${role}`), { filters: { rol: null } })] : []),
      ]}
      clear={{ href: PATH, label: t("access:accounts.clear") }}
    >
      <TextField
        name="q"
        type="search"
        label={t("access:accounts.search")}
        defaultValue={query.q}
        maxLength={100}
      />
      <SelectField
        name="rol"
        label={t("access:accounts.role")}
        defaultValue={role ?? ""}
        options={[
          { value: "", label: t("access:accounts.all") },
          ...roles.map((one) => ({ value: one, label: t(`access:role.${one}`) })),
        ]}
      />
    </Filters>
  );
}
