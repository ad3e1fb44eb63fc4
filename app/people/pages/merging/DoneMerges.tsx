import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import type { ListedMerge } from "../../merging/listMerges.ts";
import { ApartButton } from "./ApartButton.tsx";

export interface DoneMergesProps {
  done: readonly ListedMerge[];
  /** Where they are taken apart, on another page than that one. */
  action?: string;
}

/** What went up in this candidacy, each to be taken apart again. */
export function DoneMerges({ done, action }: DoneMergesProps) {
  const { t, language } = useTexts();
  return (
    <Panel title={t("people:merge.list")} tone="water">
      <ul className="watchers">
        {done.map(({ id, reference, fromList, reason, day, until }) => (
          <li key={id}>
            <p dir="auto">
              {t(fromList === null ? "people:merge.line" : "people:merge.lineList", {
                reference,
                list: fromList ?? "",
                day: inDays(day, language),
                until: inDays(until, language),
              })}{" "}
              {reason !== "" && t("people:history.reason", { reason })}
            </p>
            <ApartButton id={id} reference={reference} action={action} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
