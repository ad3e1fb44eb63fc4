import { choiceOf } from "../../access/forms/fieldOf.ts";
import type { FormState } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ChoiceField } from "../../web/look/forms/ChoiceField.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import type { TaskHead } from "../task/editTask.ts";
import { recordPath } from "../writing/workKind.ts";

export interface OwnVersionNoticeProps {
  form: FormState;
  task: TaskHead;
}

/**
 * What changing a task reaches: of the library's, that an own version is made and where it goes; of
 * the own one, the profiles that have it.
 */
export function OwnVersionNotice({ form, task }: OwnVersionNoticeProps) {
  const { t } = useTexts();
  if (task.own) {
    if (task.profiles.length < 2) return null;
    return (
      <Notice title={t("work:own.reaches", { count: task.profiles.length })}>
        <ProfileLinks profiles={task.profiles} />
      </Notice>
    );
  }
  const chosen = form.given["profiles"] ?? task.profiles.map(({ id }) => id);
  return (
    <>
      <Notice title={t("work:own.library")}>
        <p>{t(task.place === undefined ? "work:own.becomes" : "work:own.becomesHere")}</p>
        {task.versions.length > 0 && (
          <>
            <p>{t("work:own.already")}</p>
            <ul>
              {task.versions.map(({ id, title }) => (
                <li key={id}>
                  <a href={recordPath("task", id)}>{title}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
      {task.place === undefined && task.profiles.length > 0 && (
        <ChoiceField
          {...choiceOf(form, "profiles", t)}
          chosen={chosen}
          legend={t("work:own.where")}
          kind="some"
          options={task.profiles.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      {task.place !== undefined && <input type="hidden" name="place" value={task.place} />}
    </>
  );
}

function ProfileLinks({ profiles }: { profiles: readonly { id: string; title: string }[] }) {
  return (
    <ul>
      {profiles.map(({ id, title }) => (
        <li key={id}>
          <a href={recordPath("profile", id)}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
