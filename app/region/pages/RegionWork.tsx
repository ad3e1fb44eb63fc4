import { provinces } from "../../../reference/places/provinces.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { DataTable } from "../../web/look/DataTable.tsx";
import { DutchMap } from "../../web/look/DutchMap.tsx";
import type { SettingWithOpenings } from "../../work/listSettingsOf.ts";
import type { RegionDetails } from "../readRegion.ts";
import { useOrganisationName } from "./useOrganisationName.ts";

/** Where in the region there are openings: as a table and on the map. */
export function RegionWork({ region }: { region: RegionDetails }) {
  const { t } = useTexts();
  const organisationName = useOrganisationName();
  const { settings, slug } = region;
  return (
    <>
      <h2>{t("region:region.settings")}</h2>
      {settings.length === 0 ? (
        <p className="quiet">{t("region:region.noWork")}</p>
      ) : (
        <>
          <DataTable
            caption={t("region:region.settings")}
            rows={settings}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "name",
                label: t("region:region.settingName"),
                names: true,
                render: (row) => row.name,
              },
              {
                key: "organisation",
                label: t("region:region.organisation"),
                render: ({ organisation }) => (
                  <a href={`/werk/organisaties/${organisation.id}`}>
                    {organisationName(organisation)}
                  </a>
                ),
              },
              {
                key: "kind",
                label: t("region:region.settingKind"),
                render: (row) => t(`work:setting.${row.kind}`),
              },
              { key: "town", label: t("region:region.town"), render: (row) => row.town },
              {
                key: "openings",
                label: t("region:region.openings"),
                align: "end",
                render: (row) => row.openings,
              },
              {
                key: "places",
                label: t("region:region.places"),
                align: "end",
                render: (row) => row.places,
              },
            ]}
          />
          <p>
            <a href={`/werk/plekken?regio=${slug}`}>{t("region:region.allOpenings")}</a>
          </p>
          <h2>{t("region:region.map")}</h2>
          <DutchMap
            label={t("region:region.mapAlt")}
            provinces={provinces}
            width={960}
            height={420}
            points={townsOf(settings).map(({ town, municipality, lat, lon, openings }) => ({
              id: `${town}/${municipality}`,
              label: t("region:region.mapTown", { town, count: openings }),
              at: { lat, lon },
              href: `/werk/plekken?regio=${slug}&q=${encodeURIComponent(town)}`,
              named: true,
            }))}
          />
        </>
      )}
    </>
  );
}

/** The settings taken together by town. */
function townsOf(settings: readonly SettingWithOpenings[]) {
  const towns = new Map<string, SettingWithOpenings>();
  for (const setting of settings) {
    const key = `${setting.town}/${setting.municipality}`;
    const before = towns.get(key);
    towns.set(key, { ...setting, openings: setting.openings + (before?.openings ?? 0) });
  }
  return [...towns.values()];
}
