import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { faultyForm } from "../../platform/forms/formState.ts";
import { readGiven } from "../../platform/forms/given.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../web/look/Button.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { readGuide } from "../begin/readGuide.ts";
import { EditForm } from "../forms/EditForm.tsx";
import { openForm } from "../forms/openForm.ts";
import { addAndInvite } from "../organisations/addAndInvite.ts";
import { MOST_AT_ONCE, NEW_ORGANISATIONS } from "../organisations/addOrganisations.ts";
import { asActor, servicesContext } from "../request/contexts.ts";
import { BeginHead } from "./begin/BeginHead.tsx";
import { FirstLinks } from "./parts/FirstLinks.tsx";
import { organisationLabel, OrganisationRow } from "./parts/OrganisationRow.tsx";

export function loader({ context }: LoaderFunctionArgs) {
  return asActor(context, async (tx, actor) => {
    const guide = await readGuide(tx, actor);
    if (!guide) throw new Response(null, { status: 404 });
    return { ...guide, form: await openForm(tx, actor, NEW_ORGANISATIONS, {}) };
  });
}

/** Makes them once however often the button is pressed; each answer tells links that work. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { publicUrl, sendsMail } = context.get(servicesContext);
  const { language } = context.get(textsContext);
  const given = await readGiven(request);
  const outcome = await asActor(context, (tx, actor) =>
    addAndInvite(tx, actor, given, { sendsMail, language }),
  );
  if (outcome.kind === "notFound") throw new Response(null, { status: 404 });
  if (outcome.kind === "faults") {
    return data({ form: faultyForm(given, outcome.faults), links: [], sendsMail }, { status: 400 });
  }
  const links = outcome.links.map(({ path, ...link }) => ({ ...link, address: publicUrl + path }));
  return { form: undefined, links, sendsMail };
}

/** The third step of the guide: with whom one works, a few at once. */
export default function BeginOrganisations() {
  const { regions, organisations, form: fresh } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const form = done?.form ?? fresh;
  const { t } = useTexts();
  return (
    <>
      <BeginHead step="organisations" />
      <div className="flow">
        {done && done.links.length > 0 && (
          <FirstLinks links={done.links} sendsMail={done.sendsMail} />
        )}
        {organisations.length > 0 && (
          <Panel title={t("access:begin.organisations.yours")}>
            <ul className="lines">
              {organisations.map(({ id, name, kind, regions: worksIn }) => (
                <li key={id} className="line">
                  <span className="line-words">
                    <a href={`/beheer/organisaties/${id}`}>{name}</a>
                    <span className="quiet small">
                      {[t(`access:organisation.kind.${kind}`), ...worksIn].join(", ")}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
            <p>
              <NextAction href="/begin/instellingen">
                {t("access:begin.organisations.next")}
              </NextAction>
            </p>
          </Panel>
        )}
        <EditForm
          form={form}
          className="form form-broad"
          labelOf={(name) => organisationLabel(name, t)}
        >
          {Array.from({ length: MOST_AT_ONCE }, (_, at) => (
            <OrganisationRow key={at + 1} at={at + 1} form={form} regions={regions} />
          ))}
          <div className="form-buttons">
            {organisations.length === 0 ? (
              <NextAction>{t("access:begin.organisations.add")}</NextAction>
            ) : (
              <Button icon="plus">{t("access:begin.organisations.add")}</Button>
            )}
            {organisations.length === 0 && (
              <ButtonLink variant="tertiary" href="/begin/instellingen">
                {t("access:begin.organisations.later")}
              </ButtonLink>
            )}
          </div>
        </EditForm>
      </div>
    </>
  );
}
