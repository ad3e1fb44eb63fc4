import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { OneForm } from "./OneForm.tsx";

export interface AskPanelProps {
  kind: "treats" | "asked";
  error: string | undefined;
  /** What was typed and could not be sent. */
  typed: string;
}

/** Asks a company doctor or a labour expert by their address; who has no account yet finds it later. */
export function AskPanel({ kind, error, typed }: AskPanelProps) {
  const { t } = useTexts();
  return (
    <Panel title={t(`people:candidate.ask.${kind}`)} id={kind}>
      <p>{t(`people:candidate.ask.${kind}Lead`)}</p>
      <OneForm wish={kind}>
        <TextField
          name="email"
          id={`email-${kind}`}
          label={t("people:field.email")}
          hint={t("people:candidate.ask.hint")}
          error={error}
          type="email"
          autoComplete="off"
          maxLength={254}
          defaultValue={typed}
        />
        <div className="form-buttons">
          <Button icon="mail">{t("people:candidate.ask.send")}</Button>
        </div>
      </OneForm>
    </Panel>
  );
}
