import { ONCE, VERSION } from "../../platform/forms/formState.ts";
import { newId } from "../../platform/ids.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../web/look/Button.tsx";
import { Details } from "../../web/look/Details.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { caseAddress } from "../caseAddress.ts";
import type { ListedProposal } from "./listProposals.ts";
import { quickReasons } from "./replyToProposal.ts";

export interface ProposalCardProps extends Omit<ListedProposal, "person" | "candidacyId"> {
  /** The candidacy. */
  id: string;
  name: string;
  ownWords: string | null;
  /** Whether it stands on top: only its button is the next action. */
  first: boolean;
}

/**
 * Somebody who was put forward, in their own words, and the answer to it within two taps.
 *
 * @example <ProposalCard {...row} first />
 */
export function ProposalCard(props: ProposalCardProps) {
  const { id, name, ownWords, place, tasks, proposedOn, step, who, due, late, standing } = props;
  const { t, language } = useTexts();
  const href = caseAddress({ role: "careEmployer" }, id);
  const whose =
    standing === "wacht" && who
      ? who.includes("-")
        ? t("transition:turn.owner")
        : t(`access:role.${who as "candidate"}`)
      : t("transition:proposals.you");
  return (
    <Panel
      title={<a href={href}>{name}</a>}
      aside={<span className="quiet">{t(`transition:proposals.standing.${standing}`)}</span>}
    >
      <div className="flow">
        <p>
          {place ? `${place.title}, ${place.town}` : t("transition:proposals.placeGone")}
          <span className="quiet">
            {" · "}
            {t("transition:proposals.since", { day: inDays(proposedOn, language) })}
          </span>
        </p>
        {ownWords && <blockquote dir="auto">{ownWords}</blockquote>}
        {tasks.length > 0 && (
          <Details summary={t("transition:proposals.tasks", { count: tasks.length })}>
            <ul>
              {tasks.map((task) => (
                <li key={task}>{task}</li>
              ))}
            </ul>
          </Details>
        )}
        {step && due && (
          <p className={late ? "case-late" : undefined}>
            {t("transition:proposals.turn", {
              what: t(`transition:short.${step}`),
              who: whose,
              due: inDays(due, language),
            })}
          </p>
        )}
        {standing === "nieuw" ? (
          <Reply {...props} href={href} />
        ) : (
          <p data-no-print="">
            <ButtonLink href={href}>{t("transition:proposals.open")}</ButtonLink>
          </p>
        )}
      </div>
    </Panel>
  );
}

type ReplyProps = Pick<ProposalCardProps, "id" | "name" | "attempt" | "version" | "first"> & {
  href: string;
};

function Reply({ id, name, attempt, version, first, href }: ReplyProps) {
  const { t } = useTexts();
  const hidden = (answer: "yes" | "no") => (
    <>
      <input type="hidden" name={ONCE} value={newId()} />
      <input type="hidden" name={VERSION} value={version} />
      <input type="hidden" name="over" value={id} />
      <input type="hidden" name="poging" value={attempt} />
      <input type="hidden" name="antwoord" value={answer} />
    </>
  );
  const yes = t("transition:proposals.yes");
  return (
    <div className="flow" data-no-print="">
      <form method="post">
        {hidden("yes")}
        {first ? <NextAction>{yes}</NextAction> : <Button variant="primary">{yes}</Button>}
      </form>
      <Details summary={t("transition:proposals.no")}>
        <form method="post" className="flow">
          {hidden("no")}
          <p>{t("transition:proposals.noWhy", { name })}</p>
          <div className="row">
            {quickReasons.map((reason) => (
              <Button key={reason} name="reden" value={reason}>
                {t(`transition:proposals.reason.${reason}`)}
              </Button>
            ))}
            <ButtonLink href={href} variant="tertiary">
              {t("transition:proposals.otherReason")}
            </ButtonLink>
          </div>
        </form>
      </Details>
    </div>
  );
}
