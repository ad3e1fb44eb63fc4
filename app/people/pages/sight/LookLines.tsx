import type { AuditEntry } from "../../../access/audit/readAudit.ts";
import { inMoments } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Timeline } from "../../../web/look/Timeline.tsx";
import { inRow } from "../../peopleWords.ts";

export interface LookLinesProps {
  rows: readonly AuditEntry[];
  /** Whether it is the person themselves who reads. */
  own: boolean;
}

/** Who looked, one below the other: when, at what, and for which organisation. */
export function LookLines({ rows, own }: LookLinesProps) {
  const { t, language } = useTexts();
  const inWords = (groups: AuditEntry["groups"]) =>
    inRow(
      groups.map((group) => t(own ? `audit:candidate.group.${group}` : `audit:group.${group}`)),
      language,
    );
  return (
    <Timeline
      label={t("audit:candidate.looks.title")}
      moments={together(rows).map((row) => ({
        id: row.key,
        when: <time dateTime={row.at.toISOString()}>{inMoments(row.at, language)}</time>,
        what: (
          <>
            <strong>{row.account ?? t("audit:byItself")}</strong>
            <p>
              {t(
                row.verb === "read" ? "audit:candidate.looks.what" : "audit:candidate.looks.wrote",
                {
                  groups: inWords(row.groups),
                },
              )}
            </p>
          </>
        ),
        who: [row.role ? t(`access:role.${row.role}`) : "", row.organisation ?? ""]
          .filter(Boolean)
          .join(", "),
      }))}
    />
  );
}

const MINUTE = 60_000;

/** What one did in one and the same minute, page after page, is one line to a reader. */
function together(rows: readonly AuditEntry[]): AuditEntry[] {
  const lines: AuditEntry[] = [];
  for (const row of rows) {
    const last = lines.at(-1);
    const same =
      last?.account === row.account &&
      last.verb === row.verb &&
      Math.floor(last.at.getTime() / MINUTE) === Math.floor(row.at.getTime() / MINUTE);
    if (!last || !same) lines.push({ ...row });
    else last.groups = [...new Set([...last.groups, ...row.groups])];
  }
  return lines;
}
