import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import type { ListedMerge } from "../../merging/listMerges.ts";
import { ApartButton } from "./ApartButton.tsx";

/** What went up in this candidacy, each to be taken apart again. */
export function DoneMerges({ done }: { done: readonly ListedMerge[] }) {
  const { t, language } = useTexts();
  return (
    <Panel title={t("people:merge.list")} tone="water">
      <ul className="watchers">
        {done.map(({ id, reference, reason, day }) => (
          <li key={id}>
            <p dir="auto">
              {t("people:merge.line", { reference, day: inDays(day, language) })}{" "}
              {reason !== "" && t("people:history.reason", { reason })}
            </p>
            <ApartButton id={id} reference={reference} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
