import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { LinkToCopy } from "../../../access/pages/parts/LinkToCopy.tsx";
import { asActor, servicesContext } from "../../../access/request/contexts.ts";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import { oneOf, readGiven } from "../../../platform/forms/given.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { Button, ButtonLink } from "../../../web/look/Button.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { OWN_CALENDAR, toFollow } from "../feedAddress.ts";
import { watchesClocks } from "../ownClocks.ts";
import { makeFeed, readOwnFeed, takeFeedAway } from "../ownFeed.ts";

/** Whether there is an address at which a calendar reads along; never which. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const gone = new URL(request.url).searchParams.has("weg");
  return asActor(context, async (tx, actor) => {
    const found = await readOwnFeed(tx, actor);
    const several = actor.memberships.length > 1;
    return {
      feed: found && { ...found, since: dayInTheNetherlands(new Date(found.since)) },
      gone: gone && !found,
      clocks: actor.role === "candidate" ? "own" : watchesClocks(actor) ? "others" : null,
      acting: several
        ? { role: actor.role, organisation: actor.membership.organisation.name }
        : null,
    };
  });
}

/** Makes an address, tells it this once, or takes it away. */
export async function action({ request, context }: ActionFunctionArgs) {
  const way = oneOf(await readGiven(request), "doe");
  if (way === "weg") {
    await asActor(context, takeFeedAway);
    throw redirect(`${OWN_CALENDAR}?weg`);
  }
  if (way !== "maak") throw new Response(null, { status: 400 });
  const { publicUrl } = context.get(servicesContext);
  return { address: publicUrl + (await asActor(context, makeFeed)) };
}

/** One's own calendar elsewhere: what comes in it, its address, and the end of it. */
export default function OwnCalendar() {
  const { feed, gone, clocks, acting } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const { t, language } = useTexts();
  return (
    <>
      <title>{`${t("calendar:title")} · Overstap`}</title>
      <Breadcrumbs
        label={t("reminders:choice.trail")}
        trail={[{ href: "/account", label: t("reminders:choice.account") }]}
      />
      <PageTitle title={t("calendar:title")} lead={t("calendar:lead")} />
      <div className="flow">
        {gone && (
          <Notice tone="done" announce>
            {t("calendar:gone")}
          </Notice>
        )}
        {made && (
          <Notice tone="done" title={t("calendar:made")} announce>
            <LinkToCopy address={made.address} />
            <p>{t("calendar:made.how")}</p>
            <p>
              <ButtonLink href={toFollow(made.address)} icon="calendar">
                {t("calendar:made.follow")}
              </ButtonLink>
            </p>
            <p>{t("calendar:made.once")}</p>
          </Notice>
        )}
        <Panel title={t("calendar:holds")}>
          <ul>
            <li>{t("calendar:holds.meetings")}</li>
            <li>{t("calendar:holds.actions")}</li>
            {clocks === "own" && <li>{t("calendar:candidate.clocks")}</li>}
            {clocks === "others" && <li>{t("calendar:holds.clocks")}</li>}
          </ul>
          <p>{t("calendar:holds.people")}</p>
          <p>{t("calendar:secret")}</p>
          {acting && (
            <p>
              {t("calendar:acting", {
                role: t(`access:role.${acting.role}`),
                organisation: acting.organisation,
              })}
            </p>
          )}
        </Panel>
        {feed ? (
          <>
            {!made && (
              <p>
                {t("calendar:since", { day: inDays(feed.since, language) })}{" "}
                {feed.lastRead === null
                  ? t("calendar:unread")
                  : t("calendar:read", { day: inDays(feed.lastRead, language) })}
              </p>
            )}
            <p className="quiet">{t("calendar:renew.what")}</p>
            <form method="post" className="form-buttons">
              <Button name="doe" value="maak">
                {t("calendar:renew")}
              </Button>
              <Button name="doe" value="weg" variant="tertiary" icon="x">
                {t("calendar:takeAway")}
              </Button>
            </form>
          </>
        ) : (
          <form method="post" className="form-buttons">
            <Button name="doe" value="maak" variant="primary" icon="calendar">
              {t("calendar:make")}
            </Button>
          </form>
        )}
      </div>
    </>
  );
}
