import { type ActionQuery, type ActionView, actionViews } from "../../agenda/actionList.ts";
import { listAddress } from "../../platform/lists/listQuery.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Filters } from "../look/Filters.tsx";
import { SelectField } from "../look/forms/SelectField.tsx";
import { TextField } from "../look/forms/TextField.tsx";

/** Search among next actions, and which of them. */
export function ActionFilters({ query, view }: { query: ActionQuery; view: ActionView }) {
  const { t } = useTexts();
  const path = "/vandaag/acties";
  return (
    <Filters
      action={path}
      label={t("agenda:list.filter")}
      submitLabel={t("agenda:list.show")}
      active={
        query.q
          ? [
              {
                label: query.q,
                href: listAddress(path, query, { q: "" }, "wanneer"),
                removeLabel: t("agenda:list.remove"),
              },
            ]
          : []
      }
    >
      <TextField name="q" label={t("agenda:list.search")} type="search" defaultValue={query.q} />
      <SelectField
        name="toon"
        label={t("agenda:list.view")}
        defaultValue={view}
        options={actionViews.map((value) => ({ value, label: t(`agenda:view.${value}`) }))}
      />
    </Filters>
  );
}
