import { inNumbers } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Details } from "../../web/look/Details.tsx";
import { Icon } from "../../web/look/icons/Icon.tsx";
import { Card } from "../../web/look/Panel.tsx";
import { isSettingKind } from "../kinds.ts";
import type { ProfileChoice } from "../profile/listChoices.ts";
import { hoursOf } from "../profileHours.ts";

/** A profile to begin a place with: what kind of job, its hours, and its tasks on demand. */
export function ProfileChoiceCard({ choice }: { choice: ProfileChoice }) {
  const { t, language } = useTexts();
  const hours = hoursOf(choice.tasks);
  const kind = t(`work:profileKind.${choice.kind}`);
  const setting = isSettingKind(choice.setting)
    ? t(`work:setting.${choice.setting}`)
    : choice.setting;
  return (
    <Card
      href={`/werk/plekken/nieuw/team?profiel=${choice.id}`}
      title={choice.name}
      line={`${kind}, ${setting}`}
      end={<span className="tag">{t(choice.own ? "work:owner.own" : "work:owner.library")}</span>}
    >
      <p className="small">
        {t("work:make.profileHours", {
          basis: inNumbers(hours.basis, language),
          all: inNumbers(hours.all, language),
        })}
      </p>
      <Details summary={t("work:make.profileTasks", { count: choice.tasks.length })}>
        <ul className="flow plain-list">
          {choice.tasks.map((task) => (
            <li key={task.id} className="row-name">
              <Icon name={task.icon} />
              <span>
                {task.name}{" "}
                <span className="quiet small">
                  ({t(task.basis ? "work:task.basis" : "work:task.growth")})
                </span>
              </span>
            </li>
          ))}
        </ul>
      </Details>
    </Card>
  );
}
