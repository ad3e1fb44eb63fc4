import { type FormState, ONCE } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { faultText } from "../../forms/fieldOf.ts";

/** Putting an organisation away that is not in use, or bringing it back. */
export function OrganisationAway({ archived, form }: { archived: boolean; form: FormState }) {
  const { t } = useTexts();
  const [fault] = form.faults;
  return (
    <div className="flow">
      {fault && (
        <Notice tone="care" announce>
          {faultText(fault, t)}
        </Notice>
      )}
      <form method="post">
        <input type="hidden" name={ONCE} value={form.once} />
        <Button name="doe" value={archived ? "terug" : "weg"} variant="tertiary">
          {t(archived ? "access:organisations.restore" : "access:organisations.archive")}
        </Button>
      </form>
    </div>
  );
}
