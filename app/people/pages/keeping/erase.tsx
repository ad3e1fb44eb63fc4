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
import { asActor } from "../../../access/request/contexts.ts";
import { saveOnce } from "../../../access/request/saveOnce.ts";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import { faultyForm, freshForm } from "../../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../../platform/forms/given.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../../web/look/Button.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { writtenCandidacy } from "../../around/writtenCandidacy.ts";
import { askErasure, SECOND_THOUGHTS_DAYS } from "../../erasure/askErasure.ts";
import { openRequest, withdrawErasure } from "../../erasure/withdrawErasure.ts";
import { callName } from "../../peopleWords.ts";
import { readCandidacy } from "../../readCandidacy.ts";
import { readKeeping } from "../../retention/readKeeping.ts";
import { dataAddress } from "../intake/intakeAddress.ts";
import { HoldList } from "./HoldList.tsx";
import { PersonTrail } from "../parts/PersonTrail.tsx";

/** What happens when somebody asks that all of them goes, before it happens. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  return asActor(context, async (tx, actor) => {
    const seen =
      (await writtenCandidacy(tx, actor, candidacy)) && (await readCandidacy(tx, actor, candidacy));
    if (!seen) throw new Response(null, { status: 404 });
    const { firstName, identity, reference } = seen;
    return {
      id: candidacy,
      role: actor.role,
      keeping: await readKeeping(tx, candidacy),
      asked: await openRequest(tx, candidacy),
      due: dayInTheNetherlands(new Date(Date.now() + SECOND_THOUGHTS_DAYS * 86_400_000)),
      seen: { firstName, identity, reference },
      form: freshForm({}),
    };
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const given = await readGiven(request);
  if (oneOf(given, "doe") === "terug") {
    const role = await asActor(context, async (tx, actor) => {
      await withdrawErasure(tx, candidacy);
      return actor.role;
    });
    return redirect(dataAddress(role, candidacy));
  }
  const { faults } = await saveOnce(
    context,
    given,
    (tx, actor) => askErasure(tx, actor, candidacy, given),
    ({ token }) => `/gewist/${token}`,
  );
  return data({ form: faultyForm(given, faults) }, { status: 400 });
}

export default function Erase() {
  const { id, role, keeping, asked, due, seen, form: fresh } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? fresh;
  const spoken = useTexts();
  const { t, language } = spoken;
  const own = role === "candidate";
  const name = callName(seen, spoken);
  const duty = keeping?.ground === "reintegrationDuty";
  const lines = duty
    ? (["dutyGoes", "dutyStays", "undo"] as const)
    : (["first", "all", "account", "undo", "copy"] as const);
  const title = t(own ? "keeping:candidate.erase.title" : "keeping:erase.title", { name });
  const day = inDays(due, language);
  const until = keeping ? inDays(keeping.goesOn, language) : "";
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <PersonTrail role={role} id={id} name={name} />
      <PageTitle
        title={title}
        lead={t(own ? "keeping:candidate.erase.lead" : "keeping:erase.lead")}
      />
      <div className="flow">
        {asked ? (
          <>
            <Notice tone="care">
              {t("keeping:candidate.erase.asked", { day: inDays(asked.due, language) })}
            </Notice>
            <form method="post" className="form-buttons">
              <Button name="doe" value="terug" icon="arrow-back-up">
                {t("keeping:candidate.erase.back")}
              </Button>
            </form>
          </>
        ) : (
          <>
            {keeping && keeping.holds.length > 0 && (
              <Panel title={t("keeping:candidate.erase.held")}>
                <HoldList holds={keeping.holds} />
              </Panel>
            )}
            <Panel title={t("keeping:candidate.erase.what")} tone="water">
              <ul className="bullets">
                {lines.map((line) => (
                  <li key={line}>
                    {own
                      ? t(`keeping:candidate.erase.${line}`, { day, until })
                      : t(`keeping:erase.${line}`, { name, day, until })}
                  </li>
                ))}
              </ul>
            </Panel>
            <EditForm form={form} labelOf={() => t("keeping:erase.reason")}>
              {!own && (
                <TextField
                  {...fieldOf(form, "reden", t)}
                  label={t("keeping:erase.reason")}
                  hint={t("keeping:erase.reasonHint")}
                  required
                  maxLength={300}
                />
              )}
              <p className="form-buttons">
                <Button variant="primary" icon="x">
                  {t(own ? "keeping:candidate.erase.do" : "keeping:erase.do")}
                </Button>
                <ButtonLink href={dataAddress(role, id)} variant="tertiary">
                  {t("people:candidate.remove.back")}
                </ButtonLink>
              </p>
            </EditForm>
          </>
        )}
      </div>
    </>
  );
}
