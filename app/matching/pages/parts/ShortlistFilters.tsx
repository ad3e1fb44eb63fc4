import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Filters } from "../../../web/look/Filters.tsx";
import { SelectField } from "../../../web/look/forms/SelectField.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import type { VerdictCounts } from "../../lists/rankAll.ts";
import {
  listedVerdicts,
  shortlistAddress,
  type ShortlistQuery,
} from "../../lists/shortlistQuery.ts";

type Props = {
  /** The page's own address. */
  path: string;
  query: ShortlistQuery;
  /** What can be searched. */
  searchLabel: string;
  counts: VerdictCounts;
};

/** Search a shortlist and narrow it to one verdict. */
export function ShortlistFilters({ path, query, searchLabel, counts }: Props) {
  const { t } = useTexts();
  const { q, verdict } = query;
  const removeLabel = t("matching:list.remove");
  return (
    <Filters
      action={path}
      label={t("matching:list.filter")}
      submitLabel={t("matching:list.show")}
      active={[
        ...(q ? [{ label: q, href: shortlistAddress(path, { verdict }), removeLabel }] : []),
        ...(verdict
          ? [
              {
                label: t(`matching:verdict.${verdict}`),
                href: shortlistAddress(path, { q }),
                removeLabel,
              },
            ]
          : []),
      ]}
      clear={{ href: path, label: t("matching:list.clear") }}
    >
      <TextField name="q" type="search" label={searchLabel} defaultValue={q} />
      <SelectField
        name="past"
        label={t("matching:list.verdict")}
        defaultValue={verdict ?? ""}
        options={[
          { value: "", label: t("matching:list.everyVerdict") },
          ...listedVerdicts.map((value) => ({
            value,
            label: `${t(`matching:verdict.${value}`)} (${counts[value]})`,
          })),
        ]}
      />
    </Filters>
  );
}
