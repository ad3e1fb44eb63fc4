import type { ReactNode } from "react";
import { useTexts } from "../../platform/texts/textsContext.tsx";

/** The end of a form: what saves it, and the way out that changes nothing. */
export function FormButtons({ children, cancel }: { children: ReactNode; cancel: string }) {
  const { t } = useTexts();
  return (
    <div className="form-buttons">
      {children}
      <a className="form-cancel" href={cancel}>
        {t("work:form.cancel")}
      </a>
    </div>
  );
}
