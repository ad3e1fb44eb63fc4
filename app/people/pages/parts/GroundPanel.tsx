import type { ReactNode } from "react";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import type { Ground, SeenCandidacy } from "../../seenCandidacy.ts";

/** Why, for what and how long the data may be held. */
export function GroundPanel({
  seen,
  ground,
  aside,
}: {
  seen: SeenCandidacy;
  ground: Ground;
  /** Where it is changed, for whoever may. */
  aside?: ReactNode;
}) {
  const { t, language } = useTexts();
  return (
    <Panel id="grondslag" title={t("people:person.ground")} aside={aside}>
      <FactList
        shape="table"
        facts={[
          {
            label: t("people:person.groundLabel"),
            value: t(`people:ground.${ground.ground}`),
          },
          { label: t("people:person.purpose"), value: ground.purpose },
          {
            label: t("people:person.term"),
            value: t("people:person.termLine", {
              from: inDays(ground.heldFrom, language),
              until: inDays(ground.heldUntil, language),
            }),
          },
          ...(seen.track
            ? [{ label: t("people:person.track"), value: t(`people:track.${seen.track}`) }]
            : []),
          ...(seen.opened
            ? [{ label: t("people:person.opened"), value: inDays(seen.opened, language) }]
            : []),
          ...(seen.homeRegion
            ? [{ label: t("people:person.region"), value: seen.homeRegion.name }]
            : []),
        ]}
      />
    </Panel>
  );
}
