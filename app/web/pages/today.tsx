import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { actorOf, asActor } from "../../access/request/contexts.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { PageTitle } from "../look/PageTitle.tsx";
import { ReadAloud } from "../look/ReadAloud.tsx";
import { AgendaPart, WaitingPart } from "../today/AgendaPart.tsx";
import { JustDone } from "../today/JustDone.tsx";
import { NothingWaits } from "../today/NothingWaits.tsx";
import { partOfDay } from "../today/partOfDay.ts";
import { readAgenda } from "../today/readAgenda.ts";
import { Part } from "../today/TodayParts.tsx";
import { todayOf } from "../today/todayOf.ts";

/** The first page after signing in: what waits for one, and whom one waits for. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { t, language } = context.get(textsContext);
  const actor = actorOf(context);
  const address = new URL(request.url).searchParams;
  // Neither needs the other: they are read beside one another.
  const [agenda, today] = await Promise.all([
    asActor(context, (tx) => readAgenda(tx, actor, address, t)),
    todayOf({ context, actor, t, language }),
  ]);
  return {
    name: actor.name.split(" ")[0] ?? actor.name,
    part: partOfDay(),
    candidate: actor.role === "candidate",
    ...agenda,
    today,
  };
}

export default function TodayPage() {
  const { name, part, candidate, today, agenda, names, just } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  return (
    <>
      <title>{`${t("web:menu.today")} · Overstap`}</title>
      <PageTitle
        title={t(`web:today.hello.${part}`, { name })}
        lead={today.lead}
        actions={
          candidate && (
            <ReadAloud
              label={t("people:candidate.data.read")}
              stopLabel={t("people:candidate.data.stop")}
            />
          )
        }
      />
      <div className="flow">
        {just && <JustDone {...just} names={names} />}
        {agenda.mine.length > 0 ? (
          <AgendaPart agenda={agenda} names={names} candidate={candidate} />
        ) : (
          <NothingWaits next={today.next} done={agenda.doneToday} candidate={candidate} />
        )}
        <div className="columns columns-flow">
          <WaitingPart agenda={agenda} names={names} candidate={candidate} />
          {today.parts.map((one) => (
            <Part key={one.key} part={one} />
          ))}
        </div>
      </div>
    </>
  );
}
