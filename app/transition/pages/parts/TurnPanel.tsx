import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { recordAddress } from "../../caseAddress.ts";
import type { SeenCase } from "../../see/seeCase.ts";
import { sayDue, sayWho } from "../../words/sayDue.ts";

/** Which event does what is next; where it is no step of its own. */
const doneBy: Readonly<Record<string, string>> = {
  "answer-feedback": "actionDone",
  own: "actionDone",
  "give-owner": "handoverOffered",
};

/** Whose turn it is, by when, and the one button with which it is done. */
export function TurnPanel({ seen, role, name }: { seen: SeenCase; role: string; name: string }) {
  const { t, language } = useTexts();
  const { turn, can, candidacyId } = seen;
  const own = role === "candidate";
  if (!turn) return null;
  const type = doneBy[turn.what] ?? turn.what;
  const options = can.filter(
    (one) =>
      one.type === type && (one.attempt ?? turn.attempt) === (turn.attempt ?? one.attempt ?? null),
  );
  // One's own voice comes first; of those for whom one may speak on paper the first.
  const way = options.find(({ onBehalf }) => !onBehalf) ?? options[0];
  const what =
    turn.words ??
    (own
      ? t(`transition:candidate.action.${turn.what}`)
      : t(`transition:action.${turn.what}`, { person: name }));
  return (
    <Panel title={t(own ? "transition:candidate.turn" : "transition:turn")} tone="water">
      <p className="case-what">{what}</p>
      <FactList
        facts={[
          { label: t("transition:turn.who"), value: sayWho(t, turn), icon: "user" },
          {
            label: t("transition:turn.when"),
            value: (
              <span className={turn.late > 0 ? "case-late" : undefined}>
                {sayDue(t, turn, language)}
              </span>
            ),
            icon: "calendar",
          },
        ]}
      />
      {way && (turn.mine || !own || !way.onBehalf) && (
        <NextAction href={recordAddress({ role }, candidacyId, way)}>
          {own
            ? t(`transition:candidate.do.${way.type as "decided"}`)
            : turn.what === "answer-feedback"
              ? t("transition:do.answer")
              : t(`transition:do.${way.type as "decided"}`)}
        </NextAction>
      )}
      {turn.what === "explore" && role === "coach" && (
        <NextAction href={`/matchen/mensen/${candidacyId}`}>
          {t("transition:do.explore")}
        </NextAction>
      )}
    </Panel>
  );
}
