import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { listPath, recordPath, type WorkKind } from "../writing/workKind.ts";

export interface RecordTrailProps {
  kind: WorkKind;
  /** The record that the page belongs to; without it the page belongs to the list. */
  record?: { id: string; title: string };
}

/** The way back up from a page about one record: to the record, and to its list. */
export function RecordTrail({ kind, record }: RecordTrailProps) {
  const { t } = useTexts();
  return (
    <Breadcrumbs
      label={t("work:trail.label")}
      trail={[
        { href: listPath(kind), label: t(`work:trail.${kind}`) },
        ...(record ? [{ href: recordPath(kind, record.id), label: record.title }] : []),
      ]}
    />
  );
}
