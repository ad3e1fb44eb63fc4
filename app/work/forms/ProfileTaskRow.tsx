import { fieldOf } from "../../access/forms/fieldOf.ts";
import type { FormState } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Button } from "../../web/look/Button.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import { Icon } from "../../web/look/icons/Icon.tsx";
import { autonomies } from "../kinds.ts";
import type { ProfileOptions } from "../profile/editProfile.ts";
import { autonomyName, type FormTask, roleName } from "../profile/profileForm.ts";

export interface ProfileTaskRowProps {
  form: FormState;
  one: FormTask;
  /** What it is called; undefined when it was put away meanwhile. */
  task: ProfileOptions["tasks"][number] | undefined;
  first: boolean;
  last: boolean;
}

/** One task of a profile in its form. */
export function ProfileTaskRow({ form, one, task, first, last }: ProfileTaskRowProps) {
  const { t } = useTexts();
  const name = task?.name ?? t("work:profile.taskGone");
  const role = roleName(one.taskId);
  const move = (verb: "up" | "down" | "remove", icon: "arrow-up" | "arrow-down" | "x") => (
    <Button
      name="do"
      value={`${verb}:${one.taskId}`}
      variant="tertiary"
      icon={icon}
      disabled={(verb === "up" && first) || (verb === "down" && last)}
    >
      <span className="ams-visually-hidden">{t(`work:profile.${verb}`, { task: name })}</span>
    </Button>
  );
  return (
    <li className="profile-task" id={`task-${one.taskId}`}>
      <input type="hidden" name="task" value={one.taskId} />
      <span className="row-name">
        <Icon name={task?.icon ?? "question-mark"} />
        <span>
          {name}
          {task && (
            <span className="quiet small">
              {" "}
              {t("work:task.minutes", { minutes: task.minutesPerWeek })}
            </span>
          )}
        </span>
      </span>
      <span className="profile-task-moves">
        {move("up", "arrow-up")}
        {move("down", "arrow-down")}
        {move("remove", "x")}
      </span>
      <fieldset className="form-numbers bare">
        <legend className="ams-visually-hidden">{name}</legend>
        <SelectField
          {...fieldOf(form, role, t)}
          defaultValue={one.basis ? "basis" : "growth"}
          label={t("work:task.role")}
          options={[
            { value: "basis", label: t("work:profile.roleBasis") },
            { value: "growth", label: t("work:profile.roleGrowth") },
          ]}
        />
        <SelectField
          {...fieldOf(form, autonomyName(one.taskId), t)}
          label={t("work:task.autonomy")}
          options={[
            { value: "", label: t("work:profile.autonomyNone") },
            ...autonomies.map((each) => ({ value: each, label: t(`work:autonomy.${each}`) })),
          ]}
        />
      </fieldset>
    </li>
  );
}
