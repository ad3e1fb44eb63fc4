import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { withChoices } from "../../platform/forms/conflict.ts";
import { faultyForm } from "../../platform/forms/formState.ts";
import { readGiven } from "../../platform/forms/given.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { Button } from "../../web/look/Button.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { ConflictChoice } from "../forms/ConflictChoice.tsx";
import { EditForm } from "../forms/EditForm.tsx";
import { openForm } from "../forms/openForm.ts";
import { listChanges } from "../history/listChanges.ts";
import { changeRegion, readOwnRegion, regionDraft, regionGiven } from "../regions/changeRegion.ts";
import { asActor } from "../request/contexts.ts";
import { saveOnce } from "../request/saveOnce.ts";
import { ChangesPanel } from "./parts/ChangesPanel.tsx";
import { RegionFields, regionLabel } from "./parts/RegionFields.tsx";

const LIST = "/beheer/regios";

export function loader({ context, params }: LoaderFunctionArgs) {
  return asActor(context, async (tx, actor) => {
    const found = await readOwnRegion(tx, params["region"]);
    if (!found) throw new Response(null, { status: 404 });
    const { rows } = await listChanges(tx, actor, { subjectIds: [found.id] });
    const draft = regionDraft(found.id);
    const form = await openForm(tx, actor, draft, regionGiven(found), found.version);
    return { found, form, changes: rows };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const id = params["region"] ?? "";
  const given = withChoices(await readGiven(request));
  const outcome = await saveOnce(
    context,
    given,
    (tx, actor) => changeRegion(tx, actor, id, given),
    () => `${LIST}/${id}`,
  );
  if (outcome.kind === "conflict") {
    const { conflict } = outcome;
    const form = { ...faultyForm(given, []), version: conflict.version };
    return data({ form, conflict }, { status: 409 });
  }
  return data({ form: faultyForm(given, outcome.faults), conflict: undefined }, { status: 400 });
}

/** One region: what it is called, and from how many on it shows counts. */
export default function RegionOne() {
  const { found, form: fresh, changes } = useLoaderData<typeof loader>();
  const { form = fresh, conflict } = useActionData<typeof action>() ?? {};
  const { t } = useTexts();
  const labelOf = (name: string) => regionLabel(name, t) ?? name;
  return (
    <>
      <title>{`${found.name} · Overstap`}</title>
      <Breadcrumbs
        label={t("access:administration.trail")}
        trail={[
          { href: "/beheer", label: t("access:accounts.title") },
          { href: LIST, label: t("access:regions.title") },
        ]}
      />
      <PageTitle
        kind={t("access:regions.kind")}
        title={found.name}
        lead={t("access:regions.oneLead", { slug: found.slug })}
      />
      <div className="flow">
        <EditForm form={form} labelOf={labelOf}>
          {conflict && <ConflictChoice conflict={conflict} labelOf={labelOf} />}
          <RegionFields form={form} />
          <p>
            <Button variant="primary">{t("forms:save")}</Button>
          </p>
        </EditForm>
        <ChangesPanel rows={changes} />
      </div>
    </>
  );
}
