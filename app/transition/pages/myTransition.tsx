import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { ownCandidacies } from "../../access/relations/ownCandidacies.ts";
import { asActor } from "../../access/request/contexts.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { ReadAloud } from "../../web/look/ReadAloud.tsx";
import { isFormType } from "../forms/eventFields.ts";
import { filterIn } from "../see/timelineFilter.ts";
import { CaseBody } from "./parts/CaseBody.tsx";
import { readCasePage } from "./readCasePage.ts";

/** The person's own way to work, in plain words, for a phone. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const own = await asActor(context, ownCandidacies);
  const wanted = searchParams.get("van");
  const id = own.find((one) => one === wanted) ?? own.at(-1);
  const page = id === undefined ? undefined : await readCasePage(context, id);
  const done = searchParams.get("klaar") ?? "";
  return {
    page: page ?? null,
    attempt: searchParams.get("poging"),
    filter: filterIn(searchParams),
    done: isFormType(done) ? done : null,
  };
}

export default function MyTransition() {
  const { page, attempt, filter, done } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const title = t("transition:candidate.title");
  const seen = page?.seen;
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <PageTitle
        title={title}
        lead={t("transition:candidate.lead")}
        actions={
          seen && (
            <ReadAloud
              label={t("matching:candidate.mine.readAloud")}
              stopLabel={t("matching:candidate.mine.stop")}
            />
          )
        }
      />
      {done && (
        <Notice tone="done" announce>
          {t("transition:candidate.recorded")}
        </Notice>
      )}
      {page && seen ? (
        <CaseBody
          seen={seen}
          meetings={page.meetings}
          clock={page.clock}
          role={page.role}
          name={page.name}
          attempt={attempt}
          filter={filter}
        />
      ) : (
        <EmptyState
          title={t("transition:candidate.none.title")}
          action={<NextAction href="/hulp">{t("matching:candidate.mine.help")}</NextAction>}
        >
          {t("transition:candidate.none.text")}
        </EmptyState>
      )}
    </>
  );
}
