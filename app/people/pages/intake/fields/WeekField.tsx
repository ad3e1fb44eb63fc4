import { partsOfDay, weekdays } from "@overstap/engine/region/slots.ts";
import { useLocation } from "react-router";
import { choiceOf } from "../../../../access/forms/fieldOf.ts";
import type { FormState } from "../../../../platform/forms/formState.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Button } from "../../../../web/look/Button.tsx";
import { WeekChoice } from "../../../../web/look/forms/WeekChoice.tsx";
import { FILL, quickSlotNames, quickSlots } from "../../../intake/quickSlots.ts";

/**
 * The parts of the week on which somebody can work, with buttons that fill in several at once; without
 * script they come back with the page.
 */
export function WeekField({ form }: { form: Pick<FormState, "given" | "faults"> }) {
  const { t } = useTexts();
  const { pathname, search } = useLocation();
  return (
    <div className="flow" id="week">
      <WeekChoice
        {...choiceOf(form, "slots", t)}
        legend={t("people:candidate.intake.week")}
        hint={t("people:candidate.intake.weekHint")}
        daysLabel={t("people:candidate.intake.day")}
        days={weekdays.map((key) => ({
          key,
          name: t(`work:day.${key}`),
          short: t(`work:dayShort.${key}`),
        }))}
        parts={partsOfDay.map((key) => ({ key, name: t(`work:part.${key}`) }))}
      />
      <fieldset className="row plain week-choice-quick">
        <legend className="ams-visually-hidden">{t("people:candidate.intake.quick")}</legend>
        {quickSlotNames.map((name) => (
          <Button
            key={name}
            name={FILL}
            value={name}
            formAction={`${pathname}${search}#week`}
            data-tick="slots"
            data-values={quickSlots[name].join(" ")}
          >
            {t(`people:candidate.intake.quick.${name}`)}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
