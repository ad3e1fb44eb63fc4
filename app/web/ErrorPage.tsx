import { useTexts } from "../platform/texts/textsContext.tsx";
import { ButtonLink } from "./look/Button.tsx";
import { PageTitle } from "./look/PageTitle.tsx";

const known = [401, 403, 404, 405, 413, 429] as const;

/**
 * What somebody sees when a page cannot be shown: what happened and the way on.
 * What one may not see and what is not there have the same answer.
 */
export function ErrorPage({ status }: { status: number }) {
  const { t } = useTexts();
  const code = known.find((one) => one === status) ?? 500;
  return (
    <>
      <title>{`${t(`web:error.${code}.title`)} · Overstap`}</title>
      <PageTitle title={t(`web:error.${code}.title`)} lead={t(`web:error.${code}.lead`)} />
      <p>
        <ButtonLink href="/" variant="primary" icon="home">
          {t("web:error.home")}
        </ButtonLink>
      </p>
    </>
  );
}
