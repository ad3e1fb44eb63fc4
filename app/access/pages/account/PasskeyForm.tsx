import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button, type ButtonProps } from "../../../web/look/Button.tsx";

export interface PasskeyFormProps {
  /** Whether it makes a passkey or shows one that there is. */
  kind: "new" | "known";
  /** What the browser is asked, as JSON. */
  options: object;
  /** What its button sends. */
  value: string;
  label: string;
  variant?: ButtonProps["variant"];
  /** Where to go on to. */
  to?: string;
}

/** A button that asks this device for a passkey. It is there only with a script, in a browser that can. */
export function PasskeyForm(props: PasskeyFormProps) {
  const { kind, options, value, label, variant = "secondary", to } = props;
  const { t } = useTexts();
  return (
    <form
      method="post"
      data-passkey={kind}
      data-options={JSON.stringify(options)}
      className="passkey"
      hidden
    >
      <input type="hidden" name="antwoord" />
      {to !== undefined && <input type="hidden" name="to" value={to} />}
      <Button name="doe" value={value} variant={variant} icon="key">
        {label}
      </Button>
      <p className="field-fault" role="alert" data-failed="" hidden>
        {t("access:passkey.failed")}
      </p>
    </form>
  );
}
