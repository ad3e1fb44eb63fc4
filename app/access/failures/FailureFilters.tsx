import { listAddress } from "../../platform/lists/listQuery.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Filters } from "../../web/look/Filters.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import type { FailureQuery } from "./failureQuery.ts";

/** Narrows the list of failures to one job. */
export function FailureFilters(props: {
  path: string;
  query: FailureQuery;
  /** Each job of which one failed, in words. */
  titles: Readonly<Record<string, string>>;
}) {
  const { path, query, titles } = props;
  const { t } = useTexts();
  const job = query.filters.taak;
  return (
    <Filters
      action={path}
      label={t("failures:form")}
      submitLabel={t("access:accounts.show")}
      keep={{ sorteer: (query.direction === "desc" ? "-" : "") + query.sort }}
      active={
        job
          ? [
              {
                label: titles[job] ?? job,
                removeLabel: t("access:accounts.remove"),
                href: listAddress(path, query, { filters: { taak: null } }),
              },
            ]
          : []
      }
      clear={{ href: path, label: t("access:accounts.clear") }}
    >
      <SelectField
        name="taak"
        label={t("failures:job")}
        defaultValue={job ?? ""}
        options={[
          { value: "", label: t("access:accounts.all") },
          ...Object.entries(titles).map(([value, label]) => ({ value, label })),
        ]}
      />
    </Filters>
  );
}
