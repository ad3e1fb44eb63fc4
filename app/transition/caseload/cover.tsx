import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../access/forms/EditForm.tsx";
import { fieldOf } from "../../access/forms/fieldOf.ts";
import { asActor } from "../../access/request/contexts.ts";
import { answerOnce } from "../../people/pages/parts/answerOnce.ts";
import { faultyForm, freshForm, ONCE } from "../../platform/forms/formState.ts";
import { newId } from "../../platform/ids.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { Button } from "../../web/look/Button.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { answerCover, askCover, type Cover, coverPath, listCovers } from "./coverFor.ts";
import { caseTakers } from "./possibleOwners.ts";

const outcomes = ["asked", "agreed", "ended", "busy", "gone"] as const;

/** Who answers for whose cases while they are away. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("klaar");
  return asActor(context, async (tx, actor) => ({
    covers: await listCovers(tx, actor),
    takers: (await caseTakers(tx)).filter(({ role }) => role === "coach"),
    done: outcomes.find((one) => one === asked) ?? null,
  }));
}

/** Asks somebody, agrees, refuses or ends. */
export async function action({ request, context }: ActionFunctionArgs) {
  const answer = await answerOnce(context, request, async (tx, actor, given) => {
    const id = given["wat"]?.[0];
    if (id !== undefined) {
      const end = given["doe"]?.[0] !== "agree";
      return `${coverPath}?klaar=${await answerCover(tx, actor, id, end ? "end" : "agree")}`;
    }
    const takers = (await caseTakers(tx)).filter(({ role }) => role === "coach");
    return (await askCover(tx, actor, takers, given)) ?? `${coverPath}?klaar=asked`;
  });
  if ("to" in answer) throw redirect(answer.to);
  return answer;
}

export default function CoverPage() {
  const { covers, takers, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const form = sent && "given" in sent ? faultyForm(sent.given, sent.faults) : freshForm({}, 0);
  const labels: Readonly<Record<string, string>> = {
    wie: t("transition:cover.who"),
    van: t("transition:cover.since"),
    tot: t("transition:cover.until"),
  };
  return (
    <>
      <title>{`${t("transition:cover.title")} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[{ href: "/overstappen", label: t("transition:caseload.title") }]}
      />
      <PageTitle title={t("transition:cover.title")} lead={t("transition:cover.lead")} />
      {done && (
        <Notice tone={done === "busy" || done === "gone" ? "care" : "done"} announce>
          {t(`transition:cover.done.${done}`)}
        </Notice>
      )}
      <div className="flow">
        {covers.map((one) => (
          <CoverPanel key={one.id} {...one} />
        ))}
        <Panel title={t("transition:cover.ask")}>
          {takers.length === 0 ? (
            <p>{t("transition:cover.nobody")}</p>
          ) : (
            <EditForm form={form} labelOf={(field) => labels[field]}>
              <SelectField
                {...fieldOf(form, "wie", t)}
                label={labels["wie"]!}
                options={[
                  { value: "", label: t("transition:choose") },
                  ...takers.map(({ account, name, organisation }) => ({
                    value: account,
                    label: `${name}, ${organisation}`,
                  })),
                ]}
              />
              <TextField {...fieldOf(form, "van", t)} type="date" label={labels["van"]!} />
              <TextField
                {...fieldOf(form, "tot", t)}
                type="date"
                label={labels["tot"]!}
                hint={t("transition:cover.untilHint")}
              />
              <div className="form-buttons">
                <Button variant="primary" icon="calendar">
                  {t("transition:cover.do")}
                </Button>
              </div>
            </EditForm>
          )}
        </Panel>
      </div>
    </>
  );
}

/** One arrangement, and what the reader can do about it. */
function CoverPanel({ id, mine, name, since, until, agreed }: Cover) {
  const { t, language } = useTexts();
  const who = name ?? t("transition:caseload.somebody");
  const buttons = [
    ...(!mine && !agreed ? (["agree"] as const) : []),
    !mine && !agreed ? ("refuse" as const) : ("end" as const),
  ];
  return (
    <Panel
      tone="water"
      title={t(mine ? "transition:cover.forMe" : "transition:cover.byMe", { name: who })}
    >
      <p>
        {t("transition:cover.days", {
          since: inDays(since, language),
          until: inDays(until, language),
        })}{" "}
        {t(agreed ? "transition:cover.agreed" : "transition:cover.waits")}
      </p>
      <div className="row" data-no-print="">
        {buttons.map((one) => (
          <form key={one} method="post">
            <input type="hidden" name={ONCE} value={newId()} />
            <input type="hidden" name="wat" value={id} />
            <input type="hidden" name="doe" value={one} />
            <Button {...(one === "agree" ? { variant: "primary", icon: "check" } : {})}>
              {t(`transition:cover.${one}`)}
            </Button>
          </form>
        ))}
      </div>
    </Panel>
  );
}
