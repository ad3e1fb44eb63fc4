import { newId } from "../../../platform/ids.ts";
import { ONCE } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { FileField } from "../../../web/look/forms/FileField.tsx";
import { Icon } from "../../../web/look/icons/Icon.tsx";
import { LARGEST_DOCUMENT } from "../../capacity/documentLimits.ts";

export interface CapacityFilesProps {
  id: string;
  files: readonly { id: string; name: string }[];
  /** What is wrong with the file that was brought. */
  error?: string | undefined;
}

/** The documents of a doctor that were brought, and where to bring another. */
export function CapacityFiles({ id, files, error }: CapacityFilesProps) {
  const { t } = useTexts();
  const at = `/mensen/${id}/intake/belastbaarheid/bestand`;
  const most = LARGEST_DOCUMENT / 1024 / 1024;
  return (
    <div className="flow">
      {files.length > 0 && (
        <ul className="lines">
          {files.map((file) => (
            <li key={file.id} className="row">
              <Icon name="paperclip" />
              <a href={`/bestanden/${file.id}`}>{file.name}</a>
              <form method="post" action={at}>
                <input type="hidden" name={ONCE} value={newId()} />
                <input type="hidden" name="weg" value={file.id} />
                <Button variant="tertiary" icon="x">
                  {t("people:intake.fileRemove")}
                  <span className="ams-visually-hidden">: {file.name}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={at} encType="multipart/form-data" className="form" noValidate>
        <input type="hidden" name={ONCE} value={newId()} />
        <FileField
          name="bestand"
          label={t("people:intake.fileBring")}
          hint={t("people:intake.fileHint", { most })}
          error={error}
          accept=".pdf,.jpg,.jpeg,.png,.heic,.webp,.docx"
          largest={LARGEST_DOCUMENT}
          tooLarge={t("people:intake.fileTooLarge", { most })}
        />
        <div className="form-buttons">
          <Button icon="upload">{t("people:intake.fileSend")}</Button>
        </div>
      </form>
    </div>
  );
}
