import { pageCount } from "../../../platform/lists/listQuery.ts";
import { inNumbers } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { DataTable } from "../../../web/look/DataTable.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { Pagination } from "../../../web/look/Pagination.tsx";
import type { AssignedPlace, AssignmentView, RunView } from "../../runs/readRun.ts";
import { sayCount } from "../../words/sayUnlock.ts";
import { sayAsked, sayFew } from "../../words/sayWhatIf.ts";
import { WhatIfResult } from "./WhatIfResult.tsx";

type Props = { result: NonNullable<RunView["result"]>; here: string };

/** What came of a run. */
export function RunResultParts({ result, here }: Props) {
  const { t } = useTexts();
  const [page, rows] =
    result.kind === "assignment"
      ? [result.page, result.rowsInAll]
      : [result.answer.page, result.answer.placesInAll];
  return (
    <div className="flow what-if-result">
      {result.kind === "assignment" ? (
        <Assigned view={result} />
      ) : (
        <>
          <h2>{t("matching:whatIf.result")}</h2>
          <ul className="what-if-asked">
            {sayAsked(t, result.change, result).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <WhatIfResult answer={result.answer} />
        </>
      )}
      <Pagination
        page={page}
        pages={pageCount(rows)}
        href={(to) => `${here}?pagina=${to}#plekken`}
        words={{
          label: t("matching:pages.label"),
          previous: t("matching:pages.previous"),
          next: t("matching:pages.next"),
          page: (number) => t("matching:pages.page", { page: number }),
        }}
      />
    </div>
  );
}

function Assigned({ view }: { view: AssignmentView }) {
  const { t, language } = useTexts();
  const { placed, people, places, total, rows } = view;
  return (
    <>
      <h2>{t("matching:run.assigned.title")}</h2>
      <p className="what-if-head what-if-gains">
        <strong>{sayCount(t, placed)}</strong>
        {t("matching:run.assigned.of", {
          people: sayFew(t, people),
          places: inNumbers(places, language),
        })}
      </p>
      <Notice tone="done" title={t("matching:run.assigned.proven")}>
        <p>{t("matching:run.assigned.provenMeans", { total: inNumbers(total, language) })}</p>
      </Notice>
      <section className="flow" id="plekken">
        <h3>{t("matching:run.assigned.who")}</h3>
        {rows.length === 0 ? (
          <p>{t("matching:run.assigned.nobody")}</p>
        ) : (
          <DataTable
            caption={t("matching:run.assigned.who")}
            rows={rows}
            rowKey={({ opening }) => opening}
            columns={[
              {
                key: "place",
                label: t("matching:list.column.place"),
                names: true,
                render: ({ opening, title, readable }) =>
                  readable ? <a href={`/matchen/plekken/${opening}`}>{title}</a> : title,
              },
              {
                key: "where",
                label: t("matching:list.column.organisation"),
                render: ({ organisation, town }) => [organisation, town].filter(Boolean).join(", "),
              },
              {
                key: "people",
                label: t("matching:unlock.column.people"),
                render: (row) => <Placed row={row} />,
              },
              {
                key: "count",
                label: t("matching:run.column.count"),
                align: "end",
                render: ({ count }) => <span className="number">{sayFew(t, count)}</span>,
              },
            ]}
          />
        )}
      </section>
    </>
  );
}

function Placed({ row: { opening, people } }: { row: AssignedPlace }) {
  const { t } = useTexts();
  if (people.length === 0)
    return <span className="quiet">{t("matching:run.assigned.notYours")}</span>;
  return (
    <ul className="chips">
      {people.map(({ id, name, reference, travelMinutes }) => (
        <li key={id}>
          <a href={`/matchen/${id}/${opening}`}>{name ?? t("people:reference", { reference })}</a>{" "}
          <span className="quiet small">
            {t("matching:run.assigned.minutes", { minutes: travelMinutes })}
          </span>
        </li>
      ))}
    </ul>
  );
}
