import { listAddress } from "../../platform/lists/listQuery.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Filters } from "../../web/look/Filters.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import { type Funding, fundings, isFunding, isSettingKind, settingKinds } from "../kinds.ts";
import type { OpeningList } from "../listOpenings.ts";
import { isOpeningState, openingStates } from "../openingQuery.ts";
import { keptSort } from "./keptSort.ts";

const PATH = "/werk/plekken";

/** Search and filters of the openings. A candidate gets fewer: all they see is free. */
export function OpeningFilters({
  query,
  regions,
  plain,
  writes,
}: Pick<OpeningList, "query" | "regions" | "writes"> & { plain: boolean }) {
  const { t } = useTexts();
  const { regio = "", soort = "", geld = "", vrij = "", staat = "" } = query.filters;
  const all = { value: "", label: t("work:list.all") };
  const fundingWords = (kind: Funding) =>
    plain
      ? t("work:candidate.fundingFact", { answer: t(`work:candidate.funding.${kind}`) })
      : t(`work:funding.${kind}`);
  const chip = (label: string, change: Parameters<typeof listAddress>[2]) => ({
    label,
    removeLabel: t("work:list.remove"),
    href: listAddress(PATH, query, change, "titel"),
  });
  return (
    <Filters
      action={PATH}
      label={t("work:list.form")}
      submitLabel={t(plain ? "work:candidate.openings.submit" : "work:list.show")}
      keep={keptSort(query, "titel")}
      active={[
        ...(query.q ? [chip(t("work:list.searched", { q: query.q }), { q: "" })] : []),
        ...(regio
          ? [chip(regions.find(({ slug }) => slug === regio)?.name ?? regio, without("regio"))]
          : []),
        ...(isSettingKind(soort) ? [chip(t(`work:setting.${soort}`), without("soort"))] : []),
        ...(isFunding(geld) ? [chip(fundingWords(geld), without("geld"))] : []),
        ...(vrij ? [chip(t("work:openings.freeYes"), without("vrij"))] : []),
        ...(isOpeningState(staat) ? [chip(t(`work:stand.${staat}`), without("staat"))] : []),
      ]}
      clear={{ href: PATH, label: t("work:list.clear") }}
    >
      <TextField
        name="q"
        type="search"
        label={t(plain ? "work:candidate.openings.search" : "work:openings.search")}
        defaultValue={query.q}
        maxLength={100}
      />
      <SelectField
        name="regio"
        label={t("work:openings.region")}
        defaultValue={regio}
        options={[all, ...regions.map(({ slug, name }) => ({ value: slug, label: name }))]}
      />
      {!plain && (
        <>
          <SelectField
            name="soort"
            label={t("work:openings.setting")}
            defaultValue={soort}
            options={[
              all,
              ...settingKinds.map((kind) => ({ value: kind, label: t(`work:setting.${kind}`) })),
            ]}
          />
          <SelectField
            name="geld"
            label={t("work:openings.funding")}
            defaultValue={geld}
            options={[
              all,
              ...fundings.map((kind) => ({ value: kind, label: t(`work:funding.${kind}`) })),
            ]}
          />
          <SelectField
            name="vrij"
            label={t("work:openings.free")}
            defaultValue={vrij}
            options={[all, { value: "ja", label: t("work:openings.freeYes") }]}
          />
        </>
      )}
      {writes && (
        <SelectField
          name="staat"
          label={t("work:stand.label")}
          defaultValue={staat}
          options={[
            { value: "", label: t("work:stand.now") },
            ...openingStates.map((state) => ({ value: state, label: t(`work:stand.${state}`) })),
          ]}
        />
      )}
    </Filters>
  );
}

const without = (name: string) => ({ filters: { [name]: null } });
