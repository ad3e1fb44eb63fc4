import { asActor } from "../../access/request/contexts.ts";
import { regionsOf } from "../../matching/unlock/regionsOf.ts";
import { inNumbers } from "../../platform/texts/formats.ts";
import { countShown } from "../../region/countShown.ts";
import { countOpeningsByRegion } from "../../work/countOpenings.ts";
import type { TodayAsk, TodayItem } from "./today.ts";

/**
 * The regions where the actor works, each with its places and its people; people as a count from
 * the region's threshold upward.
 */
export async function regionItems({ context, t, language }: TodayAsk): Promise<TodayItem[]> {
  const { regions, openings } = await asActor(context, async (tx, actor) => ({
    regions: await regionsOf(tx, actor),
    openings: await countOpeningsByRegion(tx, actor),
  }));
  const people = await countShown(context, regions);
  return regions.map(({ id, slug, name }) => {
    const here = [...(openings.get(id)?.values() ?? [])];
    const places = here.reduce((sum, one) => sum + one.places, 0);
    const shown = people?.get(id);
    return {
      key: id,
      title: name,
      href: `/regio/${slug}`,
      lines: [
        t("web:today.places", { count: places, number: inNumbers(places, language) }),
        ...(shown?.kind === "exact"
          ? [
              t("web:today.people", {
                count: shown.count,
                number: inNumbers(shown.count, language),
              }),
            ]
          : []),
        ...(shown?.kind === "fewer" ? [t("web:today.fewer", { count: shown.threshold })] : []),
      ],
      sign: { icon: "map-pin" },
    };
  });
}
