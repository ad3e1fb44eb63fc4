import { evaluators } from "@overstap/engine/transition/caseWords.ts";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { answerOnce } from "../../../people/pages/parts/answerOnce.ts";
import { oneOf } from "../../../platform/forms/given.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { EmptyState } from "../../../web/look/EmptyState.tsx";
import { Icon } from "../../../web/look/icons/Icon.tsx";
import { isIconName } from "../../../web/look/icons/iconNames.ts";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { agreementAddress } from "../../agreement/agreementAddress.ts";
import { knownTo } from "../../agreement/pages/readAgreementPage.ts";
import { caseAddress, recordAddress } from "../../caseAddress.ts";
import { decisionAddress } from "../../decision/decisionAddress.ts";
import { lookBackAddress, placementAddress } from "../lookAddress.ts";
import { nameBuddy } from "../nameBuddy.ts";
import { endAbsence, noteAbsence } from "../noteAbsence.ts";
import { AbsencePanel } from "./parts/AbsencePanel.tsx";
import { BuddyPanel } from "./parts/BuddyPanel.tsx";
import { SaidLook } from "./parts/SaidLook.tsx";
import { readPlacementPage } from "./readPlacementPage.ts";

const notices = ["said", "noted", "buddy"] as const;

/** A placement from day to day: the tasks, who helps, looking back, and when somebody was not there. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const page = await readPlacementPage(context, params["candidacy"] ?? "");
  if (!page) throw new Response(null, { status: 404 });
  const done = new URL(request.url).searchParams.get("klaar");
  return { ...page, done: notices.find((one) => one === done) ?? null };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const known = await knownTo(context, candidacy);
  const answer = await answerOnce(context, request, async (tx, actor, given) => {
    const to = placementAddress(actor.role, candidacy);
    const what = oneOf(given, "wat");
    if (what === "buddy" || what === "geen-buddy") {
      const named = await nameBuddy(tx, actor, known, {
        attempt: oneOf(given, "poging"),
        account: oneOf(given, "account"),
        ends: what === "geen-buddy",
      });
      if (!named) throw new Response(null, { status: 404 });
      return `${to}?klaar=${what === "buddy" ? "buddy" : "noted"}`;
    }
    const noted = await (what === "er-weer" ? endAbsence : noteAbsence)(tx, actor, known, given);
    if (noted.kind === "notFound") throw new Response(null, { status: 404 });
    if (noted.kind === "faults") return noted.faults;
    return `${to}?klaar=noted`;
  });
  if ("to" in answer) throw redirect(answer.to);
  return answer;
}

export default function PlacementPage() {
  const { id, role, name, seen, colleagues, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t, language } = useTexts();
  const own = role === "candidate";
  const title = own ? t("look:candidate.title") : t("look:title", { name });
  const back = caseAddress({ role }, id);
  const mine = seen?.looks.find(({ onBehalf }) => !onBehalf);
  const due =
    mine && seen?.moments.find(({ heard }) => !heard.some((voice) => voice === mine.voice));
  const others = seen?.looks.filter(({ onBehalf }) => onBehalf) ?? [];
  // A buddy reads what they said themselves.
  const voices = evaluators.filter((voice) => role !== "buddy" || voice === "buddy");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={
          own
            ? [{ href: back, label: t("transition:candidate.title") }]
            : [
                { href: "/mensen", label: t("people:list.title") },
                { href: back, label: t("transition:title", { name }) },
              ]
        }
      />
      <PageTitle
        kind={seen?.place ? `${seen.place.title}, ${seen.place.organisation}` : undefined}
        title={title}
        lead={t(own ? "look:candidate.lead" : "look:lead")}
      />
      {done && (
        <Notice tone="done" announce>
          {t(`look:done.${done}`)}
        </Notice>
      )}
      {!seen ? (
        <EmptyState
          title={t(own ? "look:candidate.none.title" : "look:none.title")}
          action={<ButtonLink href={back}>{t("transition:back")}</ButtonLink>}
        >
          {t(own ? "look:candidate.none.text" : "look:none.text")}
        </EmptyState>
      ) : (
        <div className="flow">
          <Panel title={t(own ? "look:candidate.looks" : "look:looks")} tone="water">
            {mine && due && (
              <div className="form-buttons">
                <NextAction
                  href={lookBackAddress(role, id, {
                    attempt: seen.attempt,
                    moment: due.number,
                    ...(mine.voice && { voice: mine.voice }),
                  })}
                >
                  {t(own ? "look:candidate.looks.do" : "look:looks.do")}
                </NextAction>
              </div>
            )}
            {seen.moments.length === 0 && <p>{t("look:looks.none")}</p>}
            {seen.moments.map(({ number, day, heard, said }) => (
              <section key={number} className="look-moment">
                <h3>
                  {t("look:looks.moment", {
                    moment: t("transition:moment", { number }),
                    day: inDays(day, language),
                  })}
                </h3>
                {/* Of a moment that is still to come there is nothing to say. */}
                {(day <= seen.on || heard.length > 0) && (
                  <div className="look-voices">
                    {voices.map((voice) => (
                      <SaidLook
                        key={voice}
                        voice={voice}
                        look={said[voice]}
                        heard={heard.includes(voice)}
                        own={own}
                      />
                    ))}
                  </div>
                )}
              </section>
            ))}
            {others.length > 0 && (
              <ul className="link-rows">
                {others.map(({ voice }) => (
                  <li key={voice}>
                    <a
                      href={lookBackAddress(role, id, {
                        attempt: seen.attempt,
                        ...(voice && { voice }),
                      })}
                    >
                      {t("look:looks.doFor", { voice: t(`access:role.${voice!}`) })}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </Panel>
          <Panel
            title={t(own ? "look:candidate.tasks" : "look:tasks")}
            aside={
              <span className="quiet small">
                {t("look:period", {
                  from: inDays(seen.start, language),
                  to: inDays(seen.end, language),
                })}
              </span>
            }
          >
            <ul className="agreed-tasks">
              {seen.tasks.map((task) => (
                <li key={task.id}>
                  {isIconName(task.icon) && <Icon name={task.icon} size={24} />}
                  <span dir="auto">{task.name}</span>
                </li>
              ))}
            </ul>
          </Panel>
          {role !== "buddy" && <BuddyPanel seen={seen} colleagues={colleagues} own={own} />}
          {seen.absences && <AbsencePanel seen={seen} sent={sent} />}
          {seen.feedback && (
            <Panel title={t("look:wrong")}>
              <p>{t("look:wrong.text")}</p>
              <div className="row">
                <ButtonLink icon="message-circle" href={recordAddress({ role }, id, seen.feedback)}>
                  {own ? t("transition:candidate.do.feedback") : t("transition:do.feedback")}
                </ButtonLink>
              </div>
            </Panel>
          )}
          {role !== "buddy" && (
            <p className="row">
              <a href={agreementAddress(role, id, "see", { poging: seen.attempt })}>
                {t("look:toAgreement")}
              </a>
              <a href={decisionAddress(role, id, seen.attempt)}>{t("look:toDecision")}</a>
            </p>
          )}
        </div>
      )}
    </>
  );
}
