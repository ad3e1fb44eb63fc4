import type { ReactNode } from "react";
import { capacityInWords, flagName, itemName } from "../../../../reference/fml/fmlTexts.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { DataTable } from "../../../web/look/DataTable.tsx";
import { Details } from "../../../web/look/Details.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { type CapacityLine, capacityLines } from "../../capacityLines.ts";
import type { SeenCapacity } from "../../readCapacity.ts";

/** What somebody can bear, in the trade's words, with where it comes from. */
export function CapacityPanel({
  capacity,
  aside,
}: {
  capacity: SeenCapacity;
  /** Where it is changed, for whoever may. */
  aside?: ReactNode;
}) {
  const { t, language } = useTexts();
  const { limited, normal, unknown, foreign } = capacityLines(capacity);
  return (
    <Panel title={t("people:person.capacity")} id="belastbaarheid" aside={aside}>
      <FactList
        shape="table"
        facts={[
          {
            label: t("people:person.capacity.list"),
            value: foreign.length > 0 ? capacity.list : t("people:person.capacity.current"),
          },
          {
            label: t("people:person.capacity.basis"),
            value: t(`people:person.capacity.${capacity.basis}`),
          },
          {
            label: t("people:person.capacity.source"),
            value: t(`people:person.capacity.${capacity.sourceKind}`, { by: capacity.sourceBy }),
          },
          ...(capacity.document
            ? [
                {
                  label: t("people:field.document"),
                  value: capacity.fileId ? (
                    <a href={`/bestanden/${capacity.fileId}`}>
                      {t(`people:document.${capacity.document}`)}
                    </a>
                  ) : (
                    t(`people:document.${capacity.document}`)
                  ),
                },
              ]
            : []),
          ...(capacity.mappedFrom
            ? [{ label: t("people:person.capacity.mapped"), value: capacity.mappedFrom.list }]
            : []),
          {
            label: t("people:person.capacity.date"),
            value: inDays(capacity.sourceDay, language),
          },
        ]}
      />
      {foreign.length > 0 && (
        <Notice tone="care">
          {t("people:person.capacity.foreign", {
            list: capacity.list,
            codes: foreign.join(", "),
          })}
        </Notice>
      )}
      {limited.length > 0 ? (
        <LimitedTable lines={limited} />
      ) : (
        foreign.length === 0 && <p>{t("people:person.capacity.none")}</p>
      )}
      {normal.length > 0 && (
        <Details summary={t("people:person.capacity.normal", { count: normal.length })}>
          <Items codes={normal.map(({ item }) => item.code)} />
        </Details>
      )}
      {unknown.length > 0 && (
        <Details summary={t("people:person.capacity.unknown", { count: unknown.length })}>
          <p>{t("people:person.capacity.unknownLead")}</p>
          <Items codes={unknown.map(({ code }) => code)} />
        </Details>
      )}
    </Panel>
  );
}

function LimitedTable({ lines }: { lines: readonly CapacityLine[] }) {
  const { t, language } = useTexts();
  return (
    <DataTable
      caption={t("people:person.capacity.limited")}
      showCaption
      rows={lines}
      rowKey={({ item }) => item.code}
      columns={[
        {
          key: "item",
          label: t("people:person.capacity.item"),
          names: true,
          render: ({ item }) => `${item.code} ${itemName(item.code, language, "trade")}`,
        },
        {
          key: "grade",
          label: t("people:person.capacity.grade"),
          render: ({ item, value }) =>
            typeof value === "number"
              ? t("people:person.capacity.gradeOf", { grade: value, most: item.maxGrade ?? value })
              : value.map((flag) => flagName(item.code, flag, language, "trade")).join(", "),
        },
        {
          key: "meaning",
          label: t("people:person.capacity.meaning"),
          render: ({ item, value }) => capacityInWords(item.code, value, language),
        },
      ]}
    />
  );
}

function Items({ codes }: { codes: readonly string[] }) {
  const { language } = useTexts();
  return (
    <ul>
      {codes.map((code) => (
        <li key={code}>
          {code} {itemName(code, language, "trade")}
        </li>
      ))}
    </ul>
  );
}
