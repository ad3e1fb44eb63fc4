import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { ReadAloud } from "../../web/look/ReadAloud.tsx";
import { readIntake } from "../intake/readIntake.ts";
import { progressOf } from "../intake/steps.ts";
import { readMyData } from "../readMyData.ts";
import { readKeeping } from "../retention/readKeeping.ts";
import { readPlaces } from "../readPlaces.ts";
import { intakeAddress } from "./intake/intakeAddress.ts";
import { sightAddress } from "./sight/sightAddress.ts";
import { IncompletePanel } from "./parts/IncompletePanel.tsx";
import { MyBarriers } from "./parts/MyBarriers.tsx";
import { MyCapacity } from "./parts/MyCapacity.tsx";
import { MyGround } from "./parts/MyGround.tsx";
import { MyIdentity } from "./parts/MyIdentity.tsx";
import { MyPlaces } from "./parts/MyPlaces.tsx";
import { MyWatchers } from "./parts/MyWatchers.tsx";
import { MyWishes } from "./parts/MyWishes.tsx";
import { SomethingWrong } from "./parts/SomethingWrong.tsx";

/** All that is held about the person who asks. */
export function loader({ context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  return asActor(context, async (tx, actor) => {
    const all = [];
    for (const mine of await readMyData(tx, actor)) {
      // oxlint-disable-next-line no-await-in-loop -- one transaction asks one thing at a time
      const intake = await readIntake(tx, actor, mine.seen.id);
      // oxlint-disable-next-line no-await-in-loop -- as above
      const places = await readPlaces(tx, actor, language, mine.seen.id);
      // oxlint-disable-next-line no-await-in-loop -- as above
      const keeping = await readKeeping(tx, mine.seen.id);
      all.push({ ...mine, places, keeping, progress: intake && progressOf(intake.groups) });
    }
    return all;
  });
}

export default function MyDataPage() {
  const all = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const incomplete = all.find(({ progress }) => progress?.next !== undefined);
  return (
    <>
      <title>{`${t("people:candidate.data.title")} · Overstap`}</title>
      <PageTitle
        title={t("people:candidate.data.title")}
        lead={t("people:candidate.data.lead")}
        actions={
          all.length > 0 && (
            <>
              {!incomplete && (
                <NextAction href="/mijn-plekken">{t("people:candidate.data.next")}</NextAction>
              )}
              <ReadAloud
                label={t("people:candidate.data.read")}
                stopLabel={t("people:candidate.data.stop")}
              />
            </>
          )
        }
      />
      {all.length === 0 && (
        <EmptyState title={t("people:candidate.data.missing.title")}>
          {t("people:candidate.data.missing.text")}{" "}
          <a href="/mijn-gegevens/verwijderd">{t("people:candidate.removed.find")}</a>
        </EmptyState>
      )}
      {all.map(({ seen, capacity, barriers, watchers, coach, places, keeping, progress }) => (
        <div className="flow" key={seen.id}>
          {progress?.next !== undefined &&
            (seen.id === incomplete?.seen.id ? (
              <IncompletePanel
                id={seen.id}
                by="candidate"
                progress={progress}
                next={progress.next}
              />
            ) : (
              // One next action a page: the others are led to by a plain link.
              <p>
                <a href={intakeAddress("candidate", seen.id)}>
                  {t("people:candidate.intake.title")}
                </a>
              </p>
            ))}
          {places.length > 0 && <MyPlaces places={places} candidacyId={seen.id} />}
          <MyIdentity seen={seen} />
          {seen.wishes && <MyWishes wishes={seen.wishes} candidacyId={seen.id} />}
          <MyCapacity capacity={capacity} candidacyId={seen.id} />
          {barriers && <MyBarriers barriers={barriers} id={seen.id} />}
          <MyWatchers watchers={watchers} candidacyId={seen.id} />
          {seen.ground && (
            <MyGround
              ground={seen.ground}
              track={seen.track}
              keeping={keeping}
              candidacyId={seen.id}
            />
          )}
          <nav className="quiet-links" aria-label={t("people:candidate.data.more")}>
            <a href={intakeAddress("candidate", seen.id)}>{t("people:candidate.data.all")}</a>
            <a href={sightAddress("candidate", seen.id)}>{t("sight:candidate.title")}</a>
            <a href={sightAddress("candidate", seen.id, "gekeken")}>{t("sight:candidate.looks")}</a>
            <a href={`/mijn-gegevens/geschiedenis?van=${seen.id}`}>
              {t("people:candidate.history.see")}
            </a>
            <a href={`/mijn-gegevens/${seen.id}/kopie`}>{t("keeping:candidate.copy.link")}</a>
            <a href={`/mijn-gegevens/${seen.id}/weghalen`}>{t("people:candidate.remove.link")}</a>
            <a href={`/mijn-gegevens/${seen.id}/wissen`}>{t("keeping:candidate.erase.link")}</a>
          </nav>
          <SomethingWrong coach={coach} />
        </div>
      ))}
    </>
  );
}
