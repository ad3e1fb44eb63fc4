import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { ReadAloud } from "../../web/look/ReadAloud.tsx";
import { readMyData } from "../readMyData.ts";
import { readPlaces } from "../readPlaces.ts";
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
      all.push({ ...mine, places: await readPlaces(tx, actor, language, mine.seen.id) });
    }
    return all;
  });
}

export default function MyDataPage() {
  const all = useLoaderData<typeof loader>();
  const { t } = useTexts();
  return (
    <>
      <title>{`${t("people:candidate.data.title")} · Overstap`}</title>
      <PageTitle
        title={t("people:candidate.data.title")}
        lead={t("people:candidate.data.lead")}
        actions={
          all.length > 0 && (
            <>
              <NextAction href="/mijn-plekken">{t("people:candidate.data.next")}</NextAction>
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
          {t("people:candidate.data.missing.text")}
        </EmptyState>
      )}
      {all.map(({ seen, capacity, watchers, coach, places }) => (
        <div className="flow" key={seen.id}>
          {places.length > 0 && <MyPlaces places={places} candidacyId={seen.id} />}
          <MyIdentity seen={seen} />
          {seen.wishes && <MyWishes wishes={seen.wishes} />}
          <MyCapacity capacity={capacity} />
          <MyWatchers watchers={watchers} />
          {seen.ground && <MyGround ground={seen.ground} track={seen.track} />}
          <SomethingWrong coach={coach} />
        </div>
      ))}
    </>
  );
}
