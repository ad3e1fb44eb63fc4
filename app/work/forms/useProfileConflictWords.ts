import { useTexts } from "../../platform/texts/textsContext.tsx";
import { useConflictWords } from "../history/useConflictWords.ts";
import { isAutonomy } from "../kinds.ts";
import type { ProfileOptions } from "../profile/editProfile.ts";

/** The words of a choice between two versions of a profile, its tasks by their names. */
export function useProfileConflictWords(options: ProfileOptions): {
  labelOf: (field: string) => string;
  wordsOf: (field: string, values: readonly string[]) => string;
} {
  const { t } = useTexts();
  const words = useConflictWords();
  const taskName = (id: string) =>
    options.tasks.find((task) => task.id === id)?.name ?? t("work:profile.taskGone");
  const ofTask = (field: string) => /^(role|autonomy)\.(.+)$/.exec(field);
  return {
    labelOf(field) {
      const [, part, id = ""] = ofTask(field) ?? [];
      if (field === "task") return t("work:field.tasks");
      if (part === undefined) return words.labelOf(field);
      return t(part === "role" ? "work:profile.roleOf" : "work:profile.autonomyOf", {
        task: taskName(id),
      });
    },
    wordsOf(field, values) {
      const [, part] = ofTask(field) ?? [];
      const [first = ""] = values;
      if (field === "task") return values.map(taskName).join("; ");
      if (field === "from") return options.profiles.find(({ id }) => id === first)?.name ?? "";
      if (part === "role") return t(first === "basis" ? "work:task.basis" : "work:task.growth");
      if (part === "autonomy") return isAutonomy(first) ? t(`work:autonomy.${first}`) : "";
      return words.wordsOf(field, values);
    },
  };
}
