import { nameOf, type SeenCandidacy } from "../../../people/seenCandidacy.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { DataTable } from "../../../web/look/DataTable.tsx";
import type { VerdictCounts } from "../../lists/rankAll.ts";
import { listedVerdicts } from "../../lists/shortlistQuery.ts";

type Props = {
  people: readonly SeenCandidacy[];
  counts: ReadonlyMap<string, VerdictCounts>;
};

/** People to choose from, each with how many places have each verdict. */
export function ChooseTable({ people, counts }: Props) {
  const { t } = useTexts();
  return (
    <DataTable
      caption={t("matching:start.caption")}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "person",
          label: t("matching:list.column.person"),
          names: true,
          render: (person) => (
            <a href={`/matchen/mensen/${person.id}`}>
              {nameOf(person) ?? t("people:reference", { reference: person.reference })}
            </a>
          ),
        },
        {
          key: "town",
          label: t("matching:list.column.town"),
          render: ({ id, town }) => (
            <span className="quiet">
              {counts.has(id) ? (town?.name ?? "") : t("matching:start.notWeighed")}
            </span>
          ),
        },
        ...listedVerdicts.map((verdict) => ({
          key: verdict,
          label: t(`matching:start.verdict.${verdict}`),
          align: "end" as const,
          render: ({ id }: SeenCandidacy) => (
            <Count person={id} verdict={verdict} count={counts.get(id)?.[verdict]} />
          ),
        })),
      ]}
    />
  );
}

type CountProps = { person: string; verdict: string; count: number | undefined };

function Count({ person, verdict, count }: CountProps) {
  if (!count) return <span className="quiet">–</span>;
  return (
    <a className="count-link" href={`/matchen/mensen/${person}?past=${verdict}`}>
      {count}
    </a>
  );
}
