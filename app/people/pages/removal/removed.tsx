import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from "react-router";
import { onceOnly } from "../../../access/onceOnly/onceOnly.ts";
import { asActor } from "../../../access/request/contexts.ts";
import { ONCE } from "../../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../../platform/forms/given.ts";
import { newId } from "../../../platform/ids.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { Button, ButtonLink } from "../../../web/look/Button.tsx";
import { EmptyState } from "../../../web/look/EmptyState.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { callName } from "../../peopleWords.ts";
import { readCandidacy } from "../../readCandidacy.ts";
import { listRemoved } from "../../removal/listRemoved.ts";
import { restoreCandidacy } from "../../removal/removeCandidacy.ts";
import { undoMerge } from "../../undoMerge.ts";
import { dataAddress } from "../intake/intakeAddress.ts";
import { laterFirstAddress } from "../merging/mergeAddress.ts";
import { removedAddress } from "./removedAddress.ts";

/** Who was taken away in the last thirty days, each to be brought back. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  return asActor(context, async (tx, actor) => ({
    role: actor.role,
    people: await listRemoved(tx, actor),
    gone: asked.get("weg"),
    before: asked.get("al"),
  }));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const given = await readGiven(request);
  const [id, merge] = [oneOf(given, "terug"), oneOf(given, "los")];
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      if (merge !== "") {
        const undone = await undoMerge(tx, actor, merge);
        if (undone.kind === "undone") return dataAddress(actor.role, undone.goneId);
        if (undone.kind === "laterFirst") return laterFirstAddress(undone);
        // The list says what has to be done first, or that it was done already.
        return removedAddress(actor.role);
      } else if (await restoreCandidacy(tx, actor, id)) {
        return dataAddress(actor.role, id);
      }
      // Brought back in another window already: then that is where it leads.
      if (await readCandidacy(tx, actor, id)) return dataAddress(actor.role, id);
      throw new Response(null, { status: 404 });
    }),
  );
  return redirect(to!);
}

export default function RemovedPeople() {
  const { role, people, gone, before } = useLoaderData<typeof loader>();
  const spoken = useTexts();
  const { t, language } = spoken;
  const own = role === "candidate";
  const title = t(own ? "people:candidate.removed.title" : "people:removed.title");
  const isHere = (wanted: string | null) => people.some(({ id }) => id === wanted);
  const said = isHere(gone) ? "done" : isHere(before) ? "before" : undefined;
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[
          own
            ? { href: "/mijn-gegevens", label: t("people:candidate.data.title") }
            : { href: "/mensen", label: t("people:list.title") },
        ]}
      />
      <PageTitle
        title={title}
        lead={t(own ? "people:candidate.removed.lead" : "people:removed.lead")}
      />
      <div className="flow">
        {said && (
          <Notice tone={said === "done" ? "done" : "care"} announce>
            {t(own ? `people:candidate.removed.${said}` : `people:removed.${said}`)}
          </Notice>
        )}
        {people.length === 0 ? (
          <EmptyState
            title={t(own ? "people:candidate.removed.none" : "people:removed.none")}
            action={
              <ButtonLink href={own ? "/mijn-gegevens" : "/mensen"}>
                {t(own ? "people:candidate.data.title" : "people:list.title")}
              </ButtonLink>
            }
          >
            {t("people:candidate.removed.noneText")}
          </EmptyState>
        ) : (
          <ul className="watchers">
            {people.map((one) => {
              const name = callName(one, spoken);
              return (
                <li key={one.id}>
                  <p>
                    <strong>{name}</strong>
                    <br />
                    <span className="quiet">
                      {t(one.mergeId ? "people:removed.merged" : "people:candidate.removed.since", {
                        since: inDays(one.since, language),
                        until: inDays(one.until, language),
                      })}
                    </span>
                  </p>
                  {one.keptFirst ? (
                    <p>{t("people:removed.keptFirst")}</p>
                  ) : (
                    <form method="post" action={removedAddress(role)}>
                      <input type="hidden" name={ONCE} value={newId()} />
                      <input
                        type="hidden"
                        name={one.mergeId ? "los" : "terug"}
                        value={one.mergeId ?? one.id}
                      />
                      <Button icon="arrow-back-up">
                        {t(one.mergeId ? "people:removed.apart" : "people:candidate.removed.back")}
                        <span className="ams-visually-hidden">: {name}</span>
                      </Button>
                    </form>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </>
  );
}
