import type { FormState } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Details } from "../../web/look/Details.tsx";
import { Icon } from "../../web/look/icons/Icon.tsx";
import { answerName } from "../questions/answerName.ts";
import type { Question } from "../questions/questions.ts";
import { asksNothing, type Standing } from "../questions/standing.ts";
import { AnswerField } from "./AnswerField.tsx";

export interface QuestionTasksProps {
  form: FormState;
  question: Question;
  tasks: readonly { id: string; name: string; icon: string }[];
  /** What stands at each task, in the order of the tasks. */
  standings: readonly Standing[];
}

/** One question for each task: those that ask something now, and the others on demand. */
export function QuestionTasks({ form, question, tasks, standings }: QuestionTasksProps) {
  const { t } = useTexts();
  const all = tasks.map((task, place) => ({ task, standing: standings[place]! }));
  const touched = ({ task }: (typeof all)[number]) =>
    (form.given[answerName(task.id)] ?? []).length > 0 ||
    form.faults.some(({ field }) => field === answerName(task.id));
  const open = all.filter((each) => !asksNothing(question, each.standing.value) || touched(each));
  const rest = all.filter((each) => !open.includes(each));
  const field = ({ task, standing }: (typeof all)[number]) => (
    <AnswerField
      key={task.id}
      form={form}
      name={answerName(task.id)}
      question={question}
      standing={standing}
      legend={
        <span className="row-name">
          <Icon name={task.icon} />
          {task.name}
        </span>
      }
    />
  );
  return (
    <>
      {open.map(field)}
      {rest.length > 0 && (
        <Details summary={t("work:ask.others", { count: rest.length })} open={open.length === 0}>
          <div className="form form-broad">{rest.map(field)}</div>
        </Details>
      )}
    </>
  );
}
