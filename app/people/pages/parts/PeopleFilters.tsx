import { languageLevels } from "@overstap/engine/region/languageLevels.ts";
import { modes } from "@overstap/engine/travel/modeTable.ts";
import { relationsThatRead } from "../../../access/relations/mayReadSql.ts";
import { filtersIn } from "../../../platform/lists/filtersIn.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Filters } from "../../../web/look/Filters.tsx";
import { SelectField } from "../../../web/look/forms/SelectField.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { completeness, type PeopleFilter, tracks } from "../../candidacyList.ts";
import type { PeopleOfAddress } from "../peopleOfAddress.ts";

const PATH = "/mensen";

/** The search and the filters of a list of people: only what the reader may see can be filtered. */
export function PeopleFilters({
  role,
  query,
  shape,
  regions,
}: Pick<PeopleOfAddress, "role" | "query" | "shape" | "regions">) {
  const { t } = useTexts();
  const options: Record<PeopleFilter, { value: string; label: string }[]> = {
    regio: regions.map(({ slug, name }) => ({ value: slug, label: name })),
    spoor: tracks.map((track) => ({ value: track, label: t(`people:track.${track}`) })),
    taal: languageLevels
      .filter((level) => level !== "none")
      .map((level) => ({ value: level, label: t(`people:level.${level}`) })),
    vervoer: modes.map((mode) => ({ value: mode, label: t(`people:mode.${mode}`) })),
    gegevens: completeness.map((one) => ({ value: one, label: t(`people:completeness.${one}`) })),
  };
  const standard = shape.sorts[0];
  const names = Object.keys(shape.filters) as PeopleFilter[];
  const { keep, without } = filtersIn(PATH, query, standard ?? query.sort);
  const active = names.flatMap((name) => {
    const chosen = options[name].find(({ value }) => value === query.filters[name]);
    return chosen
      ? [
          {
            label: `${t(`people:filter.${name}`)}: ${chosen.label}`,
            href: without(name),
            removeLabel: t("people:list.remove"),
          },
        ]
      : [];
  });
  return (
    <Filters
      action={PATH}
      label={t("people:list.filters")}
      submitLabel={t("people:list.show")}
      active={active}
      clear={{ href: PATH, label: t("people:list.clear") }}
      keep={keep}
    >
      <TextField
        name="q"
        type="search"
        label={t(searchLabel(role))}
        defaultValue={query.q}
        maxLength={100}
      />
      {names.map((name) => (
        <SelectField
          key={name}
          name={name}
          label={t(`people:filter.${name}`)}
          defaultValue={query.filters[name] ?? ""}
          options={[{ value: "", label: t("people:list.all") }, ...options[name]]}
        />
      ))}
    </Filters>
  );
}

function searchLabel(role: PeopleOfAddress["role"]) {
  if (relationsThatRead({ role }, "identity").length > 0) return "people:list.search";
  return relationsThatRead({ role }, "town").length > 0
    ? "people:list.search.reference"
    : "people:list.search.firstName";
}
