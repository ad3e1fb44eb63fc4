import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { Details } from "../../../web/look/Details.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { RoomNav } from "../../../web/look/RoomNav.tsx";
import { agreementAddress } from "../../agreement/agreementAddress.ts";
import { decisionAddress } from "../../decision/decisionAddress.ts";
import { placementAddress } from "../../evaluation/lookAddress.ts";
import { caseAddress, recordAddress } from "../../caseAddress.ts";
import type { ClockGlance } from "../../clock/clockGlance.ts";
import { ClockPanel } from "../../clock/pages/parts/ClockPanel.tsx";
import { MeetingsPanel } from "../../meetings/pages/parts/MeetingsPanel.tsx";
import { arrangers } from "../../meetings/meetingWords.ts";
import type { SeenMeeting } from "../../meetings/seenMeeting.ts";
import type { SeenAttempt, SeenCase } from "../../see/seeCase.ts";
import { isOf, type TimelineFilter, timelineFilters } from "../../see/timelineFilter.ts";
import { AgreementPanel } from "./AgreementPanel.tsx";
import { CanRecord } from "./CanRecord.tsx";
import { CaseStones } from "./CaseStones.tsx";
import { CaseTimeline } from "./CaseTimeline.tsx";
import { OtherAttempts } from "./OtherAttempts.tsx";
import { TurnPanel } from "./TurnPanel.tsx";

export interface CaseBodyProps {
  seen: SeenCase;
  meetings: readonly SeenMeeting[];
  /** What there is to say of the clock of a sick leave, to whoever reads it. */
  clock: ClockGlance | null;
  role: string;
  /** What to call the person. */
  name: string;
  /** The attempt in the middle of the page; the furthest one without it. */
  attempt: string | null;
  /** What the timeline is narrowed to. */
  filter: TimelineFilter | null;
}

/** A case: where it stands, whose turn it is, what is agreed, what can be recorded, what happened. */
export function CaseBody({ seen, meetings, clock, role, name, attempt, filter }: CaseBodyProps) {
  const { t } = useTexts();
  const own = role === "candidate";
  const shown = seen.attempts.find(({ id }) => id === attempt) ?? seen.attempts[0];
  const others = seen.attempts.filter((one) => one !== shown);
  const address = caseAddress({ role }, seen.candidacyId);
  // With one place only, the page says it once.
  const named = seen.attempts.length > 1 ? seen.attempts : [];
  const places = Object.fromEntries(
    named.flatMap(({ openingId, place }) => (place ? [[openingId, place.title]] : [])),
  );
  // Only what there is something of can be narrowed to.
  const filters = timelineFilters.filter(
    (one) => one === filter || seen.events.some(({ type }) => isOf(one, type)),
  );
  const addressWith = (more: string) =>
    more === "" ? address : `${address}${address.includes("?") ? "&" : "?"}${more}`;
  const titleOf = (id: string) =>
    seen.attempts.length > 1 ? seen.attempts.find((one) => one.id === id)?.place?.title : undefined;
  const feedback = seen.can.find(
    (one) => one.type === "feedback" && (one.attempt === undefined || one.attempt === shown?.id),
  );
  return (
    <div className="flow">
      {seen.broken && <Notice tone="alarm">{t("transition:broken")}</Notice>}
      {seen.warnings.map((code) => (
        <Notice key={code} tone={code === "advise-uwv-opinion" ? "info" : "alarm"}>
          {own ? t(`transition:candidate.warning.${code}`) : t(`transition:warning.${code}`)}
          {code === "decide-now" && (
            <p>
              <a href={decisionAddress(role, seen.candidacyId)}>{t("decision:toPage")}</a>
            </p>
          )}
        </Notice>
      ))}
      <TurnPanel seen={seen} role={role} name={name} />
      {shown ? (
        <section className="flow">
          <h2>{placeInWords(shown)}</h2>
          <CaseStones stones={shown.stones} own={own} />
        </section>
      ) : (
        <p>{t(own ? "transition:candidate.noPlace" : "transition:noPlace")}</p>
      )}
      <MeetingsPanel
        meetings={meetings}
        role={role}
        candidacyId={seen.candidacyId}
        call={
          shown && !shown.ended && (arrangers as readonly string[]).includes(role)
            ? {
                attempt: shown.id,
                step: shown.stones.find(({ state }) => state === "now")?.step ?? "",
              }
            : null
        }
      />
      {feedback && (
        <Panel title={t(own ? "transition:candidate.wrong" : "transition:wrong")}>
          <p>{t(own ? "transition:candidate.wrong.text" : "transition:wrong.text")}</p>
          <div className="row">
            <ButtonLink
              icon="message-circle"
              href={recordAddress({ role }, seen.candidacyId, feedback)}
            >
              {own ? t("transition:candidate.do.feedback") : t("transition:do.feedback")}
            </ButtonLink>
            {own && seen.owner && (
              <ButtonLink icon="mail" href={`mailto:${seen.owner.email}`}>
                {t("transition:candidate.mail", { name: seen.owner.name })}
              </ButtonLink>
            )}
          </div>
        </Panel>
      )}
      {shown?.stones.some(({ step, state }) => step === "started" && state === "done") &&
        !shown.ended && (
          <p>
            <a className="more" href={placementAddress(role, seen.candidacyId)}>
              {own ? t("look:candidate.title") : t("look:toPlacement")}
            </a>
          </p>
        )}
      {shown?.agreement && role !== "buddy" && (
        <AgreementPanel
          agreement={shown.agreement}
          href={agreementAddress(role, seen.candidacyId, "see", { poging: shown.id })}
        />
      )}
      {clock && <ClockPanel glance={clock} id={seen.candidacyId} role={role} />}
      {role === "careEmployer" && (
        <p>
          <a href="/regelingen">{t("money:plain")}</a>
        </p>
      )}
      {others.length > 0 && (
        <OtherAttempts attempts={others} address={(id) => addressWith(`poging=${id}`)} />
      )}
      {seen.can.length > 0 && (
        <Details summary={t(own ? "transition:candidate.can" : "transition:can")}>
          <CanRecord can={seen.can} role={role} candidacyId={seen.candidacyId} placeOf={titleOf} />
        </Details>
      )}
      <Panel title={t("transition:timeline")} id="tijdlijn">
        {filters.length > 1 && (
          <RoomNav
            label={t("transition:timeline.filter")}
            items={[null, ...filters].map((one) => ({
              href: `${addressWith(one === null ? "" : `toon=${one}`)}#tijdlijn`,
              label: t(`transition:timeline.${one ?? "alles"}`),
              current: one === filter,
            }))}
          />
        )}
        <CaseTimeline
          events={seen.events.filter(({ type }) => filter === null || isOf(filter, type))}
          places={places}
        />
      </Panel>
    </div>
  );

  function placeInWords({ place, ended }: SeenAttempt): string {
    const title = place
      ? t("transition:attempts.at", { title: place.title, organisation: place.organisation })
      : t("transition:attempts.place");
    return ended ? t("transition:attempts.endedAt", { title }) : title;
  }
}
