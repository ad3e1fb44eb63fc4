import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { Person } from "../../../web/look/Person.tsx";
import type { Around } from "../../around/readAround.ts";
import { watcherName, watcherPerson } from "../../watcherName.ts";
import { OneForm } from "./OneForm.tsx";

/** Who looks along now and who was asked, each with the way to end it. */
export function LookersPanel({ watchers, asks }: Pick<Around, "watchers" | "asks">) {
  const { t, language } = useTexts();
  const since = (day: string) => t("people:person.since", { day: inDays(day, language) });
  const lines = [
    ...watchers.map((one) => ({
      id: one.id,
      name: watcherName(one, t),
      person: watcherPerson(one, t),
      what: `${t(`people:watcher.${one.kind}`)}, ${since(one.since)}`,
      ends: one.ends,
    })),
    ...asks.map(({ id, kind, email, since: day }) => ({
      id,
      name: email,
      person: { name: email },
      what: `${t("people:candidate.ask.open", { role: t(`people:watcher.${kind}`) })}, ${since(day)}`,
      ends: true,
    })),
  ];
  return (
    <Panel title={t("people:candidate.lookers")} id="kijken-mee">
      {lines.length === 0 ? (
        <p>{t("people:candidate.lookers.none")}</p>
      ) : (
        <ul className="watchers">
          {lines.map(({ id, name, person, what, ends }) => (
            <li key={id}>
              <Person {...person} role={what} />
              {ends && (
                <OneForm wish="end">
                  <input type="hidden" name="id" value={id} />
                  <div>
                    <Button variant="tertiary" icon="x">
                      {t("people:candidate.lookers.end")}
                      <span className="ams-visually-hidden">: {name}</span>
                    </Button>
                  </div>
                </OneForm>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
