import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { LONGEST_SEARCH, searchWords } from "../../platform/lists/searchWords.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../web/look/Button.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { StepLine } from "../forms/StepLine.tsx";
import { listChoices } from "../profile/listChoices.ts";
import { ProfileChoiceCard } from "./ProfileChoiceCard.tsx";
import { RecordTrail } from "./RecordTrail.tsx";
import { WorkNav } from "./WorkNav.tsx";

/** The first step of a new place: with which profile it begins. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const reader = context.get(textsContext);
  const q = searchWords(new URL(request.url).searchParams) ?? "";
  return asActor(context, async (tx, actor) => ({
    q,
    choices: await listChoices(tx, actor, reader, q),
  }));
}

export default function OpeningNew() {
  const { q, choices } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const title = t("work:make.profile");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here="plekken" plain={false} teams />
      <RecordTrail kind="opening" />
      <PageTitle title={title} lead={t("work:make.profileLead")} />
      <div className="flow">
        <StepLine step="profile" />
        <search>
          <form className="form-numbers" action="/werk/plekken/nieuw">
            <TextField
              name="q"
              type="search"
              label={t("work:make.profileSearch")}
              defaultValue={q}
              maxLength={LONGEST_SEARCH}
              size={28}
            />
            <Button icon="search">{t("work:list.show")}</Button>
          </form>
        </search>
        {choices.length === 0 ? (
          <EmptyState
            title={t("work:profiles.empty")}
            action={
              <ButtonLink href="/werk/profielen/nieuw" icon="plus">
                {t("work:new.profile")}
              </ButtonLink>
            }
          >
            {t(q === "" ? "work:make.profileNone" : "work:profiles.emptyNext")}
          </EmptyState>
        ) : (
          <>
            <h2 className="ams-visually-hidden">{t("work:profiles.title")}</h2>
            <ul className="columns plain-list">
              {choices.map((choice) => (
                <li key={choice.id}>
                  <ProfileChoiceCard choice={choice} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
