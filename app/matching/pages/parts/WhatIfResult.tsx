import type { Texts } from "../../../platform/texts/texts.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { type Column, DataTable } from "../../../web/look/DataTable.tsx";
import { VerdictTag } from "../../../web/look/VerdictTag.tsx";
import type { ShownCount } from "../../../access/policy/countFor.ts";
import type { ShownCounts } from "../../whatIf/maskDifference.ts";
import type { NamedPeople, WhatIfAnswer } from "../../whatIf/readWhatIf.ts";
import { sayCount } from "../../words/sayUnlock.ts";
import { sayFew } from "../../words/sayWhatIf.ts";

/** What comes of a change: who begins and who no longer can, by verdict, by place, by town. */
export function WhatIfResult({ answer }: { answer: WhatIfAnswer }) {
  const { t } = useTexts();
  const { people, verdicts, places, towns, gainTheirFirst, loseTheirLast } = answer;
  return (
    <>
      <div className="what-if-heads">
        <Head kind="gains" counts={people} named={gainTheirFirst} />
        <Head kind="loses" counts={people} named={loseTheirLast} />
      </div>
      <section className="flow">
        <h3>{t("matching:whatIf.verdicts")}</h3>
        <p className="quiet small">{t("matching:whatIf.verdictsLead")}</p>
        <DataTable
          caption={t("matching:whatIf.verdicts")}
          rows={verdicts}
          rowKey={({ verdict }) => verdict}
          columns={[
            {
              key: "verdict",
              label: t("matching:list.column.verdict"),
              names: true,
              render: ({ verdict }) => (
                <VerdictTag verdict={verdict} word={t(`matching:verdict.${verdict}`)} />
              ),
            },
            ...countColumns<(typeof verdicts)[number]>(t),
          ]}
        />
      </section>
      <section className="flow" id="plekken">
        <h3>{t("matching:whatIf.places", { count: answer.placesInAll })}</h3>
        {places.length === 0 ? (
          <p>{t("matching:whatIf.noPlaces")}</p>
        ) : (
          <DataTable
            caption={t("matching:whatIf.placesCaption")}
            rows={places}
            rowKey={({ opening }) => opening ?? "added"}
            columns={[
              {
                key: "place",
                label: t("matching:list.column.place"),
                names: true,
                render: ({ opening, title, readable }) =>
                  opening !== undefined && readable ? (
                    <a href={`/werk/plekken/${opening}`}>{title}</a>
                  ) : (
                    title
                  ),
              },
              {
                key: "where",
                label: t("matching:list.column.organisation"),
                render: ({ organisation, town, opening }) =>
                  [opening === undefined ? t("matching:whatIf.added") : organisation, town]
                    .filter(Boolean)
                    .join(", "),
              },
              ...countColumns<(typeof places)[number]>(t),
            ]}
          />
        )}
      </section>
      {towns.length > 0 && (
        <section className="flow">
          <h3>{t("matching:whatIf.towns")}</h3>
          <p className="quiet small">{t("matching:whatIf.townsLead")}</p>
          <DataTable
            caption={t("matching:whatIf.towns")}
            rows={towns}
            rowKey={({ town }) => town}
            columns={[
              {
                key: "town",
                label: t("matching:list.column.town"),
                names: true,
                render: ({ town }) => town,
              },
              ...countColumns<(typeof towns)[number]>(t),
            ]}
          />
        </section>
      )}
    </>
  );
}

/** The columns of how many now, and how many come and go. */
function countColumns<Row extends ShownCounts>(t: Texts): Column<Row>[] {
  return (["now", "gains", "loses"] as const).map((key) => ({
    key,
    label: t(`matching:whatIf.column.${key}`),
    align: "end",
    render: (row) => <span className="number">{sayMove(t, key, row[key])}</span>,
  }));
}

const signs = { now: "", gains: "+", loses: "\u2212" } as const;

/** A number with the sign of where it goes; none is none either way. */
function sayMove(t: Texts, key: keyof ShownCounts, count: ShownCount): string {
  const sign = count.kind === "exact" && count.count > 0 ? signs[key] : "";
  return `${sign}${sayFew(t, count)}`;
}

/** Said only where a change cannot come to anything that way, whoever there is. */
const isNone = (count: ShownCount): boolean => count.kind === "exact" && count.count === 0;

type HeadProps = { kind: "gains" | "loses"; counts: ShownCounts; named: NamedPeople };

function Head({ kind, counts, named }: HeadProps) {
  const { t } = useTexts();
  return (
    <div className={`what-if-head what-if-${kind}`}>
      <p>
        {isNone(counts[kind]) ? (
          t(`matching:whatIf.nobody.${kind}`)
        ) : (
          <>
            <strong>{sayCount(t, counts[kind])}</strong> {t(`matching:whatIf.head.${kind}`)}
          </>
        )}
      </p>
      {named.people.length > 0 && (
        <ul className="chips">
          {named.people.map(({ id, name, reference }) => (
            <li key={id}>
              <a href={`/matchen/mensen/${id}`}>{name ?? t("people:reference", { reference })}</a>
            </li>
          ))}
          {named.more > 0 && (
            <li className="quiet">{t("matching:unlock.more", { count: named.more })}</li>
          )}
        </ul>
      )}
    </div>
  );
}
