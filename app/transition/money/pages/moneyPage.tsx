import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { addMonths } from "@overstap/engine/transition/days.ts";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { fieldOf } from "../../../access/forms/fieldOf.ts";
import { asActor } from "../../../access/request/contexts.ts";
import { answerOnce } from "../../../people/pages/parts/answerOnce.ts";
import { callName } from "../../../people/peopleWords.ts";
import { readCandidacy } from "../../../people/readCandidacy.ts";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import { readDutchDay } from "../../../platform/forms/dutchDay.ts";
import { faultyForm, freshForm } from "../../../platform/forms/formState.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { textsContext, useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { Button, ButtonLink, PrintButton } from "../../../web/look/Button.tsx";
import { Details } from "../../../web/look/Details.tsx";
import { SelectField } from "../../../web/look/forms/SelectField.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { ReadAloud } from "../../../web/look/ReadAloud.tsx";
import { caseAddress, recordAddress } from "../../caseAddress.ts";
import { clockAddress } from "../../clock/clockAddress.ts";
import { knownTo } from "../../clock/pages/readClockPage.ts";
import { askers, askScheme } from "../askScheme.ts";
import { schemeSource } from "../schemeFacts.ts";
import { seeMoney } from "../seeMoney.ts";

const notices = ["planned", "already", "schemeGranted"] as const;

/** Who pays the wages on a day, and which schemes there are, for one person. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  const { searchParams } = new URL(request.url);
  const { t } = context.get(textsContext);
  const today = dayInTheNetherlands();
  const asked = readDutchDay(searchParams.get("dag") ?? "");
  const known = await knownTo(context, candidacy);
  const page = await asActor(context, async (tx, actor) => {
    const person = await readCandidacy(tx, actor, candidacy);
    const seen = person && (await seeMoney(tx, actor, known, asked ?? today));
    return seen && { role: actor.role, name: callName(person, { t }), seen };
  });
  if (!page) throw new Response(null, { status: 404 });
  const done = searchParams.get("klaar");
  return {
    ...page,
    id: candidacy,
    wrongDay: asked === undefined && (searchParams.get("dag") ?? "") !== "",
    done: notices.find((one) => one === done) ?? null,
  };
}

/** Makes a next action of applying for a scheme. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const known = await knownTo(context, candidacy);
  const answer = await answerOnce(context, request, async (tx, actor, given) => {
    const done = await askScheme(tx, actor, known, given);
    if (done.kind === "notFound") throw new Response(null, { status: 404 });
    if (done.kind === "faults") return done.faults;
    return clockAddress(actor.role, candidacy, "money", { klaar: done.kind });
  });
  if ("to" in answer) throw redirect(answer.to);
  return answer;
}

export default function MoneyPage() {
  const { id, role, name, seen, wrongDay, done } = useLoaderData<typeof loader>();
  const { t, language } = useTexts();
  const own = role === "candidate";
  const title = own ? t("money:candidate.title") : t("money:title", { name });
  const { day, on, money, ahead } = seen;
  const payer = (who: string) =>
    own ? t(`money:candidate.payer.${who as "uwv"}`) : t(`money:payer.${who as "uwv"}`);
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[
          ...(own ? [] : [{ href: "/mensen", label: t("people:list.title") }]),
          {
            href: caseAddress({ role }, id),
            label: own ? t("transition:candidate.title") : t("transition:title", { name }),
          },
        ]}
      />
      <PageTitle
        title={title}
        lead={t(own ? "money:candidate.lead" : "money:lead")}
        actions={
          own ? (
            <ReadAloud
              label={t("matching:candidate.mine.readAloud")}
              stopLabel={t("matching:candidate.mine.stop")}
            />
          ) : (
            <PrintButton label={t("people:list.print")} />
          )
        }
      />
      {done && (
        <Notice tone="done" announce>
          {t(`money:${done}`)}
        </Notice>
      )}
      <div className="flow">
        <Panel
          tone="water"
          title={day === on ? t("money:now") : t("money:then", { day: inDays(day, language) })}
        >
          {money ? (
            <p className="case-what begins">{payer(money.wagesPaidBy)}</p>
          ) : (
            <p>{t("money:before")}</p>
          )}
          {money?.unclear && (
            <Notice tone="alarm">
              {t(
                own
                  ? "transition:candidate.warning.wages-unclear"
                  : "transition:warning.wages-unclear",
              )}
            </Notice>
          )}
          {day === on && ahead.length > 1 && (
            <ul className="bullets">
              {ahead.slice(1).map(({ from, who }) => (
                <li key={from}>
                  {t("money:from", { day: inDays(from, language) })} {payer(who)}
                </li>
              ))}
            </ul>
          )}
          {own && <p>{t("money:candidate.help")}</p>}
        </Panel>
        {!own && (
          <form method="get" className="row" data-no-print="">
            <TextField
              name="dag"
              id="dag"
              type="date"
              defaultValue={day}
              label={t("money:day")}
              error={wrongDay ? t("forms:noDay") : undefined}
            />
            <Button>{t("money:look")}</Button>
          </form>
        )}
        {!own && money && (
          <>
            <h2>{t("money:schemes")}</h2>
            <div className="flow">
              {money.schemes.map((scheme) => (
                <SchemePanel key={scheme.scheme} scheme={scheme} money={seen} id={id} role={role} />
              ))}
            </div>
            <p>
              <a href="/regelingen">{t("money:plain")}</a>
            </p>
          </>
        )}
      </div>
    </>
  );
}

type Seen = ReturnType<typeof useLoaderData<typeof loader>>["seen"];
type Scheme = NonNullable<Seen["money"]>["schemes"][number];

/** One scheme on the day: whether it can be used, why, what it gives, and how it is asked for. */
function SchemePanel(props: { scheme: Scheme; money: Seen; id: string; role: string }) {
  const { scheme, money, id, role } = props;
  const { t, language } = useTexts();
  const sent = useActionData<typeof action>();
  const { grant, asks, on } = money;
  const mine = sent?.given["scheme"]?.[0] === scheme.scheme ? sent : undefined;
  const granted = scheme.why === "granted";
  const form = mine
    ? faultyForm(mine.given, mine.faults)
    : freshForm({ who: ["me"], due: [addMonths(on, 1)] });
  const source = schemeSource[scheme.scheme];
  const owners = role === "coach" ? askers.slice(0, 1) : askers;
  return (
    <Panel
      level={3}
      title={t(`transition:option.scheme.${scheme.scheme}`)}
      aside={
        <strong className={`scheme-${scheme.state}`}>
          {scheme.from
            ? t("money:state.laterFrom", { day: inDays(scheme.from, language) })
            : t(`money:state.${scheme.state}`)}
        </strong>
      }
    >
      <p>{t(`money:why.${scheme.why}` as "money:why.granted")}</p>
      <p className="quiet">{t(`money:gives.${scheme.scheme}`)}</p>
      {scheme.state !== "closed" && !granted && asks && (
        <Details summary={t("money:ask")} open={mine !== undefined}>
          <EditForm form={form}>
            <input type="hidden" name="scheme" value={scheme.scheme} />
            <SelectField
              {...fieldOf(form, "who", t)}
              id={`who-${scheme.scheme}`}
              label={t("money:who")}
              options={owners.map((value) => ({ value, label: t(`money:who.${value}`) }))}
            />
            <TextField
              {...fieldOf(form, "due", t)}
              id={`due-${scheme.scheme}`}
              type="date"
              min={on}
              label={t("money:due")}
            />
            <div className="form-buttons">
              <Button variant="primary" icon="plus">
                {t("money:plan")}
              </Button>
              {grant && (
                <ButtonLink variant="tertiary" href={recordAddress({ role }, id, grant)}>
                  {t("money:granted")}
                </ButtonLink>
              )}
            </div>
          </EditForm>
        </Details>
      )}
      <p className="quiet small">
        {source === null ? t("money:noSource") : t("clock:source.pages", { pages: source })}
      </p>
    </Panel>
  );
}
