import { filtersIn } from "../../../platform/lists/filtersIn.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ListFilters } from "../../../web/look/ListFilters.tsx";
import { invitationStates } from "../../invitations/invitationState.ts";
import type { InvitationQuery } from "../../invitations/invitationStore.ts";
import { roles } from "../../role.ts";
import { useFilterWords } from "./useFilterWords.ts";

/** Search by name, address or organisation, and narrow by what became of it and by role. */
export function InvitationFilters({ query }: { query: InvitationQuery }) {
  const { t } = useTexts();
  const words = useFilterWords();
  return (
    <ListFilters
      {...filtersIn("/beheer/uitnodigingen", query, "verstuurd")}
      words={words}
      search={t("access:accounts.search")}
      filters={[
        {
          name: "staat",
          label: t("access:invitations.stateLabel"),
          options: invitationStates.map((value) => ({
            value,
            label: t(`access:invitations.state.${value}`),
          })),
        },
        {
          name: "rol",
          label: t("access:accounts.role"),
          options: roles
            .filter((one) => one !== "candidate")
            .map((value) => ({ value, label: t(`access:role.${value}`) })),
        },
      ]}
    />
  );
}
