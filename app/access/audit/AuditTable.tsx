import { useTexts } from "../../platform/texts/textsContext.tsx";
import { DataTable } from "../../web/look/DataTable.tsx";
import type { AuditEntry } from "./readAudit.ts";
import { useAuditWords } from "./useAuditWords.ts";

/** Lines of the audit: who, when, whose, what of it, and on what ground. */
export function AuditTable({ rows }: { rows: readonly AuditEntry[] }) {
  const { t } = useTexts();
  const words = useAuditWords();
  return (
    <DataTable
      caption={t("audit:caption")}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "who",
          label: t("audit:column.who"),
          names: true,
          render: (row) => (
            <>
              {words.who(row)}
              <br />
              <span className="quiet small">
                {[words.as(row), row.organisation].filter(Boolean).join(", ")}
              </span>
            </>
          ),
        },
        {
          key: "when",
          label: t("audit:column.when"),
          render: ({ at }) => <time dateTime={at.toISOString()}>{words.when(at)}</time>,
        },
        { key: "whose", label: t("audit:column.whose"), render: words.whose },
        {
          key: "what",
          label: t("audit:column.what"),
          render: (row) => `${words.what(row)} ${words.way(row)}`,
        },
        { key: "groups", label: t("audit:column.groups"), render: words.groups },
        { key: "relations", label: t("audit:column.relations"), render: words.relations },
      ]}
    />
  );
}
