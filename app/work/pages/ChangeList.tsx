import type { ChangeLine } from "../../access/history/listChanges.ts";
import { isRole } from "../../access/role.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Details } from "../../web/look/Details.tsx";
import { Timeline } from "../../web/look/Timeline.tsx";
import { inOrder } from "../history/fieldNames.ts";
import { useFieldWords } from "../history/useFieldWords.ts";

/** Changes one below the other: when, who, and from what to what. */
export function ChangeList({ rows }: { rows: readonly ChangeLine[] }) {
  const { t, language } = useTexts();
  const time = new Intl.DateTimeFormat("nl-NL", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/Amsterdam",
  });
  const who = ({ by, role, organisation }: ChangeLine) => {
    const as = isRole(role) ? t(`access:role.${role}`) : role;
    return by === null ? `${as}, ${organisation}` : `${by}, ${as}`;
  };
  return (
    <Timeline
      label={t("work:history.title")}
      moments={rows.map((row) => {
        const at = new Date(row.at);
        return {
          id: row.id,
          when: (
            <time dateTime={row.at}>
              {t("work:history.when", {
                day: inDays(dayInTheNetherlands(at), language),
                time: time.format(at),
              })}
            </time>
          ),
          what: <Change row={row} />,
          who: who(row),
        };
      })}
    />
  );
}

function Change({ row }: { row: ChangeLine }) {
  const { t } = useTexts();
  const words = useFieldWords();
  const names = inOrder([
    ...new Set([...Object.keys(row.before ?? {}), ...Object.keys(row.after ?? {})]),
  ]).filter((name) => name !== "published");
  const first = row.verb === "created";
  const published = row.after?.["published"] === true;
  const list = (
    <dl className="changes">
      {names.map((name) => (
        <div key={name}>
          <dt>{words.label(name)}</dt>
          <dd dir="auto">
            {!first && (
              <>
                <del>{words.value(name, row.before?.[name])}</del>
                <span aria-hidden="true"> → </span>
              </>
            )}
            <ins>{words.value(name, row.after?.[name])}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
  return (
    <>
      <strong>{t(published ? "work:verb.published" : `work:verb.${row.verb}`)}</strong>
      {names.length > 0 &&
        (first ? <Details summary={t("work:history.first")}>{list}</Details> : list)}
    </>
  );
}
