import { inNumbers } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { type Column, DataTable } from "../../../web/look/DataTable.tsx";
import type { TwoPlaces } from "../../lists/twoSmallPlaces.ts";
import { sayMinutes } from "../../words/sayTravel.ts";

/** For who can start in no place as it is: two small ones that are one living together. */
export function TwoSmallPlaces({ person, rows }: { person: string; rows: readonly TwoPlaces[] }) {
  const { t, language } = useTexts();
  if (rows.length === 0) return null;
  const columns: Column<TwoPlaces>[] = [
    {
      key: "places",
      label: t("matching:list.two.column.places"),
      names: true,
      render: ({ places }) =>
        places.map(({ id, title, organisation, town }) => (
          <div key={id}>
            <a href={`/matchen/${person}/${id}`}>{title}</a>
            <div className="quiet small">{[organisation, town].filter(Boolean).join(", ")}</div>
          </div>
        )),
    },
    {
      key: "hours",
      label: t("matching:list.two.column.hours"),
      align: "end",
      render: ({ hours }) => inNumbers(hours, language),
    },
    {
      key: "way",
      label: t("matching:list.two.column.way"),
      align: "end",
      render: ({ travelMinutes }) => sayMinutes(t, language, travelMinutes),
    },
  ];
  return (
    <section className="flow">
      <h2>{t("matching:list.two.title")}</h2>
      <p>{t("matching:list.two.lead")}</p>
      <DataTable
        caption={t("matching:list.two.title")}
        rows={rows}
        rowKey={({ places }) => places.map(({ id }) => id).join("/")}
        columns={columns}
      />
    </section>
  );
}
