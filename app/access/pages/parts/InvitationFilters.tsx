import { listAddress } from "../../../platform/lists/listQuery.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Filters } from "../../../web/look/Filters.tsx";
import { SelectField } from "../../../web/look/forms/SelectField.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { invitationStates } from "../../invitations/invitationState.ts";
import type { InvitationQuery } from "../../invitations/invitationStore.ts";
import { roles } from "../../role.ts";

const PATH = "/beheer/uitnodigingen";

/** Search by name, address or organisation, and narrow by what became of it and by role. */
export function InvitationFilters({ query }: { query: InvitationQuery }) {
  const { t } = useTexts();
  const state = invitationStates.find((one) => one === query.filters.staat);
  const role = roles.find((one) => one === query.filters.rol);
  const { sort, direction } = query;
  const chip = (label: string, change: Parameters<typeof listAddress>[2]) => ({
    label,
    removeLabel: t("access:accounts.remove"),
    href: listAddress(PATH, query, change, "verstuurd"),
  });
  return (
    <Filters
      action={PATH}
      label={t("access:accounts.form")}
      submitLabel={t("access:accounts.show")}
      keep={
        sort === "verstuurd" && direction === "asc"
          ? {}
          : { sorteer: (direction === "desc" ? "-" : "") + sort }
      }
      active={[
        ...(query.q ? [chip(t("access:accounts.searched", { q: query.q }), { q: "" })] : []),
        ...(state
          ? [chip(t(`access:invitations.state.${state}`), { filters: { staat: null } })]
          : []),
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
        name="staat"
        label={t("access:invitations.stateLabel")}
        defaultValue={state ?? ""}
        options={[
          { value: "", label: t("access:accounts.all") },
          ...invitationStates.map((one) => ({
            value: one,
            label: t(`access:invitations.state.${one}`),
          })),
        ]}
      />
      <SelectField
        name="rol"
        label={t("access:accounts.role")}
        defaultValue={role ?? ""}
        options={[
          { value: "", label: t("access:accounts.all") },
          ...roles
            .filter((one) => one !== "candidate")
            .map((one) => ({ value: one, label: t(`access:role.${one}`) })),
        ]}
      />
    </Filters>
  );
}
