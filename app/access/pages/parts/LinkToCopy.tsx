import { useId } from "react";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { CopyButton } from "../../../web/look/Button.tsx";

/** An address to pass on: it can be read whole, and copied with one press where there is script. */
export function LinkToCopy({ address }: { address: string }) {
  const { t } = useTexts();
  // A page may tell several links; each button copies its own.
  const id = useId();
  return (
    <div className="link-to-copy">
      <code id={id}>{address}</code>
      <CopyButton
        of={id}
        label={t("access:invitation.copy")}
        doneLabel={t("access:invitation.copied")}
      />
    </div>
  );
}
