import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { CopyButton } from "../../../web/look/Button.tsx";

/** An address to pass on: it can be read whole, and copied with one press where there is script. */
export function LinkToCopy({ address }: { address: string }) {
  const { t } = useTexts();
  return (
    <div className="link-to-copy">
      <code id="link">{address}</code>
      <CopyButton
        of="link"
        label={t("access:invitation.copy")}
        doneLabel={t("access:invitation.copied")}
      />
    </div>
  );
}
