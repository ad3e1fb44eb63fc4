import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { filesOf } from "../../../access/files/filesOf.ts";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { fieldOf } from "../../../access/forms/fieldOf.ts";
import { asActor } from "../../../access/request/contexts.ts";
import { saveOnce } from "../../../access/request/saveOnce.ts";
import { faultyForm, freshForm } from "../../../platform/forms/formState.ts";
import { readGiven } from "../../../platform/forms/given.ts";
import { inMoments } from "../../../platform/texts/formats.ts";
import { textsContext, useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../../web/look/Button.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { writtenCandidacy } from "../../around/writtenCandidacy.ts";
import { askCopy, copiesOf } from "../../copy/askCopy.ts";
import { callName } from "../../peopleWords.ts";
import { readCandidacy } from "../../readCandidacy.ts";
import { PersonTrail } from "../parts/PersonTrail.tsx";

const addressOf = (role: string, id: string) =>
  role === "candidate" ? `/mijn-gegevens/${id}/kopie` : `/mensen/${id}/kopie`;

/** One's own copy: asked for, being made, there. */
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
      copies: await copiesOf(tx, candidacy),
      files: await filesOf(tx, candidacy),
      seen: { firstName, identity, reference },
      form: freshForm({}),
    };
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const { language } = context.get(textsContext);
  const given = await readGiven(request);
  const { faults } = await saveOnce(
    context,
    given,
    (tx, actor) => askCopy(tx, actor, candidacy, given, language),
    () => new URL(request.url).pathname.replace(/\.data$/, ""),
  );
  return data({ form: faultyForm(given, faults) }, { status: 400 });
}

export default function Copy() {
  const { id, role, copies, files, seen, form: fresh } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? fresh;
  const spoken = useTexts();
  const { t, language } = spoken;
  const own = role === "candidate";
  const name = callName(seen, spoken);
  const title = t(own ? "keeping:candidate.copy.title" : "keeping:copy.of", { name });
  const waits = copies.some(({ state }) => state === "asked");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <PersonTrail role={role} id={id} name={name} />
      <PageTitle
        title={title}
        lead={t(own ? "keeping:candidate.copy.lead" : "keeping:copy.lead")}
      />
      <div className="flow">
        {waits && (
          <Panel title={t("keeping:candidate.copy.making")} tone="water">
            <div data-progress="asked">
              <p>{t("keeping:candidate.copy.wait")}</p>
            </div>
            <ButtonLink href={addressOf(role, id)} icon="refresh">
              {t("pool:progress.look")}
            </ButtonLink>
          </Panel>
        )}
        {copies
          .filter(({ state }) => state === "ready")
          .map((one) => (
            <Panel
              key={one.id}
              title={t("keeping:candidate.copy.ready", {
                moment: inMoments(new Date(one.askedAt), language),
              })}
            >
              <p className="form-buttons">
                <ButtonLink href={`/bestanden/${one.pdf}`} icon="download">
                  {t("keeping:candidate.copy.pdf")}
                </ButtonLink>
                <ButtonLink href={`/bestanden/${one.json}`} variant="tertiary" icon="download">
                  {t("keeping:candidate.copy.json")}
                </ButtonLink>
              </p>
              <p className="quiet">
                {t("keeping:candidate.copy.until", {
                  moment: inMoments(new Date(one.expiresAt!), language),
                })}
              </p>
            </Panel>
          ))}
        {files.length > 0 && (
          <Panel title={t("keeping:candidate.copy.files")}>
            <ul className="bullets">
              {files.map((file) => (
                <li key={file.id}>
                  <a href={`/bestanden/${file.id}`}>{file.name}</a>
                </li>
              ))}
            </ul>
          </Panel>
        )}
        {!waits && (
          <EditForm form={form} labelOf={() => t("keeping:copy.reason")}>
            {!own && (
              <TextField
                {...fieldOf(form, "reden", t)}
                label={t("keeping:copy.reason")}
                hint={t("keeping:copy.reasonHint")}
                required
                maxLength={300}
              />
            )}
            <p>
              <Button variant="primary" icon="copy">
                {t(own ? "keeping:candidate.copy.do" : "keeping:copy.do")}
              </Button>
            </p>
          </EditForm>
        )}
      </div>
    </>
  );
}
