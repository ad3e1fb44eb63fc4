import type { Guide } from "../../../access/relations/guidesOf.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { Person } from "../../../web/look/Person.tsx";

export interface GuidesPanelProps {
  guides: readonly Guide[];
  /** What the person who is guided is called here. */
  name: string;
}

/** Whom an employer writes to, to meet somebody who was put forward. */
export function GuidesPanel({ guides, name }: GuidesPanelProps) {
  const { t } = useTexts();
  return (
    <Panel title={t("people:person.meet")} tone="water">
      <p>{t("people:person.meetHow", { name })}</p>
      <ul className="flow">
        {guides.map((guide) => (
          <li key={guide.email} className="flow">
            <Person
              name={guide.name}
              role={[t("people:watcher.assigned"), guide.organisation].filter(Boolean).join(", ")}
            />
            <p>
              <ButtonLink href={`mailto:${guide.email}`} icon="mail">
                {t("people:candidate.wrong.mail", { name: guide.name })}
              </ButtonLink>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
