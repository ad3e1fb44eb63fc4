import type { ChangeLine } from "../../../access/history/listChanges.ts";
import { isRole } from "../../../access/role.ts";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Details } from "../../../web/look/Details.tsx";
import { Timeline } from "../../../web/look/Timeline.tsx";
import { candidacyReference } from "../../candidacyReference.ts";
import { useChangedFields } from "./useChangedFields.ts";

/** What was changed of somebody, one below the other: when, what, from what to what, and by whom. */
export function PersonChanges({ rows }: { rows: readonly ChangeLine[] }) {
  const { t, language } = useTexts();
  const time = new Intl.DateTimeFormat("nl-NL", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/Amsterdam",
  });
  return (
    <Timeline
      label={t("people:history.title")}
      moments={rows.map((row) => {
        const at = new Date(row.at);
        const as = isRole(row.role) ? t(`access:role.${row.role}`) : row.role;
        return {
          id: row.id,
          when: (
            <time dateTime={row.at}>
              {t("people:history.when", {
                day: inDays(dayInTheNetherlands(at), language),
                time: time.format(at),
              })}
            </time>
          ),
          what: <Line row={row} />,
          who: row.by === null ? `${as}, ${row.organisation}` : `${row.by}, ${as}`,
        };
      })}
    />
  );
}

function Line({ row }: { row: ChangeLine }) {
  const { t } = useTexts();
  const fields = useChangedFields(row);
  const first = row.verb === "created";
  // That two are one now, or two again.
  const whole = row.subject === "candidacy" && (row.verb === "merged" || row.verb === "undone");
  const list = (
    <dl className="changes">
      {fields.map(({ key, label, before, after }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd dir="auto">
            {!first && !whole && (
              <>
                {before === "" ? t("people:history.empty") : <del>{before}</del>}
                <span aria-hidden="true"> → </span>
              </>
            )}
            {/* Of two that are one, or two again, only who the other is. */}
            <ins>{after || (whole && before) || t("people:history.empty")}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
  return (
    <>
      <strong>
        {whole
          ? t(row.verb === "undone" ? "people:history.apart" : "people:history.together")
          : t("people:history.line", {
              what: t(`people:history.subject.${row.subject}`),
              verb: t(`people:history.verb.${row.verb}`),
            })}
      </strong>
      {row.cameFrom && (
        <p className="quiet">
          {t("people:history.cameFrom", { reference: candidacyReference(row.cameFrom) })}
        </p>
      )}
      {row.fromList && (
        <p className="quiet" dir="auto">
          {t("people:history.fromList", { list: row.fromList })}
        </p>
      )}
      {row.reason && <p dir="auto">{t("people:history.reason", { reason: row.reason })}</p>}
      {fields.length > 0 &&
        (first ? <Details summary={t("people:history.first")}>{list}</Details> : list)}
    </>
  );
}
