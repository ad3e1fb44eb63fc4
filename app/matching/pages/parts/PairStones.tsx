import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { stoneStates } from "../../../web/look/StoneDrawing.tsx";
import { Stones, StonesLegend } from "../../../web/look/Stones.tsx";
import type { PairView, TaskView } from "../../pair/pairView.ts";
import { stoneWords } from "../../words/stoneWords.ts";
import { Why } from "./Why.tsx";

/** The tasks as stones between the person and the place; nothing when there are none to see. */
export function PairStones({ pair }: { pair: PairView }) {
  const { t } = useTexts();
  const { face, tasks } = pair;
  if (tasks.length === 0) return null;
  const words = stoneWords(t, face);
  const own = face === "own";
  const note = ({ minutesPerWeek, basis }: TaskView) => {
    const minutes = t("matching:pair.minutesPerWeek", { minutes: minutesPerWeek });
    return basis ? minutes : `${minutes}, ${t("matching:pair.growth")}`;
  };
  const all = face === "professional" ? t("matching:pair.tasks") : t("matching:pair.packageTasks");
  return (
    <>
      <Stones
        label={own ? t("matching:candidate.pair.tasks") : all}
        words={words}
        stones={tasks.map((task) => ({
          id: task.id,
          label: task.label,
          state: task.state,
          icon: task.icon,
          ...(!own && { note: note(task) }),
          ...(task.why && {
            why: <Why why={task.why} tone={own ? "plain" : "trade"} fullName={task.fullName} />,
          }),
        }))}
      />
      <StonesLegend
        label={t("matching:pair.legend")}
        words={words}
        states={stoneStates.filter((state) => tasks.some((task) => task.state === state))}
      />
    </>
  );
}
