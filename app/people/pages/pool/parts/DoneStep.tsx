import type { ReactNode } from "react";
import { inNumbers } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../../../web/look/Button.tsx";
import { Details } from "../../../../web/look/Details.tsx";
import { NextAction } from "../../../../web/look/NextAction.tsx";
import { Notice } from "../../../../web/look/Notice.tsx";
import { Panel } from "../../../../web/look/Panel.tsx";
import type { MergedRow } from "../../../import/pool/leftOutRows.ts";
import type { SeenImport } from "../../../import/pool/readImport.ts";
import { PoolForm } from "./PoolForm.tsx";
import { poolAddress } from "./poolAddress.ts";

export interface DoneStepProps {
  pool: Pick<SeenImport, "id" | "state" | "counts">;
  /** Rows that were put together with somebody, with what that person is called. */
  merged: readonly (MergedRow & { name: string })[];
  once: string;
  /** The pages of that list. */
  children: ReactNode;
}

/** What came of it: who is in, who is not and why, and what can be undone. */
export function DoneStep({ pool, merged, once, children }: DoneStepProps) {
  const { t, language } = useTexts();
  const { stored, leftOut, merged: together } = pool.counts;
  const number = (count: number) => inNumbers(count, language);
  return (
    <div className="flow">
      <Notice
        tone={pool.state === "done" ? "done" : "care"}
        title={t(`pool:done.${pool.state === "done" ? "done" : "stopped"}`)}
        announce
      >
        <ul className="pool-counts">
          <li>{t("pool:done.stored", { count: stored, number: number(stored) })}</li>
          {together > 0 && (
            <li>{t("pool:done.merged", { count: together, number: number(together) })}</li>
          )}
          {leftOut > 0 && (
            <li>{t("pool:done.leftOut", { count: leftOut, number: number(leftOut) })}</li>
          )}
        </ul>
      </Notice>
      <div className="form-buttons">
        {stored + together > 0 && <NextAction href="/mensen">{t("pool:done.people")}</NextAction>}
        {leftOut > 0 && (
          <ButtonLink href={poolAddress(pool.id, "overgeslagen.csv")} icon="download">
            {t("pool:done.file")}
          </ButtonLink>
        )}
      </div>
      {merged.length > 0 && (
        <Panel title={t("pool:done.together")}>
          <p className="quiet">{t("pool:done.togetherMeans")}</p>
          <ul className="pool-merged">
            {merged.map(({ row, candidacyId, mergeId, apart, name }) => (
              <li key={row}>
                <a href={`/mensen/${candidacyId}`}>{name}</a>
                <span className="quiet">{t("pool:done.row", { row })}</span>
                {apart ? (
                  <span className="quiet">{t("pool:done.isApart")}</span>
                ) : (
                  <PoolForm once={once}>
                    <input type="hidden" name="samen" value={mergeId} />
                    <Button name="doe" value="splits" variant="tertiary" icon="arrow-back-up">
                      {t("pool:done.apart")}
                    </Button>
                  </PoolForm>
                )}
              </li>
            ))}
          </ul>
          {children}
        </Panel>
      )}
      <Details summary={t("pool:wipe.summary")}>
        <p>{t("pool:wipe.means")}</p>
        <PoolForm once={once}>
          <Button name="doe" value="wis" variant="tertiary" icon="trash">
            {t("pool:wipe.button")}
          </Button>
        </PoolForm>
      </Details>
    </div>
  );
}
