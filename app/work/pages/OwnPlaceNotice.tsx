import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import type { OpeningDetails } from "../readOpening.ts";

export interface OwnPlaceNoticeProps {
  opening: Pick<OpeningDetails, "archivedAt" | "places">;
}

/** That a place is full or closed: a candidate reads such a place only where they are put forward or work. */
export function OwnPlaceNotice({ opening }: OwnPlaceNoticeProps) {
  const { t } = useTexts();
  const closed = opening.archivedAt !== null;
  if (!closed && opening.places > 0) return null;
  return (
    <Notice title={t(closed ? "work:candidate.closed.title" : "work:candidate.full.title")}>
      {t(closed ? "work:candidate.closed.text" : "work:candidate.full.text")}
    </Notice>
  );
}
