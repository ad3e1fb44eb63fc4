import { flagName, itemName } from "../../../reference/fml/fmlTexts.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { DataTable, type Column } from "../../web/look/DataTable.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import type { Load } from "../taskLoads.ts";
import { loadSentence } from "./LoadWords.tsx";
import { useSource } from "./useSource.ts";

/** What a task asks, for professionals: item by item with its grade, what that means, and why. */
export function LoadTable({ loads }: { loads: readonly Load[] }) {
  const { t, language } = useTexts();
  const source = useSource();
  const columns = (value: Column<Load>["render"]): Column<Load>[] => [
    {
      key: "item",
      label: t("work:task.item"),
      names: true,
      render: ({ item }) => (
        <>
          <span className="quiet">{item}</span> {itemName(item, language, "trade")}
        </>
      ),
    },
    { key: "value", label: t("work:task.value"), render: value },
    {
      key: "meaning",
      label: t("work:task.meaning"),
      render: (load) => loadSentence(load, language) || t("work:form.notAsked"),
    },
    {
      key: "source",
      label: t("work:task.source"),
      render: (load) => (
        <span className="small">
          {source(load.source)}
          {load.why !== undefined && <span className="quiet">: {load.why}</span>}
        </span>
      ),
    },
  ];
  const asked = loads.filter(({ minutesPerDay }) => minutesPerDay === undefined);
  const exposed = loads.filter(({ minutesPerDay }) => minutesPerDay !== undefined);
  const value = ({ item, value: grade }: Load) =>
    typeof grade === "number"
      ? t("work:load.grade", { grade })
      : (grade ?? []).map((flag) => flagName(item, flag, language, "trade")).join("; ");
  if (loads.length === 0) return <EmptyState title={t("work:load.nothing")} />;
  return (
    <>
      {asked.length > 0 && (
        <>
          <h2>{t("work:task.asks")}</h2>
          <p className="quiet">{t("work:task.asksLead")}</p>
          <DataTable
            caption={t("work:task.asksCaption")}
            rows={asked}
            rowKey={({ item }) => item}
            columns={columns(value)}
          />
        </>
      )}
      {exposed.length > 0 && (
        <>
          <h2>{t("work:task.exposure")}</h2>
          <p className="quiet">{t("work:task.exposureLead")}</p>
          <DataTable
            caption={t("work:task.exposureCaption")}
            rows={exposed}
            rowKey={({ item }) => item}
            columns={columns(({ minutesPerDay = 0 }) =>
              t("work:load.minutes", { count: minutesPerDay }),
            )}
          />
        </>
      )}
    </>
  );
}
