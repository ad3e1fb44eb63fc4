import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Notice } from "../../../../web/look/Notice.tsx";
import type { SeenImport } from "../../../import/pool/readImport.ts";

/** What of the file was not taken in, and why. */
export function LeftColumns({ pool }: { pool: Pick<SeenImport, "columns" | "bsnCells"> }) {
  const { t } = useTexts();
  const left = pool.columns.filter((column) => column.left);
  if (left.length === 0 && pool.bsnCells === 0) return null;
  return (
    <Notice title={t("pool:left.title")}>
      <ul>
        {left.map(({ letter, name, left: why }) => (
          <li key={letter}>{t("pool:left.column", { name, why: t(`pool:left.${why!}`) })}</li>
        ))}
        {pool.bsnCells > 0 && <li>{t("pool:left.bsnCells", { count: pool.bsnCells })}</li>}
      </ul>
    </Notice>
  );
}
