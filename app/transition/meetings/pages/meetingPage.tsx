import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { isId } from "../../../platform/ids.ts";
import { oneOf } from "../../../platform/forms/given.ts";
import { answerOnce } from "../../../people/pages/parts/answerOnce.ts";
import { faultyForm, freshForm } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ButtonLink, PrintButton } from "../../../web/look/Button.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { ReadAloud } from "../../../web/look/ReadAloud.tsx";
import { answerMeeting, setMeeting } from "../answerMeeting.ts";
import { cancelMeeting } from "../cancelMeeting.ts";
import { keepMinutes } from "../keepMinutes.ts";
import { meetingAddress } from "../meetingAddress.ts";
import { Arrange } from "./parts/Arrange.tsx";
import { GuestList } from "./parts/GuestList.tsx";
import { MeetingFacts } from "./parts/MeetingFacts.tsx";
import { MeetingTrail } from "./parts/MeetingTrail.tsx";
import { Minutes } from "./parts/Minutes.tsx";
import { OwnAnswer } from "./parts/OwnAnswer.tsx";
import { readMeetingPage } from "./readMeetingPage.ts";

/** What the page says was just done. */
const doneWords = ["gevraagd", "gewijzigd", "gezegd", "vast", "afgezegd", "verslag"] as const;

/** A meeting: which times suit, when and where it is, and what came of it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { candidacy = "", meeting = "" } = params;
  const page = await readMeetingPage(context, candidacy, meeting);
  if (!page) throw new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get("klaar");
  return { ...page, candidacy, done: doneWords.find((one) => one === asked) ?? null };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "", meeting = "" } = params;
  if (!isId(candidacy)) throw new Response(null, { status: 404 });
  const answer = await answerOnce(context, request, async (tx, actor, given) => {
    const back = (done: (typeof doneWords)[number]) =>
      `${meetingAddress(actor, candidacy, meeting)}?klaar=${done}`;
    const does = oneOf(given, "doe");
    const done =
      does === "afzeggen"
        ? await cancelMeeting(tx, actor, candidacy, meeting, given)
        : does === "vastzetten"
          ? await setMeeting(tx, actor, candidacy, meeting, given)
          : does === "verslag"
            ? await keepMinutes(tx, actor, candidacy, meeting, given)
            : await answerMeeting(tx, actor, candidacy, meeting, given);
    switch (done.kind) {
      case "notFound":
        throw new Response(null, { status: 404 });
      case "faults":
        return done.faults;
      case "answered":
        return back(done.set ? "vast" : "gezegd");
      case "cancelled":
        return back("afgezegd");
      case "kept":
        return back("verslag");
    }
  });
  if ("to" in answer) throw redirect(answer.to);
  return answer;
}

export default function MeetingPage() {
  const page = useLoaderData<typeof loader>();
  const { candidacy, role, name, seen, place, travelMinutes, done, can, holders } = page;
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const own = role === "candidate";
  const form = sent
    ? { ...faultyForm(sent.given, sent.faults), version: seen.version }
    : freshForm({}, seen.version);
  const blank = freshForm({}, seen.version);
  const does = sent ? oneOf(sent.given, "doe") : "";
  const formFor = (one: string) => (does === one ? form : blank);
  const what = t(`meetings:kind.${seen.kind}`);
  const title = own || seen.kind === "talked" ? what : t("meetings:titleWith", { what, name });
  const me = seen.guests.find(({ mine }) => mine);
  const address = meetingAddress({ role }, candidacy, seen.id);
  const ahead = seen.state === "agreed" || (seen.state === "proposed" && seen.time !== null);
  // Who is asked chooses first; who has chosen reads when and where it is.
  const turn = me?.answer === null && seen.state === "proposed";
  const answer = me && (
    <OwnAnswer
      seen={seen}
      own={own}
      me={me}
      form={does === "zeg" && !sent?.given["stem"]?.[0] ? form : blank}
    />
  );
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <MeetingTrail role={role} candidacyId={candidacy} name={name} />
      <PageTitle
        kind={place ? `${place.title}, ${place.organisation}` : undefined}
        title={title}
        lead={own ? t(`meetings:candidate.state.${seen.state}`) : t(`meetings:state.${seen.state}`)}
        actions={
          <>
            {own && (
              <ReadAloud
                label={t("matching:candidate.mine.readAloud")}
                stopLabel={t("matching:candidate.mine.stop")}
              />
            )}
            {ahead && (
              <ButtonLink href={`${address}/agenda.ics`} variant="tertiary" icon="calendar">
                {t("meetings:calendar")}
              </ButtonLink>
            )}
            <PrintButton label={t("people:list.print")} />
          </>
        }
      />
      <div className="flow">
        {done && (
          <Notice tone="done" announce>
            {own ? t(`meetings:candidate.done.${done}`) : t(`meetings:done.${done}`)}
          </Notice>
        )}
        {seen.state === "cancelled" && seen.cancelReason === "attemptEnded" && (
          <Notice>{t("meetings:cancelled.attemptEnded")}</Notice>
        )}
        {seen.stuck && seen.state === "proposed" && (
          <Notice tone="care">{t(own ? "meetings:candidate.stuck" : "meetings:stuck")}</Notice>
        )}
        {seen.state === "proposed" && seen.time && (
          <Notice tone="care">{t("meetings:movingNotice")}</Notice>
        )}
        {turn && answer}
        {seen.state !== "cancelled" && (
          <MeetingFacts meeting={seen} own={own} travelMinutes={travelMinutes} />
        )}
        {!turn && answer}
        {seen.guests.length > 0 && seen.state !== "cancelled" && (
          <GuestList seen={seen} own={own} name={name} />
        )}
        <Minutes
          seen={seen}
          role={role}
          holders={holders}
          form={formFor("verslag")}
          record={can && { candidacyId: candidacy, ...can }}
        />
        {seen.mayArrange && (
          <Arrange
            seen={seen}
            address={address}
            form={formFor("afzeggen")}
            told={does === "zeg" && sent?.given["stem"]?.[0] ? form : blank}
            fixed={formFor("vastzetten")}
          />
        )}
      </div>
    </>
  );
}
