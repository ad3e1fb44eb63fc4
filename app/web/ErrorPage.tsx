import { useLocation } from "react-router";
import { useTexts } from "../platform/texts/textsContext.tsx";
import type { TooLarge } from "./gate/tooLarge.ts";
import { ButtonLink } from "./look/Button.tsx";
import { PageTitle } from "./look/PageTitle.tsx";

const known = [400, 401, 403, 404, 405, 413, 429] as const;

export interface ErrorPageProps {
  status: number;
  /** What did not fit, when the server refused it before it was read. */
  tooLarge?: TooLarge | undefined;
}

/**
 * What somebody sees when a page cannot be shown: what happened and the way on.
 * What one may not see and what is not there have the same answer.
 */
export function ErrorPage({ status, tooLarge }: ErrorPageProps) {
  const { t } = useTexts();
  const { pathname } = useLocation();
  const code = known.find((one) => one === status) ?? 500;
  const lead = tooLarge
    ? t(`web:error.413.${tooLarge.file ? "file" : "form"}`, { megabytes: tooLarge.megabytes })
    : t(`web:error.${code}.lead`);
  return (
    <>
      <title>{`${t(`web:error.${code}.title`)} · Overstap`}</title>
      <PageTitle title={t(`web:error.${code}.title`)} lead={lead} />
      <div className="flow">
        {tooLarge?.file && <p>{t("web:error.413.remedy")}</p>}
        <div className="form-buttons">
          {tooLarge?.file && (
            <ButtonLink href={pathname} variant="primary" icon="arrow-left">
              {t("web:error.413.back")}
            </ButtonLink>
          )}
          <ButtonLink href="/" variant={tooLarge?.file ? "tertiary" : "primary"} icon="home">
            {t("web:error.home")}
          </ButtonLink>
        </div>
      </div>
    </>
  );
}
