import type { Agreement } from "@overstap/engine/transition/caseEvent.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { DataTable } from "../../../../web/look/DataTable.tsx";
import { changedTerms } from "../../changedTerms.ts";
import { linesOf } from "../../sayTerms.ts";

/** What differs between two texts of an agreement, term by term: what stood there and what stands there now. */
export function TermChanges({
  before,
  after,
  tasks,
  own,
}: {
  before: Agreement;
  after: Agreement;
  tasks: Readonly<Record<string, string>>;
  own: boolean;
}) {
  const { t, language } = useTexts();
  const words = { t, language, plain: own, tasks };
  const changed = changedTerms(before, after);
  if (changed.length === 0) return <p>{t("agreement:versions.same")}</p>;
  const lines = (text: Agreement, term: (typeof changed)[number]) => {
    const said = linesOf(term, text, words);
    return (
      <span className="agreed-lines" dir="auto">
        {said.length > 0 ? said.join("\n") : t("agreement:versions.empty")}
      </span>
    );
  };
  return (
    <DataTable
      caption={t("agreement:versions.changed")}
      rows={changed}
      rowKey={(term) => term}
      columns={[
        {
          key: "term",
          label: t("agreement:versions.term"),
          names: true,
          render: (term) => t(own ? `agreement:candidate.term.${term}` : `agreement:term.${term}`),
        },
        {
          key: "was",
          label: t("agreement:versions.was"),
          render: (term) => <del className="agreed-was">{lines(before, term)}</del>,
        },
        {
          key: "is",
          label: t("agreement:versions.is"),
          render: (term) => <ins className="agreed-is">{lines(after, term)}</ins>,
        },
      ]}
    />
  );
}
