import { choiceOf, fieldOf } from "../../../../access/forms/fieldOf.ts";
import type { FormState } from "../../../../platform/forms/formState.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { ChoiceField } from "../../../../web/look/forms/ChoiceField.tsx";
import { TextAreaField } from "../../../../web/look/forms/TextField.tsx";
import { NONE } from "../../answerMeeting.ts";
import type { MeetingTime } from "../../meetingTimes.ts";
import { sayTime } from "../../sayTime.ts";

export interface TimeChoiceProps {
  times: readonly MeetingTime[];
  form: FormState;
  /** The person themselves answers: in their words. */
  own: boolean;
  /** Tells the fields apart where a page has several of these. */
  id?: string;
}

/** Which of some times suit, or that none does. */
export function TimeChoice({ times, form, own, id = "" }: TimeChoiceProps) {
  const { t, language } = useTexts();
  const one = times.length === 1;
  return (
    <>
      <ChoiceField
        {...choiceOf(form, "tijd", t)}
        id={`tijd${id}`}
        kind="some"
        legend={t(
          own
            ? one
              ? "meetings:candidate.choose.one"
              : "meetings:candidate.choose"
            : "meetings:choose",
        )}
        options={[
          ...times.map((time) => ({ value: time.start, label: sayTime(time, language) })),
          { value: NONE, label: t(one ? "meetings:choose.cannot" : "meetings:choose.none") },
        ]}
      />
      <TextAreaField
        {...fieldOf(form, "woorden", t)}
        id={`woorden${id}`}
        label={t("meetings:choose.words")}
        optional={t("forms:optional")}
        rows={2}
      />
    </>
  );
}
