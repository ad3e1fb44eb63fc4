import { useTexts } from "../../../platform/texts/textsContext.tsx";
import type { WaitingCounts } from "../../merging/waiting.ts";
import { inRow } from "../../peopleWords.ts";

const kinds = ["actions", "asks", "invitations"] as const;

/** What waits on the one that goes: what of it goes along, and what ends. */
export function WaitingAlong({ waiting }: { waiting: WaitingCounts }) {
  const { t, language } = useTexts();
  return (["along", "ends"] as const).map((way) => {
    const what = kinds
      .filter((kind) => waiting[way][kind] > 0)
      .map((kind) => t(`people:merge.waits.${kind}`, { count: waiting[way][kind] }));
    return (
      what.length > 0 && (
        <p key={way}>{t(`people:merge.waits.${way}`, { what: inRow(what, language) })}</p>
      )
    );
  });
}
