import { inDays, inNumbers } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../../web/look/Button.tsx";
import { FactList } from "../../../../web/look/FactList.tsx";
import { NextAction } from "../../../../web/look/NextAction.tsx";
import { Notice } from "../../../../web/look/Notice.tsx";
import { Panel } from "../../../../web/look/Panel.tsx";
import type { SeenImport, SeenRow } from "../../../import/pool/readImport.ts";
import { LeftColumns } from "./LeftColumns.tsx";
import { PoolForm } from "./PoolForm.tsx";
import { PreviewTable } from "./PreviewTable.tsx";
import { poolAddress } from "./poolAddress.ts";
import { StopPool } from "./StopPool.tsx";

export interface CheckStepProps {
  pool: SeenImport;
  preview: readonly SeenRow[];
  /** Rows that may be somebody else's, decided about or not. */
  alike: number;
  once: string;
}

/** What was read, what is still to mend or decide, and the button that takes everybody in. */
export function CheckStep({ pool, preview, alike, once }: CheckStepProps) {
  const { t, language } = useTexts();
  const { right, faulty, leftOut, undecided, maybe, same } = pool.counts;
  const fresh = right - same - undecided;
  const number = (count: number) => inNumbers(count, language);
  const storing = (people: number, merged: number) => {
    if (people === 0) return t("pool:check.merge", { count: merged, number: number(merged) });
    const store = t("pool:check.store", { count: people, number: number(people) });
    if (merged === 0) return store;
    return t("pool:check.storeBoth", { store, count: merged, number: number(merged) });
  };
  return (
    <div className="flow">
      <Panel title={t("pool:check.now")} tone="water">
        <ul className="pool-counts">
          <li>{t("pool:check.right", { count: fresh, number: number(fresh) })}</li>
          {same > 0 && <li>{t("pool:check.same", { count: same, number: number(same) })}</li>}
          {faulty > 0 && (
            <li>{t("pool:check.faulty", { count: faulty, number: number(faulty) })}</li>
          )}
          {undecided > 0 && (
            <li>{t("pool:check.alike", { count: undecided, number: number(undecided) })}</li>
          )}
          {maybe > 0 && <li>{t("pool:check.maybe", { count: maybe, number: number(maybe) })}</li>}
          {leftOut > 0 && (
            <li>{t("pool:check.leftOut", { count: leftOut, number: number(leftOut) })}</li>
          )}
        </ul>
        <div className="form-buttons">
          {undecided > 0 ? (
            <NextAction href={poolAddress(pool.id, "dubbel")}>
              {t("pool:check.decide", { count: undecided, number: number(undecided) })}
            </NextAction>
          ) : (
            right > 0 && (
              <PoolForm once={once}>
                <NextAction name="doe" value="inlezen" icon="check">
                  {storing(fresh, same)}
                </NextAction>
              </PoolForm>
            )
          )}
          {faulty > 0 && (
            <ButtonLink href={poolAddress(pool.id, "fouten")} icon="pencil">
              {t("pool:check.mend", { count: faulty, number: number(faulty) })}
            </ButtonLink>
          )}
          {undecided === 0 && alike > 0 && (
            <ButtonLink href={poolAddress(pool.id, "dubbel")} variant="tertiary" icon="users">
              {t("pool:check.seeAlike")}
            </ButtonLink>
          )}
        </div>
        {faulty > 0 && <p className="quiet">{t("pool:check.faultyStay")}</p>}
      </Panel>
      <LeftColumns pool={pool} />
      <Panel title={t("pool:check.everybody")}>
        <FactList
          shape="table"
          facts={[
            { label: t("people:person.groundLabel"), value: t(`people:ground.${pool.ground}`) },
            { label: t("people:person.purpose"), value: <span dir="auto">{pool.purpose}</span> },
            {
              label: t("people:person.term"),
              value: t("people:person.termLine", {
                from: inDays(pool.heldFrom, language),
                until: inDays(pool.heldUntil, language),
              }),
            },
            { label: t("people:person.region"), value: pool.region },
            { label: t("pool:check.coach"), value: t("pool:check.you") },
          ]}
        />
      </Panel>
      {right === 0 && <Notice tone="care">{t("pool:check.nobody")}</Notice>}
      <PreviewTable pool={pool} rows={preview} />
      <div className="form-buttons">
        <ButtonLink
          href={poolAddress(pool.id, "kolommen")}
          variant="tertiary"
          icon="adjustments-horizontal"
        >
          {t("pool:check.columns")}
        </ButtonLink>
      </div>
      <StopPool once={once} />
    </div>
  );
}
