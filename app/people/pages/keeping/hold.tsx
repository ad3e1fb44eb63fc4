import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { fieldOf } from "../../../access/forms/fieldOf.ts";
import { asActor } from "../../../access/request/contexts.ts";
import { saveOnce } from "../../../access/request/saveOnce.ts";
import { faultyForm, freshForm } from "../../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../../platform/forms/given.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { textsContext, useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { namesOf } from "../../namesOf.ts";
import { endHold, holdsOn, placeHold, watches } from "../../retention/holds.ts";

/** Where one person's data is held, whatever its term. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  const { t } = context.get(textsContext);
  return asActor(context, async (tx, actor) => {
    if (!(await watches(tx, candidacy))) throw new Response(null, { status: 404 });
    const names = await namesOf(tx, actor, [candidacy], t);
    return {
      name: names.get(candidacy)!,
      holds: await holdsOn(tx, candidacy),
      form: freshForm({}),
    };
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const given = await readGiven(request);
  const ends = oneOf(given, "einde");
  const outcome = await saveOnce(
    context,
    given,
    (tx, actor) =>
      ends ? endHold(tx, actor, ends) : placeHold(tx, actor, params["candidacy"] ?? "", given),
    () => "/bewaren#vast",
  );
  return data({ form: faultyForm(given, outcome.faults) }, { status: 400 });
}

export default function HoldPage() {
  const loaded = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? loaded.form;
  const { t, language } = useTexts();
  const labelOf = (field: string) =>
    field === "reden" ? t("keeping:hold.reason") : t("keeping:hold.to");
  return (
    <>
      <title>{`${t("keeping:hold")} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[{ href: "/bewaren", label: t("keeping:title") }]}
      />
      <PageTitle
        title={t("keeping:hold.title", { name: loaded.name })}
        lead={t("keeping:hold.lead")}
      />
      <div className="flow">
        {loaded.holds.map((one) => (
          <Panel key={one.id} title={t("keeping:hold.until", { day: inDays(one.until, language) })}>
            <p dir="auto">{one.reason}</p>
          </Panel>
        ))}
        <EditForm form={form} labelOf={labelOf}>
          <TextField
            {...fieldOf(form, "reden", t)}
            label={labelOf("reden")}
            hint={t("keeping:hold.reasonHint")}
            required
            maxLength={300}
          />
          <TextField {...fieldOf(form, "tot", t)} label={labelOf("tot")} type="date" required />
          <p>
            <NextAction>{t("keeping:hold.do")}</NextAction>
          </p>
        </EditForm>
      </div>
    </>
  );
}
