import { ErrorMessage } from "@amsterdam/design-system-react";
import { fieldOf } from "../../access/forms/fieldOf.ts";
import type { FormState } from "../../platform/forms/formState.ts";
import { inNumbers } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import type { ProfileOptions } from "../profile/editProfile.ts";
import { MOST_TASKS, tasksIn } from "../profile/profileForm.ts";
import { hoursOf } from "../profileHours.ts";
import { ProfileTaskRow } from "./ProfileTaskRow.tsx";
import { TaskPicker } from "./TaskPicker.tsx";

export interface ProfileTasksFieldProps {
  form: FormState;
  tasks: ProfileOptions["tasks"];
}

/** The tasks of a profile in their order: role, autonomy, up, down, out; and others to take in. */
export function ProfileTasksField({ form, tasks }: ProfileTasksFieldProps) {
  const { t, language } = useTexts();
  const { error } = fieldOf(form, "task", t);
  const chosen = tasksIn(form.given);
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const hours = hoursOf(
    chosen.map(({ taskId, basis }) => ({
      basis,
      minutesPerWeek: byId.get(taskId)?.minutesPerWeek ?? 0,
    })),
  );
  return (
    <section className="form form-broad" id="task" tabIndex={-1}>
      <h2>{t("work:profile.tasksTitle")}</h2>
      <p className="quiet">{t("work:profile.tasksLead", { most: MOST_TASKS })}</p>
      {error !== undefined && <ErrorMessage prefix="">{error}</ErrorMessage>}
      {chosen.length > 0 && (
        <>
          <ol className="profile-tasks plain-list">
            {chosen.map((one, place) => (
              <ProfileTaskRow
                key={one.taskId}
                form={form}
                one={one}
                task={byId.get(one.taskId)}
                first={place === 0}
                last={place === chosen.length - 1}
              />
            ))}
          </ol>
          <p>
            {t("work:make.profileHours", {
              basis: inNumbers(hours.basis, language),
              all: inNumbers(hours.all, language),
            })}
          </p>
        </>
      )}
      <TaskPicker
        tasks={tasks.filter(({ id }) => !chosen.some(({ taskId }) => taskId === id))}
        open={chosen.length === 0}
      />
    </section>
  );
}
