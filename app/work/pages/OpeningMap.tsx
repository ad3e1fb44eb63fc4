import { useTexts } from "../../platform/texts/textsContext.tsx";
import { provinces } from "../../../reference/places/provinces.ts";
import { DutchMap } from "../../web/look/DutchMap.tsx";
import type { OpeningTown } from "../openingStore.ts";

/** The towns of a list of openings on the map; each leads to the openings there. */
export function OpeningMap(props: {
  towns: readonly OpeningTown[];
  /** The address of the list narrowed to one town. */
  href: (town: string) => string;
}) {
  const { t } = useTexts();
  return (
    <section className="flow" aria-labelledby="kaart">
      <h2 id="kaart">{t("work:openings.map")}</h2>
      <DutchMap
        label={t("work:openings.mapAlt")}
        provinces={provinces}
        // One or two towns alone would show no coast or border to know them by.
        view={props.towns.length < 3 ? "country" : "points"}
        width={840}
        height={480}
        points={props.towns.map(({ town, municipality, lat, lon, openings }) => ({
          id: `${town}/${municipality}`,
          label: t("work:openings.mapTown", { town, count: openings }),
          at: { lat, lon },
          href: props.href(town),
        }))}
      />
    </section>
  );
}
