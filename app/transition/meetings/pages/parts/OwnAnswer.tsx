import { EditForm } from "../../../../access/forms/EditForm.tsx";
import { type FormState, freshForm } from "../../../../platform/forms/formState.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Details } from "../../../../web/look/Details.tsx";
import { NextAction } from "../../../../web/look/NextAction.tsx";
import { Button } from "../../../../web/look/Button.tsx";
import { Panel } from "../../../../web/look/Panel.tsx";
import { NONE } from "../../answerMeeting.ts";
import type { SeenMeeting } from "../../seenMeeting.ts";
import { TimeChoice } from "./TimeChoice.tsx";

/** What the reader themselves says of the times; what they said before can be said otherwise. */
export function OwnAnswer({
  seen,
  own,
  me,
  form,
}: {
  seen: SeenMeeting;
  own: boolean;
  me: SeenMeeting["guests"][number];
  form: FormState;
}) {
  const { t } = useTexts();
  if (seen.state !== "proposed" && seen.state !== "agreed") return null;
  const said = { tijd: me.answer === "none" ? [NONE] : [...me.suits] };
  const filled = form.faults.length > 0 ? form : { ...freshForm(said, seen.version) };
  const fields = (
    <EditForm form={filled} labelOf={() => undefined}>
      <input type="hidden" name="doe" value="zeg" />
      <TimeChoice times={seen.times} form={filled} own={own} />
      <div className="form-buttons">
        {me.answer === null ? (
          <NextAction>{t(own ? "meetings:candidate.send" : "meetings:send")}</NextAction>
        ) : (
          <Button>{t(own ? "meetings:candidate.send" : "meetings:send")}</Button>
        )}
      </div>
    </EditForm>
  );
  if (me.answer === null && seen.state === "proposed") {
    return (
      <Panel title={t(own ? "meetings:candidate.yourTurn" : "meetings:yourTurn")} tone="water">
        {fields}
      </Panel>
    );
  }
  return (
    <Details
      summary={t(own ? "meetings:candidate.otherwise" : "meetings:otherwise")}
      open={form.faults.length > 0}
    >
      {fields}
    </Details>
  );
}
