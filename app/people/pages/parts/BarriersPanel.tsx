import type { ReactNode } from "react";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { barrierKinds } from "../../intake/steps/barriersStep.ts";
import type { Barriers } from "../../readBarriers.ts";

export interface BarriersPanelProps {
  barriers: Barriers;
  /** Where they are changed, for whoever may. */
  aside?: ReactNode;
}

/** What makes work hard to begin, as far as the person wanted it told, and who helps. */
export function BarriersPanel({ barriers, aside }: BarriersPanelProps) {
  const { t } = useTexts();
  const told = barrierKinds.filter((kind) => barriers[kind]);
  return (
    <Panel id="zorgen" title={t("people:person.barriers")} aside={aside}>
      {told.length === 0 ? (
        <p className="quiet">{t("people:person.barriersNone")}</p>
      ) : (
        <FactList
          shape="table"
          facts={told.map((kind) => ({
            label: t(`people:field.${kind}`),
            value: barriers[`${kind}Help`] ?? (
              <span className="quiet">{t("people:person.barrierNoHelp")}</span>
            ),
          }))}
        />
      )}
      <p className="quiet small">
        {t(barriers.shown ? "people:person.barriersShown" : "people:person.barriersHidden")}
      </p>
    </Panel>
  );
}
