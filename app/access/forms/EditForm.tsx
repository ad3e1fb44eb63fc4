import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { BASE, DRAFT, type FormState, ONCE, VERSION } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ErrorSummary } from "../../web/look/ErrorSummary.tsx";
import { DraftNotice } from "./DraftNotice.tsx";
import { faultText } from "./fieldOf.ts";

export interface EditFormProps {
  form: FormState & { draft?: string; keptAt?: string | null };
  children: ReactNode;
  /** The form's id, when a button stands outside it. */
  id?: string;
  /** What a field is called on the page, so that the list of faults says where each is. */
  labelOf?: (field: string) => string | undefined;
  /** Where it is sent; this page when left out. */
  action?: string;
  /** Set when it brings a file; such a form is not kept as a draft. */
  file?: boolean;
  /** The look: `form` (default) keeps fields to a readable measure. */
  className?: string;
}

/**
 * A form that changes something: its faults above it, what was typed before and not saved, and the
 * hidden fields by which one submission counts once and two people's versions are told apart.
 *
 * @example <EditForm form={form}><TextField {...fieldOf(form, "naam", t)} label="Naam" /><Button>Bewaar</Button></EditForm>
 */
export function EditForm(props: EditFormProps) {
  const { form, children, id, action, file, labelOf, className = "form" } = props;
  const { t } = useTexts();
  const { pathname, search } = useLocation();
  const draft = file ? undefined : form.draft;
  return (
    <>
      <ErrorSummary
        title={t("forms:faults")}
        errors={form.faults.map((fault) => {
          const [label, text] = [labelOf?.(fault.field), faultText(fault, t)];
          return { field: fault.field, text: label ? t("forms:faultAt", { label, text }) : text };
        })}
      />
      {draft !== undefined && form.keptAt && form.faults.length === 0 && (
        <DraftNotice draft={draft} keptAt={form.keptAt} back={pathname + search} />
      )}
      <form
        method="post"
        id={id}
        action={action}
        className={className}
        encType={file ? "multipart/form-data" : undefined}
        data-draft={draft}
        // The browser would stop at the first fault, in its own words; the page names all of them.
        noValidate
      >
        <input type="hidden" name={ONCE} value={form.once} />
        <input type="hidden" name={VERSION} value={form.version} />
        {form.base && form.version > 0 && (
          <input type="hidden" name={BASE} value={JSON.stringify(form.base)} />
        )}
        {draft !== undefined && <input type="hidden" name={DRAFT} value={draft} />}
        {children}
        {draft !== undefined && (
          <output className="kept" data-kept="" hidden>
            {t("forms:kept")}
          </output>
        )}
      </form>
    </>
  );
}
