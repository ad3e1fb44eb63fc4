import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { fieldOf } from "../../../access/forms/fieldOf.ts";
import { countTry, triedTooOften } from "../../../access/links/boundedTries.ts";
import { actorContext, servicesContext } from "../../../access/request/contexts.ts";
import { faultyForm, freshForm } from "../../../platform/forms/formState.ts";
import { readGiven } from "../../../platform/forms/given.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { answerByLink } from "../answerByLink.ts";
import { NONE } from "../answerMeeting.ts";
import { LINK_PATH, meetingAddress } from "../meetingAddress.ts";
import { openMeetingLink } from "../openMeetingLink.ts";
import { MeetingFacts } from "./parts/MeetingFacts.tsx";
import { TimeChoice } from "./parts/TimeChoice.tsx";

/** Reads the link; looking uses nothing up. The person who is signed in goes on to their own page. */
async function open({ request, context, params }: LoaderFunctionArgs) {
  const { database } = context.get(servicesContext);
  if (await triedTooOften(database, request)) throw new Response(null, { status: 429 });
  const found = await openMeetingLink(database, params["token"]);
  if (!found) {
    await database.as("overstap_accounts", undefined, (tx) => countTry(tx, request));
    return { found: undefined, other: false };
  }
  const actor = context.get(actorContext);
  if (actor && actor.account === found.accountId && actor.role === "candidate") {
    throw redirect(meetingAddress(actor, found.candidacyId, found.id));
  }
  return { found, other: actor !== undefined };
}

type Opened = Awaited<ReturnType<typeof open>>;

/** What of it whoever holds the link is shown. */
function shown({ found, other }: Opened) {
  if (!found) return { found: null, other };
  const { id: _id, candidacyId: _candidacy, accountId, guests: _guests, ...rest } = found;
  return { found: { ...rest, hasAccount: accountId !== null }, other };
}

export async function loader(args: LoaderFunctionArgs) {
  const opened = await open(args);
  const done = new URL(args.request.url).searchParams.has("klaar");
  return data({ ...shown(opened), done }, { status: opened.found ? 200 : 404 });
}

export async function action(args: ActionFunctionArgs) {
  const opened = await open(args);
  const { database } = args.context.get(servicesContext);
  const { token = "" } = args.params;
  // Whoever is signed in as somebody else does not speak for the person by their link.
  if (!opened.found || opened.other) throw new Response(null, { status: 404 });
  const given = await readGiven(args.request);
  const faults = await answerByLink(database, token, opened.found, given);
  if (faults.length === 0) throw redirect(`${LINK_PATH}/${token}?klaar`);
  return data({ given, faults }, { status: 400 });
}

/** A meeting for whoever got its link: when and where, and which times suit. */
export default function MeetingLink() {
  const { found, other, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  if (!found) {
    return (
      <>
        <title>{`${t("meetings:candidate.link.none")} · Overstap`}</title>
        <PageTitle
          title={t("meetings:candidate.link.none")}
          lead={t("meetings:candidate.link.noneWhy")}
        />
      </>
    );
  }
  const what = t(`meetings:kind.${found.kind}`);
  const values = { what, at: found.at ?? "" };
  const time = found.startsAt && found.endsAt ? { start: found.startsAt, end: found.endsAt } : null;
  const form = sent
    ? { ...faultyForm(sent.given, sent.faults), version: found.version }
    : freshForm({ tijd: found.answer === "none" ? [NONE] : [...found.suits] }, found.version);
  const asks = found.state === "proposed" || found.state === "agreed";
  return (
    <>
      <title>{`${what} · Overstap`}</title>
      <PageTitle
        kind={
          found.firstName ? t("meetings:candidate.hello", { name: found.firstName }) : undefined
        }
        title={what}
        lead={
          found.state === "cancelled"
            ? t("meetings:candidate.state.cancelled")
            : found.at
              ? t("meetings:candidate.mail.aboutAt", values)
              : t("meetings:candidate.mail.about", values)
        }
      />
      <div className="flow">
        {done && (
          <Notice tone="done" announce>
            {t(
              found.state === "agreed"
                ? "meetings:candidate.done.vast"
                : "meetings:candidate.done.gezegd",
            )}
          </Notice>
        )}
        {found.state !== "cancelled" && (
          <MeetingFacts meeting={{ ...found, time }} own travelMinutes={null} />
        )}
        {other && <Notice tone="care">{t("meetings:candidate.link.other")}</Notice>}
        {asks && !other && found.asksBirthDate && (
          <EditForm form={form} labelOf={() => undefined}>
            <TimeChoice times={found.times} form={form} own />
            <TextField
              {...fieldOf(form, "geboren", t)}
              label={t("meetings:candidate.born")}
              hint={t("meetings:candidate.bornWhy")}
              inputMode="numeric"
              autoComplete="bday"
              placeholder="31-12-1980"
            />
            <div className="form-buttons">
              <NextAction>{t("meetings:candidate.send")}</NextAction>
            </div>
          </EditForm>
        )}
        {asks && !other && !found.asksBirthDate && (
          <>
            <p>{t("meetings:candidate.link.call", { name: found.planner })}</p>
            {found.hasAccount && (
              <p>
                <ButtonLink href="/inloggen">{t("meetings:candidate.link.signIn")}</ButtonLink>
              </p>
            )}
          </>
        )}
        <p className="quiet">
          {t("meetings:candidate.link.questions", { name: found.planner })}{" "}
          <a href={`mailto:${found.plannerEmail}`}>{found.plannerEmail}</a>
        </p>
      </div>
    </>
  );
}
