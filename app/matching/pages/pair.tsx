import { type LoaderFunctionArgs, redirect, useLoaderData } from "react-router";
import { actorOf } from "../../access/request/contexts.ts";
import { changeAddress } from "../../people/pages/intake/intakeAddress.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { ButtonLink, PrintButton } from "../../web/look/Button.tsx";
import { Details } from "../../web/look/Details.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { ReadAloud } from "../../web/look/ReadAloud.tsx";
import type { PairView } from "../pair/pairView.ts";
import { closedPlace } from "../pair/closedPlace.ts";
import { readPair } from "../pair/readPair.ts";
import { sayPerson } from "../words/sayPerson.ts";
import { PairBanks } from "./parts/PairBanks.tsx";
import { PairChanges } from "./parts/PairChanges.tsx";
import { PairFacts } from "./parts/PairFacts.tsx";
import { PairNumbers } from "./parts/PairNumbers.tsx";
import { PairOutside } from "./parts/PairOutside.tsx";
import { PairProposed } from "./parts/PairProposed.tsx";
import { PairQuestions } from "./parts/PairQuestions.tsx";
import { PairVerdict } from "./parts/PairVerdict.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  const { candidacy, opening } = params;
  const pair = await readPair(context, { candidacy, opening }, language);
  // A place that does not fit, or where somebody is put forward already, is nothing to propose.
  const proposable =
    pair?.verdict !== undefined && pair.verdict !== "no" && pair.proposedOn === undefined;
  if (pair) return { pair, proposes: actorOf(context).role === "coach" && proposable };
  // A place that was put away is weighed no more; who is put forward there, and who guides them, read it still.
  const place = await closedPlace(context, { candidacy, opening }, language);
  if (place === undefined) throw new Response(null, { status: 404 });
  throw redirect(`/werk/plekken/${place}`);
}

/** Past dit? One person and one place, task by task, from where the reader stands. */
export default function Pair() {
  const { pair, proposes } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const title = titleOf(pair, t);
  const own = pair.face === "own";
  const step = pair.questions?.find((question) => question.step !== undefined)?.step;
  return (
    <>
      <title>{`${own ? `${title} ${pair.place.title}` : title} · Overstap`}</title>
      <Trail pair={pair} />
      <PageTitle
        kind={own ? undefined : t("matching:pair.kind")}
        title={title}
        lead={leadOf(pair, t)}
        actions={
          <>
            {own && (
              <ReadAloud
                label={t("matching:candidate.mine.readAloud")}
                stopLabel={t("matching:candidate.mine.stop")}
              />
            )}
            {proposes && (
              <NextAction href={`/matchen/${pair.person.id}/${pair.place.id}/voorstellen`}>
                {t("matching:pair.propose")}
              </NextAction>
            )}
            <ButtonLink
              variant="tertiary"
              icon="file-type-pdf"
              href={`/matchen/${pair.person.id}/${pair.place.id}/past-dit.pdf`}
            >
              {t("matching:pair.pdf")}
            </ButtonLink>
            <PrintButton label={t("matching:pair.print")} />
          </>
        }
      />
      <div className="flow pair">
        {own && <p className="screen-only">{t("matching:candidate.pair.lead")}</p>}
        <PairVerdict pair={pair} />
        <PairProposed pair={pair} />
        <PairBanks
          pair={pair}
          {...(pair.face !== "own" && { personHref: `/mensen/${pair.person.id}` })}
        />
        <PairOutside pair={pair} />
        <PairChanges pair={pair} />
        <PairQuestions pair={pair} />
        {step !== undefined && (
          <div className="row screen-only">
            <NextAction href={changeAddress("candidate", pair.person.id, step)}>
              {t("matching:candidate.pair.tell")}
            </NextAction>
            <ButtonLink href="/hulp">{t("matching:pair.help")}</ButtonLink>
          </div>
        )}
        <PairFacts pair={pair} />
        <PairNumbers pair={pair} />
        {own && step === undefined && (
          <p className="screen-only">
            <NextAction href="/hulp">{t("matching:pair.help")}</NextAction>
          </p>
        )}
        <Details summary={t("matching:pair.seeWhy")}>
          <p>
            {own && pair.proposedOn !== undefined
              ? t("matching:pair.whySee.ownProposed", { organisation: pair.place.organisation })
              : t(`matching:pair.whySee.${pair.face}`)}
          </p>
        </Details>
      </div>
    </>
  );
}

type Say = ReturnType<typeof useTexts>["t"];

function titleOf({ face, person, place }: PairView, t: Say): string {
  return face === "own"
    ? t("matching:candidate.pair.title")
    : t("matching:pair.title", { name: sayPerson(t, person), place: place.title });
}

function leadOf({ face, person, place }: PairView, t: Say): string {
  if (face === "own") return [place.title, place.organisation, place.town].join(", ");
  if (face === "region") return t("matching:pair.leadRegion");
  if (face === "employer") return t("matching:pair.leadEmployer", { name: sayPerson(t, person) });
  return t("matching:pair.lead");
}

function Trail({ pair }: { pair: PairView }) {
  const { t } = useTexts();
  const { face, person, place } = pair;
  const name = sayPerson(t, person);
  const toOpening = {
    href: `/matchen/plekken/${place.id}`,
    label: t("matching:list.opening.title", { place: place.title }),
  };
  const toPerson = {
    href: `/matchen/mensen/${person.id}`,
    label: t("matching:list.person.title", { name }),
  };
  const trail = {
    own: [{ href: "/mijn-plekken", label: t("matching:candidate.mine.title") }],
    employer: [toOpening],
    professional: [{ href: "/matchen", label: t("matching:start.title") }, toPerson],
    region: [{ href: "/matchen", label: t("matching:start.title") }, toPerson],
  }[face];
  return <Breadcrumbs label={t("matching:crumbs")} trail={trail} />;
}
