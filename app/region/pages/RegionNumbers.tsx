import type { ShownCount } from "../../access/policy/countFor.ts";
import { inTime } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { fundings } from "../../work/kinds.ts";
import { CountBar } from "../../web/look/CountBar.tsx";
import { FactList } from "../../web/look/FactList.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import type { RegionDetails } from "../readRegion.ts";
import { useShownCount } from "./useShownCount.ts";

/** The region in numbers: who works together, what is open and for what there is money, who looks. */
export function RegionNumbers(props: {
  region: RegionDetails;
  shown: ShownCount | undefined;
  /** ISO 8601. */
  countedAt: string;
}) {
  const { t, language } = useTexts();
  const shownCount = useShownCount();
  const { region, shown } = props;
  const work = fundings.map((funding) => ({
    funding,
    ...(region.work.get(funding) ?? { openings: 0, places: 0 }),
  }));
  const total = (of: "openings" | "places") => work.reduce((sum, part) => sum + part[of], 0);
  return (
    <div className="columns">
      <Panel title={t("region:region.numbers")} tone="water">
        <FactList
          shape="table"
          facts={[
            { label: t("region:region.organisations"), value: region.organisations.length },
            {
              label: t("region:region.openings"),
              value: <a href={`/werk/plekken?regio=${region.slug}`}>{total("openings")}</a>,
            },
            { label: t("region:region.places"), value: total("places") },
            { label: t("region:region.shown"), value: shownCount(shown) },
          ]}
        />
        <p className="quiet small">
          {t("region:region.counted", { time: inTime(new Date(props.countedAt), language) })}
        </p>
      </Panel>
      <Panel title={t("region:region.funding")}>
        <p className="quiet small">{t("region:region.fundingLead")}</p>
        <FactList
          shape="table"
          facts={work.map(({ funding, openings, places }) => ({
            label: t(`work:funding.${funding}`),
            value: (
              <CountBar
                count={openings}
                most={total("openings")}
                text={t("region:region.fundingValue", {
                  openings: t("region:region.openingCount", { count: openings }),
                  places: t("region:region.placeCount", { count: places }),
                })}
              />
            ),
          }))}
        />
      </Panel>
    </div>
  );
}
