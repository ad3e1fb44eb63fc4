import type { FailedJob } from "../../platform/jobs/jobOffice.ts";
import type { SortLink } from "../../platform/lists/sortLink.ts";
import { inMoments } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Button } from "../../web/look/Button.tsx";
import { DataTable } from "../../web/look/DataTable.tsx";
import { Details } from "../../web/look/Details.tsx";
import type { FailureSort } from "./failureQuery.ts";

/** What failed, when, how often and why, and what one can do about it. */
export function FailureTable(props: {
  rows: readonly FailedJob[];
  titles: Readonly<Record<string, string>>;
  sort: (by: FailureSort) => SortLink;
}) {
  const { t, language } = useTexts();
  return (
    <DataTable
      caption={t("failures:caption")}
      rows={props.rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "job",
          label: t("failures:job"),
          names: true,
          sort: props.sort("taak"),
          render: (row) => props.titles[row.job] ?? row.job,
        },
        {
          key: "fault",
          label: t("failures:why"),
          render: (row) => t(`failures:fault.${row.fault}`),
        },
        {
          key: "when",
          label: t("failures:when"),
          sort: props.sort("wanneer"),
          render: (row) => (
            <time dateTime={row.failedAt.toISOString()}>{inMoments(row.failedAt, language)}</time>
          ),
        },
        {
          key: "tries",
          label: t("failures:tries"),
          align: "end",
          sort: props.sort("pogingen"),
          render: (row) => row.tries,
        },
        { key: "do", label: t("failures:do"), render: (row) => <Settle id={row.id} /> },
      ]}
    />
  );
}

/** Try again, or let go: that cannot be undone, so it takes a second step. */
function Settle({ id }: { id: string }) {
  const { t } = useTexts();
  return (
    <form method="post" className="failure-do">
      <input type="hidden" name="storing" value={id} />
      <Button name="wat" value="opnieuw" icon="refresh">
        {t("failures:again")}
      </Button>
      <Details summary={t("failures:discard")}>
        <p>{t("failures:discardWhat")}</p>
        <Button name="wat" value="weg" icon="trash">
          {t("failures:discardSure")}
        </Button>
      </Details>
    </form>
  );
}
