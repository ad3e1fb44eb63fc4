import { inDays, inHours, inNumbers } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { type Column, DataTable } from "../../../web/look/DataTable.tsx";
import { StonesRow } from "../../../web/look/StonesRow.tsx";
import { VerdictTag } from "../../../web/look/VerdictTag.tsx";
import type { PairView } from "../../pair/pairView.ts";
import { sayNext, sayTasks } from "../../words/sayNext.ts";
import { sayPerson } from "../../words/sayPerson.ts";
import { sayPlace } from "../../words/sayPlace.ts";
import { sayMinutes } from "../../words/sayTravel.ts";

type Props = {
  rows: readonly PairView[];
  caption: string;
  /** Which side is listed. */
  lists: "people" | "places";
};

/** A shortlist: who or where, whether it fits, the tasks as small stones, and what is still needed. */
export function ShortlistTable({ rows, caption, lists }: Props) {
  const columns = useColumns(
    lists,
    rows.some(({ verdict }) => verdict !== undefined),
  );
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ person, place }) => `${person.id}/${place.id}`}
      columns={columns}
    />
  );
}

function useColumns(lists: Props["lists"], withVerdict: boolean): Column<PairView>[] {
  const { t, language } = useTexts();
  const label = (key: "verdict" | "tasks" | "hours" | "way" | "next" | "papers" | "start") =>
    t(`matching:list.column.${key}`);
  return [
    lists === "people"
      ? {
          key: "person",
          label: t("matching:list.column.person"),
          names: true,
          render: (pair) => (
            <>
              <a href={hrefOf(pair)}>{sayPerson(t, pair.person)}</a>
              <ProposedMark pair={pair} />
            </>
          ),
        }
      : {
          key: "place",
          label: t("matching:list.column.place"),
          names: true,
          render: (pair) => <PlaceCell pair={pair} />,
        },
    ...(withVerdict
      ? [
          {
            key: "verdict",
            label: label("verdict"),
            render: ({ verdict }: PairView) =>
              verdict && <VerdictTag verdict={verdict} word={t(`matching:verdict.${verdict}`)} />,
          },
        ]
      : []),
    {
      key: "tasks",
      label: label("tasks"),
      render: (pair) =>
        pair.tasks.length > 0 && <StonesRow stones={pair.tasks} text={sayTasks(t, pair)} />,
    },
    {
      key: "hours",
      label: label("hours"),
      align: "end",
      render: (pair) => <HoursCell pair={pair} />,
    },
    {
      key: "travel",
      label: label("way"),
      align: "end",
      render: ({ travelMinutes, sameTown }) =>
        sameTown ? t("matching:pair.travelSame") : sayMinutes(t, language, travelMinutes),
    },
    withVerdict
      ? { key: "next", label: label("next"), render: (pair) => sayNext(t, pair) }
      : {
          key: "start",
          label: label("start"),
          render: ({ start }) => (start ? inDays(start, language) : t("matching:pair.startOpen")),
        },
  ];
}

const hrefOf = ({ person, place }: PairView) => `/matchen/${person.id}/${place.id}`;

function PlaceCell({ pair }: { pair: PairView }) {
  const { t } = useTexts();
  const { place } = pair;
  return (
    <>
      <a href={hrefOf(pair)}>{place.title}</a>
      {pair.isNew && <strong className="small"> {t("matching:list.new")}</strong>}
      <br />
      <span className="quiet small">{sayPlace(place)}</span>
      <ProposedMark pair={pair} />
    </>
  );
}

/** That somebody is put forward already. */
function ProposedMark({ pair: { proposedOn } }: { pair: PairView }) {
  const { t, language } = useTexts();
  if (proposedOn === undefined) return null;
  return (
    <>
      <br />
      <strong className="small">
        {t("matching:pair.proposedMark", { day: inDays(proposedOn, language) })}
      </strong>
    </>
  );
}

/** The hours of the package, beside those that both want where it holds fewer. */
function HoursCell({ pair: { packageHours, conditions } }: { pair: PairView }) {
  const { t, language } = useTexts();
  if (packageHours === undefined) return "–";
  const wanted = conditions?.hours.wanted;
  return (
    <>
      {inNumbers(packageHours, language)}
      {wanted && (
        <>
          <br />
          <span className="quiet small">
            {t("matching:pair.shortMark", { both: inHours(wanted, language) })}
          </span>
        </>
      )}
    </>
  );
}
