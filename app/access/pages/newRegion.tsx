import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { faultyForm } from "../../platform/forms/formState.ts";
import { readGiven } from "../../platform/forms/given.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { EditForm } from "../forms/EditForm.tsx";
import { openForm } from "../forms/openForm.ts";
import { runsInstallation } from "../installation.ts";
import { SMALLEST_THRESHOLD } from "../policy/countFor.ts";
import { addRegion, NEW_REGION } from "../regions/addRegion.ts";
import { asActor } from "../request/contexts.ts";
import { saveOnce } from "../request/saveOnce.ts";
import { RegionFields, regionLabel } from "./parts/RegionFields.tsx";

const LIST = "/beheer/regios";

export function loader({ context }: LoaderFunctionArgs) {
  return asActor(context, async (tx, actor) => {
    if (!(await runsInstallation(tx))) throw new Response(null, { status: 404 });
    const record = { drempel: [String(SMALLEST_THRESHOLD)], doetmee: ["yes"] };
    return { form: await openForm(tx, actor, NEW_REGION, record) };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const given = await readGiven(request);
  const { faults } = await saveOnce(
    context,
    given,
    (tx, actor) => addRegion(tx, actor, given),
    ({ id }) => `${LIST}/${id}`,
  );
  return data({ form: faultyForm(given, faults) }, { status: 400 });
}

/** Makes a region. */
export default function NewRegion() {
  const { form: fresh } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? fresh;
  const { t } = useTexts();
  return (
    <>
      <title>{`${t("access:begin.regions.add")} · Overstap`}</title>
      <Breadcrumbs
        label={t("access:administration.trail")}
        trail={[
          { href: "/beheer", label: t("access:accounts.title") },
          { href: LIST, label: t("access:regions.title") },
        ]}
      />
      <PageTitle title={t("access:begin.regions.add")} lead={t("access:begin.regions.lead")} />
      <EditForm form={form} labelOf={(name) => regionLabel(name, t)}>
        <RegionFields form={form} joins />
        <p>
          <NextAction>{t("access:begin.regions.add")}</NextAction>
        </p>
      </EditForm>
    </>
  );
}
