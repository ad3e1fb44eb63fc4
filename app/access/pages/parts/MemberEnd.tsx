import { type FormState, ONCE } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { Details } from "../../../web/look/Details.tsx";
import { ChoiceField } from "../../../web/look/forms/ChoiceField.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { EditForm } from "../../forms/EditForm.tsx";
import { choiceOf, fieldOf } from "../../forms/fieldOf.ts";
import type { Holdings, Successor } from "../../members/holdings.ts";
import { SUCCESSOR } from "../../members/successorIn.ts";
import { HoldingsList } from "./HoldingsList.tsx";
import { SuccessorField } from "./SuccessorField.tsx";

export interface MemberEndProps {
  form: FormState;
  ended: boolean;
  leaver: { name: string; role: string };
  /** Undefined for a candidate, who has nothing that a colleague takes over. */
  holdings: Holdings | undefined;
  successors: readonly Successor[];
}

/** Ending what somebody does here, or taking it up again. */
export function MemberEnd({ form, ended, leaver, holdings, successors }: MemberEndProps) {
  const { t } = useTexts();
  if (ended) {
    return (
      <Notice title={t("access:member.ended")}>
        <p>{t("access:member.endedText")}</p>
        <form method="post">
          <input type="hidden" name={ONCE} value={form.once} />
          <Button name="doe" value="hervat">
            {t("access:member.resume")}
          </Button>
        </form>
      </Notice>
    );
  }
  const labels: Record<string, string> = {
    wanneer: t("access:member.when"),
    dag: t("access:member.until"),
    [SUCCESSOR]: t("access:member.successor"),
  };
  return (
    <Details summary={t("access:member.end")} open={form.faults.length > 0}>
      <div className="flow">
        <p>{t("access:member.endText")}</p>
        {holdings && <HoldingsList leaver={leaver} holdings={holdings} />}
        <EditForm form={form} labelOf={(name) => labels[name]}>
          <ChoiceField
            {...choiceOf(form, "wanneer", t)}
            legend={labels["wanneer"]!}
            kind="one"
            options={[
              { value: "nu", label: t("access:member.now") },
              { value: "dag", label: t("access:member.after") },
            ]}
          />
          <TextField {...fieldOf(form, "dag", t)} label={labels["dag"]!} type="date" />
          {holdings && <SuccessorField form={form} successors={successors} leaver={leaver} />}
          <p>
            <Button name="doe" value="stop">
              {t("access:member.endNow")}
            </Button>
          </p>
        </EditForm>
      </div>
    </Details>
  );
}
