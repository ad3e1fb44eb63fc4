import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { Details } from "../../../web/look/Details.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import { caseAddress } from "../../caseAddress.ts";
import type { ToldReminder } from "../readTold.ts";

/** Who was reminded, and whether it arrived; with a letter for the person where mail does not. */
export function RemindersPanel({
  told,
  role,
  candidacyId,
}: {
  told: readonly ToldReminder[];
  role: string;
  candidacyId: string;
}) {
  const { t, language } = useTexts();
  if (role !== "coach" && role !== "coordinator") return null;
  const refused = told.some(({ state }) => state === "refused");
  return (
    <section id="herinneringen">
      <Details summary={t("reminders:title", { count: told.length })} open={refused}>
        {told.length > 0 ? (
          <FactList
            shape="table"
            facts={told.map((one) => ({
              label: inDays(one.day, language),
              value: t("reminders:told", {
                who: `${t(`access:role.${one.role as "coach"}`)}, ${one.organisation}`,
                state: t(`reminders:state.${one.state}`),
              }),
            }))}
          />
        ) : (
          <p className="quiet">{t("reminders:none")}</p>
        )}
        {role === "coach" && (
          <form method="post" action={`${caseAddress({ role }, candidacyId)}/herinnering.pdf`}>
            <Button variant="tertiary" icon="printer">
              {t("reminders:letter")}
            </Button>
          </form>
        )}
      </Details>
    </section>
  );
}
