import type { Agreement } from "@overstap/engine/transition/caseEvent.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { FactList } from "../../../../web/look/FactList.tsx";
import { Icon } from "../../../../web/look/icons/Icon.tsx";
import { isIconName } from "../../../../web/look/icons/iconNames.ts";
import { sayTerms } from "../../sayTerms.ts";
import type { SeenAgreements } from "../../seeAgreement.ts";

/** A text of an agreement as it is read: to the person themselves in plain words, with pictures of the tasks. */
export function AgreementText({
  text,
  seen,
  own,
}: {
  text: Agreement;
  seen: Pick<SeenAgreements, "taskNames" | "taskIcons">;
  own: boolean;
}) {
  const { t, language } = useTexts();
  const said = sayTerms(text, { t, language, plain: own, tasks: seen.taskNames });
  return (
    <FactList
      shape="table"
      facts={said.map(({ term, label, lines }) => ({
        label,
        value:
          term === "tasks" ? (
            <ul className="agreed-tasks">
              {text.tasks.map((id, at) => {
                const icon = seen.taskIcons[id] ?? "";
                return (
                  <li key={id}>
                    {isIconName(icon) && <Icon name={icon} size={24} />}
                    <span dir="auto">{lines[at]}</span>
                  </li>
                );
              })}
            </ul>
          ) : (
            <span className="agreed-lines" dir="auto">
              {lines.join("\n")}
            </span>
          ),
      }))}
    />
  );
}
