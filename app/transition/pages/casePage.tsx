import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { PersonTrail } from "../../people/pages/parts/PersonTrail.tsx";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { PrintButton } from "../../web/look/Button.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { isFormType } from "../forms/eventFields.ts";
import { filterIn } from "../see/timelineFilter.ts";
import { RemindersPanel } from "../reminders/pages/RemindersPanel.tsx";
import { CaseBody } from "./parts/CaseBody.tsx";
import { readCasePage } from "./readCasePage.ts";

/** The way of one person from intake to lasting work, as the reader may see it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  const { searchParams } = new URL(request.url);
  const page = await readCasePage(context, candidacy);
  if (!page) throw new Response(null, { status: 404 });
  const done = searchParams.get("klaar") ?? "";
  return {
    ...page,
    id: candidacy,
    attempt: searchParams.get("poging"),
    filter: filterIn(searchParams),
    done: isFormType(done) ? done : null,
  };
}

export default function CasePage() {
  const { id, role, name, seen, meetings, told, clock, attempt, filter, done } =
    useLoaderData<typeof loader>();
  const { t } = useTexts();
  const title = t("transition:title", { name });
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <PersonTrail role={role} id={id} name={name} />
      <PageTitle
        kind={seen ? t(`transition:phase.${seen.phase}`) : undefined}
        title={title}
        lead={
          seen?.owner
            ? t("transition:lead", { name: seen.owner.name })
            : t("transition:lead.nobody")
        }
        actions={<PrintButton label={t("people:list.print")} />}
      />
      {done && (
        <Notice tone="done" announce>
          {t("transition:recorded", { what: t(`transition:event.${done}`) })}
        </Notice>
      )}
      {seen ? (
        <CaseBody
          seen={seen}
          meetings={meetings}
          clock={clock}
          role={role}
          name={name}
          attempt={attempt}
          filter={filter}
        />
      ) : (
        <EmptyState title={t("transition:none.title")}>{t("transition:none.text")}</EmptyState>
      )}
      {seen && <RemindersPanel told={told} role={role} candidacyId={id} />}
    </>
  );
}
