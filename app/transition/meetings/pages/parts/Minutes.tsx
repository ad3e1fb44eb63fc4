import { EditForm } from "../../../../access/forms/EditForm.tsx";
import { fieldOf } from "../../../../access/forms/fieldOf.ts";
import type { PossibleHolder } from "../../../../agenda/possibleHolders.ts";
import type { FormState } from "../../../../platform/forms/formState.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Button } from "../../../../web/look/Button.tsx";
import { Details } from "../../../../web/look/Details.tsx";
import { SelectField } from "../../../../web/look/forms/SelectField.tsx";
import { TextAreaField, TextField } from "../../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../../web/look/NextAction.tsx";
import { Panel } from "../../../../web/look/Panel.tsx";
import type { Sayable } from "../../../canSay.ts";
import { recordAddress } from "../../../caseAddress.ts";
import { MOST_AGREED } from "../../keepMinutes.ts";
import type { SeenMeeting } from "../../seenMeeting.ts";

export interface MinutesProps {
  seen: SeenMeeting;
  role: string;
  /** Who can be given something to do. */
  holders: readonly PossibleHolder[];
  form: FormState;
  /** The event of the case that is recorded from here; null for who may not say it. */
  record: ({ candidacyId: string } & Pick<Sayable, "type" | "attempt" | "voice">) | null;
}

/** What was said, what was agreed to do, and the step of the case that follows. */
export function Minutes({ seen, role, holders, form, record }: MinutesProps) {
  const { t } = useTexts();
  if (seen.state !== "over") return null;
  const to = record && `${recordAddress({ role }, record.candidacyId, record)}&afspraak=${seen.id}`;
  const words = seen.minutes && (
    <p className="timeline-words" dir="auto">
      {seen.minutes}
    </p>
  );
  const write = seen.mayArrange && (
    <EditForm form={form} labelOf={labelOf}>
      <input type="hidden" name="doe" value="verslag" />
      <TextAreaField
        {...fieldOf(
          form.given["verslag"] ? form : { ...form, given: { verslag: [seen.minutes ?? ""] } },
          "verslag",
          t,
        )}
        label={t("meetings:minutes.words")}
        hint={t("meetings:minutes.hint")}
        rows={5}
      />
      <Details
        summary={t("meetings:minutes.agree")}
        open={form.faults.some(({ field }) => field !== "verslag")}
      >
        {Array.from({ length: MOST_AGREED }, (_, place) => place + 1).map((place) => (
          <fieldset key={place} className="field-pair">
            <legend>{t("meetings:minutes.agreed", { number: place })}</legend>
            <TextField
              {...fieldOf(form, `wat${place}`, t)}
              label={t("meetings:minutes.what")}
              maxLength={200}
            />
            <SelectField
              {...fieldOf(form, `wie${place}`, t)}
              label={t("meetings:minutes.who")}
              options={holders.map(({ account, name }) => ({ value: account, label: name }))}
            />
            <TextField
              {...fieldOf(form, `wanneer${place}`, t)}
              type="date"
              label={t("meetings:minutes.when")}
            />
          </fieldset>
        ))}
      </Details>
      <div className="form-buttons">
        <Button variant={seen.minutes ? "secondary" : "primary"} icon="check">
          {t("meetings:minutes.do")}
        </Button>
      </div>
    </EditForm>
  );
  if (!words && !write && !to) return null;
  return (
    <Panel title={t("meetings:minutes.title")} id="verslag">
      {words}
      {to && (
        <p>
          <NextAction href={to}>{t("meetings:record")}</NextAction>
        </p>
      )}
      {words && write ? (
        <Details summary={t("meetings:minutes.change")} open={form.faults.length > 0}>
          {write}
        </Details>
      ) : (
        write
      )}
    </Panel>
  );

  function labelOf(field: string): string | undefined {
    if (field === "verslag") return t("meetings:minutes.words");
    const number = /(\d)$/.exec(field)?.[1];
    return number && t("meetings:minutes.agreed", { number });
  }
}
