import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";

/** Why somebody else does for the person what is theirs to do; it stands in the history. */
export function ReasonField({ id, error }: { id: string; error: string | undefined }) {
  const { t } = useTexts();
  return (
    <TextField
      name="reden"
      id={`reden-${id}`}
      label={t("sight:reason")}
      hint={t("sight:reason.hint")}
      error={error}
      maxLength={200}
      autoComplete="off"
    />
  );
}
