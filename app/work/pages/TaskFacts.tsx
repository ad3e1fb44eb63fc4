import { inNumbers } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { FactList } from "../../web/look/FactList.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import type { TaskDetails } from "../readTask.ts";
import { weekTime } from "../weekTime.ts";
import { useLevel } from "./LoadWords.tsx";
import { useCategory } from "./useCategory.ts";
import { useSource } from "./useSource.ts";

/** How long the task takes, what kind it is, and which Dutch it needs: each with where it comes from. */
export function TaskFacts({ task, plain }: { task: TaskDetails; plain: boolean }) {
  const { t, language } = useTexts();
  const category = useCategory();
  const level = useLevel(plain);
  const source = useSource();
  const reason = (why: string | null, from: string = "estimate") =>
    !plain &&
    why !== null && (
      <>
        <br />
        <span className="quiet small">
          {t("work:task.minutesSource", { source: source(from), why })}
        </span>
      </>
    );
  return (
    <Panel tone="water">
      <FactList
        shape="table"
        facts={[
          {
            label: t("work:task.time"),
            value: (
              <>
                {plain
                  ? weekTime(task.minutesPerWeek, t, language)
                  : t("work:task.minutes", {
                      minutes: inNumbers(task.minutesPerWeek, language, 0),
                    })}
                {reason(task.minutesWhy, task.minutesSource)}
              </>
            ),
          },
          { label: t("work:task.category"), value: category(task.category) },
          ...(["speaking", "reading"] as const).flatMap((skill) => {
            const asked = task[skill];
            if (asked === null || plain) return [];
            return {
              label: t("work:task.language"),
              value: (
                <>
                  {t(`work:load.${skill}`, { level: level(asked) })}
                  {reason(task[`${skill}Why`], task[`${skill}Source`] ?? undefined)}
                </>
              ),
            };
          }),
        ]}
      />
    </Panel>
  );
}
