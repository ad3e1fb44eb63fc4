import { inHours } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { CostDots } from "../../../web/look/CostDots.tsx";
import { CountBar } from "../../../web/look/CountBar.tsx";
import { Details } from "../../../web/look/Details.tsx";
import type { UnlockRow } from "../../unlock/unlockRow.ts";
import { sayCost } from "../../words/sayChange.ts";
import { sayCount, sayUnlock } from "../../words/sayUnlock.ts";

type Props = {
  rows: readonly UnlockRow[];
  /** The longest bar. */
  most: number;
};

/** Changes as sentences, each with a bar for how many and dots for what it asks. */
export function UnlockList({ rows, most }: Props) {
  const { t } = useTexts();
  return (
    <ol className="unlocks" aria-label={t("matching:unlock.caption")}>
      {rows.map((row) => (
        <li key={`${row.opening?.id ?? ""} ${JSON.stringify(row.change)}`} className="unlock">
          <div className="unlock-words">
            <p className="unlock-say">{sayUnlock(t, row)}</p>
            <Where row={row} />
            {row.refusals.length > 0 && <Refused row={row} />}
            {row.people.length > 0 && <Who row={row} />}
          </div>
          <div className="unlock-numbers">
            <CountBar
              count={row.count.kind === "exact" ? row.count.count : "few"}
              most={most}
              text={sayCount(t, row.count)}
            />
            <CostDots cost={row.cost} text={sayCost(t, row.cost)} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Where({ row }: { row: UnlockRow }) {
  const { t, language } = useTexts();
  const { opening } = row;
  if (!opening) return <p className="quiet small">{t("matching:unlock.theRegion")}</p>;
  return (
    <p className="quiet small">
      {[
        opening.town,
        opening.setting,
        t("matching:pair.packageHours", { hours: inHours(opening.hours, language) }),
      ]
        .filter(Boolean)
        .join(" · ")}
      {opening.readable && (
        <>
          {" · "}
          <a href={`/werk/plekken/${opening.id}`}>{t("matching:unlock.toPlace")}</a>
        </>
      )}
    </p>
  );
}

/** Why it ended here for others, where that were enough people to tell of. */
function Refused({ row: { refusals } }: { row: UnlockRow }) {
  const { t } = useTexts();
  const reasons = refusals
    .map(({ reason, people }) =>
      t("matching:unlock.refusedBy", {
        reason: t(`matching:unlock.reason.${reason as "terms"}`),
        count: people,
      }),
    )
    .join(", ");
  return <p className="small">{t("matching:unlock.refused", { reasons })}</p>;
}

function Who({ row: { people, opening, more } }: { row: UnlockRow }) {
  const { t } = useTexts();
  return (
    <Details summary={t("matching:unlock.who")}>
      <ul className="chips">
        {people.map(({ id, name, reference }) => (
          <li key={id}>
            <a href={opening ? `/matchen/${id}/${opening.id}` : `/matchen/mensen/${id}`}>
              {name ?? t("people:reference", { reference })}
            </a>
          </li>
        ))}
        {more > 0 && <li className="quiet">{t("matching:unlock.more", { count: more })}</li>}
      </ul>
    </Details>
  );
}
