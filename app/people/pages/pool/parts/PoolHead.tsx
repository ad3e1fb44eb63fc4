import type { ReactNode } from "react";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../../web/look/Breadcrumbs.tsx";
import { PageTitle } from "../../../../web/look/PageTitle.tsx";
import { StonesRow } from "../../../../web/look/StonesRow.tsx";
import type { ImportState } from "../../../import/pool/findImport.ts";
import { poolAddress, POOLS } from "./poolAddress.ts";

/** The steps of reading in a list, and in which state an import stands on which. */
const steps = ["ground", "file", "columns", "check", "store"] as const;
const stepOf: Record<ImportState, number> = {
  file: 1,
  columns: 2,
  checking: 3,
  check: 3,
  storing: 4,
  done: 5,
  stopped: 5,
};

export interface PoolHeadProps {
  /** Undefined before there is one. */
  pool?: { id: string; state: ImportState; fileName: string | null };
  title: string;
  lead: string;
  /** Set on the pages below the import's own. */
  below?: boolean;
  actions?: ReactNode;
}

/** Where one stands in reading in a list, and what this page is for. */
export function PoolHead({ pool, title, lead, below = false, actions }: PoolHeadProps) {
  const { t } = useTexts();
  const at = pool ? stepOf[pool.state] : 0;
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[
          { href: "/mensen", label: t("people:list.title") },
          { href: POOLS, label: t("pool:list.title") },
          ...(below && pool
            ? [{ href: poolAddress(pool.id), label: pool.fileName ?? t("pool:list.noFile") }]
            : []),
        ]}
      />
      {pool && (
        <StonesRow
          sayText
          text={t("pool:step.of", {
            number: Math.min(at + 1, steps.length),
            of: steps.length,
            step: t(`pool:step.${steps[Math.min(at, steps.length - 1)]!}`),
          })}
          stones={steps.map((id, place) => ({
            id,
            state: place < at ? ("fits" as const) : ("ahead" as const),
            current: place === at,
          }))}
        />
      )}
      <PageTitle title={title} lead={lead} actions={actions} />
    </>
  );
}
