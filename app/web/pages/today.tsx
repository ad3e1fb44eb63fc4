import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { actorOf } from "../../access/request/contexts.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { PageTitle } from "../look/PageTitle.tsx";
import { ReadAloud } from "../look/ReadAloud.tsx";
import { partOfDay } from "../today/partOfDay.ts";
import { NextStep, Part } from "../today/TodayParts.tsx";
import { todayOf } from "../today/todayOf.ts";

/** The first page after signing in. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { t, language } = context.get(textsContext);
  const actor = actorOf(context);
  return {
    name: actor.name.split(" ")[0] ?? actor.name,
    part: partOfDay(),
    aloud: actor.role === "candidate",
    today: await todayOf({ context, actor, t, language }),
  };
}

export default function TodayPage() {
  const { name, part, aloud, today } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  return (
    <>
      <title>{`${t("web:menu.today")} · Overstap`}</title>
      <PageTitle
        title={t(`web:today.hello.${part}`, { name })}
        lead={today.lead}
        actions={
          aloud && (
            <ReadAloud
              label={t("people:candidate.data.read")}
              stopLabel={t("people:candidate.data.stop")}
            />
          )
        }
      />
      <div className="flow">
        {today.next && <NextStep next={today.next} title={t("web:today.next")} />}
        <div className="columns">
          {today.parts.map((one) => (
            <Part key={one.key} part={one} />
          ))}
        </div>
      </div>
    </>
  );
}
