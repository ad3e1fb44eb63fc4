import { provinces } from "../../../reference/places/provinces.ts";
import { inNumbers } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { DutchMap } from "../../web/look/DutchMap.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import type { OpeningDetails } from "../readOpening.ts";

/** The place on the map, with the ring in which somebody should live. */
export function OpeningWhere({ opening, plain }: { opening: OpeningDetails; plain: boolean }) {
  const { t, language } = useTexts();
  const { at, maxKm, town, id } = opening;
  const km = maxKm === null ? undefined : inNumbers(maxKm, language);
  return (
    <Panel title={t("work:opening.where")}>
      <DutchMap
        label={
          km === undefined
            ? t("work:opening.mapAlt", { town })
            : t("work:opening.mapAltRing", { town, km })
        }
        provinces={provinces}
        view={maxKm === null ? "country" : "points"}
        width={480}
        height={maxKm === null ? 460 : 340}
        points={[{ id, label: town, at, selected: true }]}
        ring={maxKm === null ? undefined : { at, km: maxKm }}
      />
      {km !== undefined && (
        <p>{t(plain ? "work:candidate.opening.radius" : "work:opening.radius", { km })}</p>
      )}
      {km === undefined && !plain && <p>{t("work:opening.noRadius")}</p>}
    </Panel>
  );
}
