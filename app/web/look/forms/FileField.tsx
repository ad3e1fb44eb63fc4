import { Fielded, type FieldWords } from "./Fielded.tsx";

export interface FileFieldProps extends FieldWords {
  /** Endings that the browser offers: ".pdf,.docx". The server looks at the bytes all the same. */
  accept: string;
  /** Bytes. A larger file is told of before it is sent, where there is script. */
  largest: number;
  /** What is said of a larger one: "Dit bestand is te groot. Het mag hoogstens 20 MB zijn." */
  tooLarge: string;
  required?: boolean;
  /** The phone's camera, for a photo of paper. */
  capture?: "environment";
}

/**
 * A file to bring. Its form needs `encType="multipart/form-data"`, its address `upload` in the route table.
 *
 * @example <FileField name="bestand" label="FML" hint="PDF, hoogstens 20 MB" accept=".pdf" largest={20971520} tooLarge="Dit bestand is te groot." />
 */
export function FileField({
  accept,
  largest,
  tooLarge,
  required,
  capture,
  ...words
}: FileFieldProps) {
  return (
    <Fielded {...words}>
      {({ invalid, ...described }) => (
        <>
          <input
            {...described}
            type="file"
            className="file-input"
            accept={accept}
            required={required}
            capture={capture}
            aria-invalid={invalid || undefined}
            data-largest={largest}
          />
          <p className="ams-error-message" role="alert" data-too-large="" hidden>
            {tooLarge}
          </p>
        </>
      )}
    </Fielded>
  );
}
