import { inNumbers } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { FactList } from "../../web/look/FactList.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { isSettingKind } from "../kinds.ts";
import { hoursOf } from "../profileHours.ts";
import type { ProfileDetails } from "../readProfile.ts";
import { useCategory } from "./useCategory.ts";

/** What kind of job it is, where it comes from, and how many hours it makes. */
export function ProfileFacts({ profile, plain }: { profile: ProfileDetails; plain: boolean }) {
  const { t, language } = useTexts();
  const category = useCategory();
  const hours = hoursOf(profile.tasks);
  const inWords = (number: number) =>
    t("work:opening.hoursValue", { hours: inNumbers(number, language) });
  const categories = [...new Set(profile.tasks.map((task) => category(task.category)))];
  return (
    <Panel tone="water">
      <FactList
        shape="table"
        facts={[
          {
            label: t(plain ? "work:candidate.profile.kind" : "work:profiles.kind"),
            value: plain
              ? t(`work:candidate.profileKind.${profile.kind}`)
              : t(`work:profileKind.${profile.kind}`),
          },
          ...(profile.from
            ? [{ label: t("work:profile.from"), value: <ProfileLink {...profile.from} /> }]
            : []),
          ...(profile.after.length > 0
            ? [
                {
                  label: t("work:profile.after"),
                  value: profile.after.map((each) => <ProfileLink key={each.id} {...each} />),
                },
              ]
            : []),
          {
            label: t("work:profiles.setting"),
            value: isSettingKind(profile.setting)
              ? t(`work:setting.${profile.setting}`)
              : profile.setting,
          },
          ...(plain ? [] : [{ label: t("work:profiles.law"), value: profile.law }]),
          { label: t("work:profile.hoursAll"), value: inWords(hours.all) },
          {
            label: t(plain ? "work:candidate.profile.hoursBasis" : "work:profile.hoursBasis"),
            value: inWords(hours.basis),
          },
          { label: t("work:profile.categories"), value: categories.join(", ") },
        ]}
      />
    </Panel>
  );
}

function ProfileLink({ id, name }: { id: string; name: string }) {
  return <a href={`/werk/profielen/${id}`}>{name}</a>;
}
