import { provinces } from "../../../../reference/places/provinces.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { DutchMap, type MapPoint } from "../../../web/look/DutchMap.tsx";
import type { UnlockRow } from "../../unlock/unlockRow.ts";

/** Where the changes are, towns that lie on one point once; those where distance matters are filled. */
export function UnlockMap({ rows }: { rows: readonly UnlockRow[] }) {
  const { t } = useTexts();
  const points = pointsOf(rows);
  if (points.length === 0) return null;
  const distance = points.some(({ selected }) => selected);
  return (
    <section className="flow">
      <h2>{t("matching:unlock.mapTitle")}</h2>
      <DutchMap
        label={t("matching:unlock.map")}
        provinces={provinces}
        points={points}
        width={420}
        height={420}
      />
      {distance && <p className="quiet small">{t("matching:unlock.mapDistance")}</p>}
    </section>
  );
}

function pointsOf(rows: readonly UnlockRow[]): MapPoint[] {
  const towns = new Map<string, MapPoint>();
  for (const { opening, change } of rows) {
    if (!opening) continue;
    const { lat, lon } = opening.at;
    const key = `${lat},${lon}`;
    const selected = change.kind === "widen-radius" || towns.get(key)?.selected === true;
    towns.set(key, { id: key, label: opening.town, at: opening.at, selected, named: true });
  }
  return [...towns.values()];
}
