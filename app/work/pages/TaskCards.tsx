import { inNumbers } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Details } from "../../web/look/Details.tsx";
import { Icon } from "../../web/look/icons/Icon.tsx";
import { Card } from "../../web/look/Panel.tsx";
import type { ProfileTask } from "../profileTasks.ts";
import { weekTime } from "../weekTime.ts";
import { LoadWords } from "./LoadWords.tsx";

/** The tasks of a profile in two groups: to start with, and to grow into. */
export function TaskCards({ tasks, plain }: { tasks: readonly ProfileTask[]; plain: boolean }) {
  const { t } = useTexts();
  const group = (part: "basis" | "growth", list: readonly ProfileTask[]) =>
    list.length > 0 && (
      <>
        <h2>{plain ? t(`work:candidate.opening.${part}`) : t(`work:opening.${part}`)}</h2>
        <p className="quiet">
          {plain ? t(`work:candidate.opening.${part}Lead`) : t(`work:opening.${part}Lead`)}
        </p>
        <ul className="task-cards columns">
          {list.map((task) => (
            <li key={task.id}>
              <TaskCard task={task} plain={plain} />
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      {group(
        "basis",
        tasks.filter(({ basis }) => basis),
      )}
      {group(
        "growth",
        tasks.filter(({ basis }) => !basis),
      )}
    </>
  );
}

function TaskCard({ task, plain }: { task: ProfileTask; plain: boolean }) {
  const { t, language } = useTexts();
  const words = [
    plain
      ? weekTime(task.minutesPerWeek, t, language)
      : t("work:task.minutes", { minutes: inNumbers(task.minutesPerWeek, language, 0) }),
    task.autonomy &&
      (plain ? t(`work:candidate.autonomy.${task.autonomy}`) : t(`work:autonomy.${task.autonomy}`)),
  ];
  return (
    <Card
      href={`/werk/taken/${task.id}`}
      title={task.name}
      line={words.filter((word) => word !== null).join(" · ")}
      start={<Icon name={task.icon} size={28} />}
    >
      <Details summary={t(plain ? "work:candidate.load.ask" : "work:load.ask")}>
        {plain && <p>{task.description}</p>}
        <LoadWords
          loads={task.loads}
          speaking={task.speaking}
          reading={task.reading}
          plain={plain}
        />
        {!plain && task.why !== null && <p className="quiet small">{task.why}</p>}
      </Details>
    </Card>
  );
}
