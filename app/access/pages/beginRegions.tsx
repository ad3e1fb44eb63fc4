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
import { Button } from "../../web/look/Button.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { readGuide } from "../begin/readGuide.ts";
import { EditForm } from "../forms/EditForm.tsx";
import { openForm } from "../forms/openForm.ts";
import { SMALLEST_THRESHOLD } from "../policy/countFor.ts";
import { addRegion, NEW_REGION } from "../regions/addRegion.ts";
import { asActor } from "../request/contexts.ts";
import { saveOnce } from "../request/saveOnce.ts";
import { BeginHead } from "./begin/BeginHead.tsx";
import { RegionFields, regionLabel } from "./parts/RegionFields.tsx";

const HERE = "/begin/regios";

export function loader({ context }: LoaderFunctionArgs) {
  return asActor(context, async (tx, actor) => {
    const guide = await readGuide(tx, actor);
    if (!guide) throw new Response(null, { status: 404 });
    const form = await openForm(tx, actor, NEW_REGION, {
      drempel: [String(SMALLEST_THRESHOLD)],
      doetmee: ["yes"],
    });
    return { regions: guide.regions, form };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const given = await readGiven(request);
  const { faults } = await saveOnce(
    context,
    given,
    (tx, actor) => addRegion(tx, actor, given),
    () => HERE,
  );
  return data({ form: faultyForm(given, faults) }, { status: 400 });
}

/** The second step of the guide: the regions, one after the other. */
export default function BeginRegions() {
  const { regions, form: fresh } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? fresh;
  const { t } = useTexts();
  const first = regions.length === 0;
  return (
    <>
      <BeginHead step="regions" />
      <div className="flow">
        {!first && (
          <Panel title={t("access:begin.regions.yours")}>
            <ul className="lines">
              {regions.map(({ id, slug, name, threshold }) => (
                <li key={id} className="line">
                  <span className="line-words">
                    <a href={`/beheer/regios/${id}`}>{name}</a>
                    <span className="quiet small">
                      {t("access:begin.regions.line", { slug, threshold })}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
            <p>
              <NextAction href="/begin/organisaties">{t("access:begin.regions.next")}</NextAction>
            </p>
          </Panel>
        )}
        <h2>{t(first ? "access:begin.regions.first" : "access:begin.regions.another")}</h2>
        <EditForm form={form} labelOf={(name) => regionLabel(name, t)}>
          <RegionFields form={form} joins />
          <p>
            {first ? (
              <NextAction>{t("access:begin.regions.add")}</NextAction>
            ) : (
              <Button icon="plus">{t("access:begin.regions.add")}</Button>
            )}
          </p>
        </EditForm>
      </div>
    </>
  );
}
