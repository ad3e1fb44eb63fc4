import { useTexts } from "../../platform/texts/textsContext.tsx";
import { NextAction } from "../look/NextAction.tsx";
import { Panel } from "../look/Panel.tsx";
import type { Today } from "./today.ts";

export interface NothingWaitsProps {
  /** A good next step all the same. */
  next: Today["next"];
  /** How many actions the reader finished today. */
  done: number;
  candidate: boolean;
}

/** No action waits for the reader: that is fine, and this would be a good next step. */
export function NothingWaits({ next, done, candidate }: NothingWaitsProps) {
  const { t } = useTexts();
  return (
    <Panel
      tone="water"
      title={next?.title ?? t(candidate ? "agenda:candidate.today.clear" : "agenda:today.clear")}
      aside={
        <a className="more" href="/vandaag/acties">
          {t("agenda:today.all")}
        </a>
      }
    >
      {done > 0 && <p>{t("agenda:today.doneToday", { count: done })}</p>}
      {next ? (
        <>
          {!candidate && next.title === undefined && (
            <p className="quiet">{t("agenda:today.clearText")}</p>
          )}
          <p className="next-step">{next.what}</p>
          <NextAction href={next.href}>{next.label}</NextAction>
        </>
      ) : (
        <p className="quiet">
          {t(candidate ? "agenda:candidate.today.clearText" : "agenda:today.clearTextNone")}
        </p>
      )}
    </Panel>
  );
}
