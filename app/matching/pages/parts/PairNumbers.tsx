import { partsOfDay, weekdays } from "@overstap/engine/region/slots.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { DataTable } from "../../../web/look/DataTable.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import { WeekGrid } from "../../../web/look/WeekGrid.tsx";
import type { ConditionsView, ExposureView, PairView } from "../../pair/pairView.ts";
import type { Tone } from "../../words/sayChange.ts";
import { sayConditions } from "../../words/sayCondition.ts";
import { sayExposure } from "../../words/sayExposure.ts";

/** Conditions, the week and a day's exposures with their numbers; for insiders only. */
export function PairNumbers({ pair }: { pair: PairView }) {
  const { conditions, exposures = [], week, face } = pair;
  if (!conditions) return null;
  const tone = face === "own" ? "plain" : "trade";
  return (
    <div className="columns">
      {tone === "plain" ? (
        <OwnConditions conditions={conditions} />
      ) : (
        <Conditions conditions={conditions} />
      )}
      {week && <Week week={week} tone={tone} />}
      {exposures.length > 0 && (
        <Exposures exposures={exposures} tone={tone} basis={pair.packageHours === undefined} />
      )}
    </div>
  );
}

type ConditionsProps = { conditions: ConditionsView };

function OwnConditions({ conditions }: ConditionsProps) {
  const { t, language } = useTexts();
  return (
    <section className="flow">
      <h2>{t("matching:candidate.pair.conditions")}</h2>
      <FactList
        shape="table"
        facts={sayConditions(t, language, conditions, "plain").map((one) => ({
          label: one.what,
          value: (
            <>
              {one.numbers}
              <br />
              {one.holds ? (
                <span className="quiet small">{one.state}</span>
              ) : (
                <strong>{one.state}</strong>
              )}
            </>
          ),
        }))}
      />
    </section>
  );
}

function Conditions({ conditions }: ConditionsProps) {
  const { t, language } = useTexts();
  return (
    <section className="flow">
      <h2>{t("matching:pair.conditions")}</h2>
      <DataTable
        caption={t("matching:pair.conditions")}
        rows={sayConditions(t, language, conditions, "trade")}
        rowKey={({ name }) => name}
        columns={[
          {
            key: "what",
            label: t("matching:pair.conditionColumn.what"),
            names: true,
            render: ({ what }) => what,
          },
          {
            key: "numbers",
            label: t("matching:pair.conditionColumn.numbers"),
            render: ({ numbers }) => numbers,
          },
          {
            key: "state",
            label: t("matching:pair.conditionColumn.state"),
            render: (one) => (one.holds ? one.state : <strong>{one.state}</strong>),
          },
        ]}
      />
    </section>
  );
}

function Week({ week, tone }: { week: NonNullable<PairView["week"]>; tone: Tone }) {
  const { t } = useTexts();
  const plain = tone === "plain";
  return (
    <section className="flow screen-only">
      <h2>{plain ? t("matching:candidate.pair.week") : t("matching:pair.week")}</h2>
      <WeekGrid
        caption={t("matching:pair.week")}
        partsLabel={t("work:part.label")}
        days={weekdays.map((day) => ({
          key: day,
          name: t(`work:day.${day}`),
          short: t(`work:dayShort.${day}`),
        }))}
        parts={partsOfDay.map((part) => ({ key: part, name: t(`work:part.${part}`) }))}
        slots={week}
        words={{
          none: t("matching:pair.slot.none"),
          available: plain
            ? t("matching:candidate.pair.slot.available")
            : t("matching:pair.slot.available"),
          asked: t("matching:pair.slot.asked"),
          common: t("matching:pair.slot.common"),
        }}
      />
    </section>
  );
}

type ExposuresProps = { exposures: readonly ExposureView[]; tone: Tone; basis: boolean };

function Exposures({ exposures, tone, basis }: ExposuresProps) {
  const { t } = useTexts();
  const plain = tone === "plain";
  return (
    <section className="flow">
      <h2>{plain ? t("matching:candidate.pair.exposures") : t("matching:pair.exposures")}</h2>
      <ul>
        {exposures.map((one) => (
          <li key={one.name}>{sayExposure(t, one, tone)}</li>
        ))}
      </ul>
      {basis && !plain && <p className="quiet small">{t("matching:pair.exposuresBasis")}</p>}
    </section>
  );
}
