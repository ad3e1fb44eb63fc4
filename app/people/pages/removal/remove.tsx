import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from "react-router";
import type { Actor } from "../../../access/actor.ts";
import { onceOnly } from "../../../access/onceOnly/onceOnly.ts";
import { asActor } from "../../../access/request/contexts.ts";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import { ONCE } from "../../../platform/forms/formState.ts";
import { readGiven } from "../../../platform/forms/given.ts";
import { newId } from "../../../platform/ids.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../../web/look/Button.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { writtenCandidacy } from "../../around/writtenCandidacy.ts";
import { callName } from "../../peopleWords.ts";
import { readCandidacy } from "../../readCandidacy.ts";
import { listRemoved } from "../../removal/listRemoved.ts";
import { DAYS_AWAY, removeCandidacy } from "../../removal/removeCandidacy.ts";
import { dataAddress } from "../intake/intakeAddress.ts";
import { removedAddress } from "./removedAddress.ts";
import { PersonTrail } from "../parts/PersonTrail.tsx";

const DAY = 24 * 60 * 60 * 1000;

/** What happens when somebody is taken away, before it happens. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  return asActor(context, async (tx, actor) => {
    const seen =
      (await writtenCandidacy(tx, actor, candidacy)) && (await readCandidacy(tx, actor, candidacy));
    if (!seen) throw redirect(await goneAlready(tx, actor, candidacy));
    return {
      id: candidacy,
      role: actor.role,
      until: dayInTheNetherlands(new Date(Date.now() + DAYS_AWAY * DAY)),
      seen: { firstName: seen.firstName, identity: seen.identity, reference: seen.reference },
    };
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const given = await readGiven(request);
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      if (!(await removeCandidacy(tx, actor, candidacy))) {
        return goneAlready(tx, actor, candidacy);
      }
      return `${removedAddress(actor.role)}?weg=${candidacy}`;
    }),
  );
  return redirect(to!);
}

/** Where it is said that somebody was taken away already, as an old page may ask for again; 404 for anybody else. */
async function goneAlready(tx: Transaction, actor: Actor, candidacyId: string): Promise<string> {
  const removed = await listRemoved(tx, actor);
  if (!removed.some(({ id }) => id === candidacyId)) throw new Response(null, { status: 404 });
  return `${removedAddress(actor.role)}?al=${candidacyId}`;
}

export default function RemovePerson() {
  const { id, role, seen, until } = useLoaderData<typeof loader>();
  const spoken = useTexts();
  const { t, language } = spoken;
  const own = role === "candidate";
  const name = callName(seen, spoken);
  const day = inDays(until, language);
  const title = t(own ? "people:candidate.remove.title" : "people:remove.title", { name });
  const lines = ["first", "others", "undo", "wiped"] as const;
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <PersonTrail role={role} id={id} name={name} />
      <PageTitle
        title={title}
        lead={t(own ? "people:candidate.remove.lead" : "people:remove.lead")}
      />
      <div className="flow">
        <Panel title={t(own ? "people:candidate.remove.what" : "people:remove.what")} tone="water">
          <ul className="bullets">
            {lines.map((line) => (
              <li key={line}>
                {own
                  ? t(`people:candidate.remove.${line}`, { day })
                  : t(`people:remove.${line}`, { name, day })}
              </li>
            ))}
          </ul>
        </Panel>
        <form method="post" className="form-buttons">
          <input type="hidden" name={ONCE} value={newId()} />
          <Button variant="primary" icon="x">
            {t(own ? "people:candidate.remove.do" : "people:remove.do")}
          </Button>
          <ButtonLink href={dataAddress(role, id)} variant="tertiary">
            {t("people:candidate.remove.back")}
          </ButtonLink>
        </form>
        <p>
          <a href={removedAddress(role)}>
            {t(own ? "people:candidate.removed.find" : "people:person.removedList")}
          </a>
        </p>
      </div>
    </>
  );
}
