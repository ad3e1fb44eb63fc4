import { filtersIn } from "../../../platform/lists/filtersIn.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ListFilters } from "../../../web/look/ListFilters.tsx";
import { organisationKinds } from "../../organisationKind.ts";
import {
  type OrganisationQuery,
  organisationStates,
} from "../../organisations/organisationStore.ts";
import { useFilterWords } from "./useFilterWords.ts";

/** Search by name, and narrow by kind and by whether they take part. */
export function OrganisationFilters({ query }: { query: OrganisationQuery }) {
  const { t } = useTexts();
  const words = useFilterWords();
  return (
    <ListFilters
      {...filtersIn("/beheer/organisaties", query, "naam")}
      words={words}
      search={t("access:organisations.search")}
      filters={[
        {
          name: "soort",
          label: t("access:organisation.kind"),
          options: organisationKinds.map((value) => ({
            value,
            label: t(`access:organisation.kind.${value}`),
          })),
        },
        {
          name: "staat",
          label: t("access:organisations.state"),
          none: t("access:organisations.takesPart"),
          options: organisationStates.map((value) => ({
            value,
            label: t(`access:organisations.filter.${value}`),
          })),
        },
      ]}
    />
  );
}
