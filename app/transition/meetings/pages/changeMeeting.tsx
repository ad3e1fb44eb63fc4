import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { asEngine } from "../../../access/request/contexts.ts";
import { answerOnce } from "../../../people/pages/parts/answerOnce.ts";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import { faultyForm, freshForm } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../../web/look/Button.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { loadCase } from "../../loadCase.ts";
import { changeMeeting } from "../changeMeeting.ts";
import { meetingAddress } from "../meetingAddress.ts";
import { formOfMeeting, labelOf } from "./formOfMeeting.ts";
import { MeetingFields } from "./parts/MeetingFields.tsx";
import { MeetingTrail } from "./parts/MeetingTrail.tsx";
import { readMeetingPage } from "./readMeetingPage.ts";

/** Other times, another place, other people. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { candidacy = "", meeting = "" } = params;
  const page = await readMeetingPage(context, candidacy, meeting);
  if (!page?.seen.mayArrange) throw new Response(null, { status: 404 });
  if (page.seen.state === "cancelled") {
    throw redirect(meetingAddress(page, candidacy, meeting));
  }
  return { ...page, candidacy };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "", meeting = "" } = params;
  const known = await asEngine(context, (tx) => loadCase(tx, candidacy, dayInTheNetherlands()));
  const answer = await answerOnce(context, request, async (tx, actor, given) => {
    const done = await changeMeeting(tx, actor, known, meeting, given);
    if (done.kind === "notFound") throw new Response(null, { status: 404 });
    if (done.kind === "faults") return done.faults;
    return `${meetingAddress(actor, candidacy, meeting)}?klaar=gewijzigd`;
  });
  if ("to" in answer) throw redirect(answer.to);
  return answer;
}

export default function ChangeMeeting() {
  const { candidacy, role, name, seen, voices } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const form = sent
    ? { ...faultyForm(sent.given, sent.faults), version: seen.version }
    : freshForm(formOfMeeting(seen), seen.version);
  const back = meetingAddress({ role }, candidacy, seen.id);
  return (
    <>
      <title>{`${t("meetings:change.title")} · Overstap`}</title>
      <MeetingTrail
        role={role}
        candidacyId={candidacy}
        name={name}
        more={{ href: back, label: t(`meetings:kind.${seen.kind}`) }}
      />
      <PageTitle
        kind={name}
        title={t("meetings:change.title")}
        lead={t(seen.state === "agreed" ? "meetings:change.leadHeld" : "meetings:change.lead")}
      />
      <EditForm form={form} labelOf={(field) => labelOf(field, t)}>
        <MeetingFields form={form} voices={voices} />
        <div className="form-buttons">
          <Button variant="primary" icon="check">
            {t("meetings:change.do")}
          </Button>
          <ButtonLink href={back} variant="tertiary">
            {t("transition:back")}
          </ButtonLink>
        </div>
      </EditForm>
    </>
  );
}
