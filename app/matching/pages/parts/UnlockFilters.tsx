import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Filters } from "../../../web/look/Filters.tsx";
import { SelectField } from "../../../web/look/forms/SelectField.tsx";
import type { UnlockBoard } from "../../unlock/readUnlocks.ts";
import { unlockAddress, type UnlockQuery } from "../../unlock/unlockQuery.ts";
import { kindKey } from "../../words/sayChange.ts";

type Props = { path: string; board: Omit<UnlockBoard, "rows">; query: UnlockQuery };

/** Region, organisation and kind of change; they live in the address. */
export function UnlockFilters({ path, board, query }: Props) {
  const { t } = useTexts();
  const { organisation, kind } = query;
  const region = board.region?.slug;
  const removeLabel = t("matching:list.remove");
  const chosen = board.organisations.find(({ id }) => id === organisation);
  return (
    <Filters
      action={path}
      label={t("matching:list.filter")}
      submitLabel={t("matching:list.show")}
      active={[
        ...(chosen
          ? [
              {
                label: chosen.name,
                href: unlockAddress(path, { region, organisation: undefined, kind }),
                removeLabel,
              },
            ]
          : []),
        ...(kind
          ? [
              {
                label: t(`matching:kind.${kindKey(kind)}`),
                href: unlockAddress(path, { region, organisation, kind: undefined }),
                removeLabel,
              },
            ]
          : []),
      ]}
      clear={{
        href: unlockAddress(path, { region, organisation: undefined, kind: undefined }),
        label: t("matching:list.clear"),
      }}
    >
      {board.regions.length > 1 && (
        <SelectField
          name="regio"
          label={t("matching:unlock.region")}
          defaultValue={region}
          options={board.regions.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      <SelectField
        name="organisatie"
        label={t("matching:unlock.organisation")}
        defaultValue={organisation ?? ""}
        options={[
          { value: "", label: t("matching:unlock.everyOrganisation") },
          ...board.organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        name="soort"
        label={t("matching:unlock.kind")}
        defaultValue={kind ?? ""}
        options={[
          { value: "", label: t("matching:unlock.everyKind") },
          ...board.kinds.map((value) => ({
            value,
            label: t(`matching:kind.${kindKey(value)}`),
          })),
        ]}
      />
    </Filters>
  );
}
