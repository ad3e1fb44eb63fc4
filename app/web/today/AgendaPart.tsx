import type { AgendaToday } from "../../agenda/readToday.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { dueInWords, holderInWords, isLate, whatInWords } from "../actions/actionWords.ts";
import { ActionList } from "../look/ActionList.tsx";
import { Panel } from "../look/Panel.tsx";
import { When } from "../look/When.tsx";

export interface AgendaPartProps {
  agenda: AgendaToday;
  /** What the reader may call those whom the actions are about. */
  names: Readonly<Record<string, string>>;
  /** Whether the reader is a candidate, for whom words are plainer. */
  candidate: boolean;
}

/** What waits for the reader, the first with the one amber button. */
export function AgendaPart({ agenda, names, candidate }: AgendaPartProps) {
  const spoken = useTexts();
  const { t, language } = spoken;
  const { mine, mineTotal, late } = agenda;
  const more = mineTotal - mine.length;
  return (
    <Panel
      tone="water"
      title={t(candidate ? "agenda:candidate.today.mine" : "agenda:today.mine")}
      aside={
        <a className="more" href="/vandaag/acties">
          {t("agenda:today.all")}
        </a>
      }
    >
      {late > 0 && (
        <p>
          <a className="more" href="/vandaag/acties?toon=te-laat">
            {t("agenda:today.late", { count: late })}
          </a>
        </p>
      )}
      <ActionList
        label={t("agenda:today.mine")}
        doneWord={t("agenda:today.doneWord")}
        actions={mine.map((action) => ({
          id: action.id,
          what: (
            <a className="action-name" href={`/vandaag/acties/${action.id}`} dir="auto">
              {whatInWords(action, names[action.candidacyId ?? ""], spoken)}
            </a>
          ),
          why: candidate ? undefined : action.candidacyId && names[action.candidacyId],
          due: (
            <When
              text={dueInWords(action.due, spoken)}
              full={inDays(action.due, language)}
              iso={action.due}
            />
          ),
          late: isLate(action),
          href: action.href,
          // What a room planned ends by itself when it is done there.
          finish:
            action.words === null
              ? undefined
              : {
                  action: `/vandaag/acties/${action.id}`,
                  fields: { stand: "done" },
                  label: t("agenda:today.finish"),
                },
          verb: t(candidate ? "agenda:candidate.verb" : "agenda:verb"),
        }))}
      />
      {more > 0 && (
        <p>
          <a className="more" href="/vandaag/acties">
            {t("agenda:today.more", { count: more })}
          </a>
        </p>
      )}
    </Panel>
  );
}

/** What others are to do, quietly. */
export function WaitingPart({ agenda, names, candidate }: AgendaPartProps) {
  const spoken = useTexts();
  const { t } = spoken;
  if (agenda.waiting.length === 0) return null;
  return (
    <Panel title={t(candidate ? "agenda:candidate.today.waiting" : "agenda:today.waiting")}>
      <ul className="lines">
        {agenda.waiting.map((action) => (
          <li key={action.id} className="line">
            <span className="line-words">
              <a href={`/vandaag/acties/${action.id}`} dir="auto">
                {whatInWords(action, names[action.candidacyId ?? ""], spoken)}
              </a>
              <span className="quiet small">
                {holderInWords(action, spoken)}, {dueInWords(action.due, spoken)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {agenda.waitingTotal > agenda.waiting.length && (
        <p>
          <a className="more" href="/vandaag/acties?toon=wacht">
            {t("agenda:today.allWaiting")}
          </a>
        </p>
      )}
    </Panel>
  );
}
