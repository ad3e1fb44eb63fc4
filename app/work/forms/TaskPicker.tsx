import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Button } from "../../web/look/Button.tsx";
import { Details } from "../../web/look/Details.tsx";
import { useCategory } from "../pages/useCategory.ts";
import type { ProfileOptions } from "../profile/editProfile.ts";

export interface TaskPickerProps {
  /** The tasks that are not in the profile yet, by kind and name. */
  tasks: ProfileOptions["tasks"];
  open: boolean;
}

/** Tasks to tick, kind by kind, and a button that takes them in. */
export function TaskPicker({ tasks, open }: TaskPickerProps) {
  const { t } = useTexts();
  const category = useCategory();
  const kinds = [...new Set(tasks.map((task) => task.category))];
  return (
    <Details summary={t("work:profile.addTasks")} open={open}>
      {kinds.map((kind) => (
        <fieldset key={kind} className="asked-task">
          <legend>{category(kind)}</legend>
          <div className="choices choices-broad">
            {tasks
              .filter((task) => task.category === kind)
              .map((task) => (
                <label key={task.id} className="choice">
                  <input type="checkbox" name="add" value={task.id} />
                  <span>
                    {task.name} {task.own && <span className="tag">{t("work:owner.own")}</span>}
                  </span>
                </label>
              ))}
          </div>
        </fieldset>
      ))}
      <p className="row">
        <Button name="do" value="add" icon="plus">
          {t("work:profile.add")}
        </Button>
        <a href="/werk/taken/nieuw">{t("work:profile.newTask")}</a>
      </p>
    </Details>
  );
}
