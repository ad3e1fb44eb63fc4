import type { FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { Details } from "../../../web/look/Details.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { EditForm } from "../../forms/EditForm.tsx";
import { fieldOf } from "../../forms/fieldOf.ts";

/** For a member who lost their phone and their codes: taking the second step away, with a reason. */
export function MemberSecondStep({ form, name }: { form: FormState; name: string }) {
  const { t } = useTexts();
  const label = t("access:member.reset.reason");
  return (
    <Details summary={t("access:member.reset.title")} open={form.faults.length > 0}>
      <p>{t("access:member.reset.text", { name })}</p>
      <EditForm form={form} labelOf={() => label}>
        <TextField
          {...fieldOf(form, "reden", t)}
          label={label}
          hint={t("access:member.reset.hint")}
          required
          maxLength={200}
        />
        <p>
          <Button name="doe" value="herstel">
            {t("access:member.reset.go")}
          </Button>
        </p>
      </EditForm>
    </Details>
  );
}
