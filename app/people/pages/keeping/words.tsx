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
import { PAGE_SIZE } from "../../../platform/lists/listQuery.ts";
import { textsContext, useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../../web/look/Button.tsx";
import { EmptyState } from "../../../web/look/EmptyState.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { countOpenFlags, decideFlag, listFlags } from "../../erasure/flags.ts";
import { namesOf } from "../../namesOf.ts";

const PATH = "/bewaren/woorden";

/** Words that may still name somebody who was wiped, for whoever is to look at them; the oldest first. */
export function loader({ context }: LoaderFunctionArgs) {
  const { t } = context.get(textsContext);
  return asActor(context, async (tx, actor) => {
    // What was decided leaves the list, so its first page is all of it in time.
    const flags = await listFlags(tx, { limit: PAGE_SIZE, offset: 0 });
    const about = flags.flatMap(({ aboutId }) => aboutId ?? []);
    return {
      flags,
      total: await countOpenFlags(tx),
      names: Object.fromEntries(await namesOf(tx, actor, about, t)),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const given = await readGiven(request);
  const decision = oneOf(given, "doe") === "weg" ? "blanked" : "kept";
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      if (await decideFlag(tx, oneOf(given, "id"), decision)) return PATH;
      throw new Response(null, { status: 404 });
    }),
  );
  return redirect(to!);
}

export default function FlaggedWords() {
  const { flags, total, names } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  return (
    <>
      <title>{`${t("keeping:flags.title")} · Overstap`}</title>
      <PageTitle title={t("keeping:flags.title")} lead={t("keeping:flags.lead")} />
      <div className="flow">
        {flags.length === 0 ? (
          <EmptyState
            title={t("keeping:flags.none")}
            action={<ButtonLink href="/vandaag">{t("keeping:toToday")}</ButtonLink>}
          >
            {t("keeping:flags.noneWhy")}
          </EmptyState>
        ) : (
          <>
            <p className="quiet">{t("keeping:flags.count", { count: total })}</p>
            <ul className="watchers">
              {flags.map((flag) => (
                <li key={flag.id}>
                  <p>
                    <strong>
                      {flag.aboutId
                        ? t("keeping:flags.about", { name: names[flag.aboutId] ?? "" })
                        : t("keeping:flags.aboutNobody")}
                    </strong>
                    <br />
                    <span dir="auto">{flag.words ?? t("keeping:flags.unread")}</span>
                    <br />
                    <span className="quiet">
                      {t("keeping:flags.place", {
                        place: flag.place.split(".").slice(0, 2).join(", "),
                      })}
                    </span>
                  </p>
                  <form method="post" className="form-buttons">
                    <input type="hidden" name={ONCE} value={newId()} />
                    <input type="hidden" name="id" value={flag.id} />
                    <Button name="doe" value="weg" icon="x">
                      {t("keeping:flags.blank")}
                    </Button>
                    <Button name="doe" value="blijft" variant="tertiary">
                      {t("keeping:flags.keep")}
                    </Button>
                  </form>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
