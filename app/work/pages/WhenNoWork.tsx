import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { listPath, type WorkKind } from "../writing/workKind.ts";

export interface WhenNoWorkProps {
  kind: WorkKind;
  writes: boolean;
  /** Whoever is helped by a person rather than by a list: a candidate, a buddy. */
  helped: boolean;
}

/** The way on where there is no work yet: make it, or see who could. */
export function WhenNoWork({ kind, writes, helped }: WhenNoWorkProps) {
  const { t } = useTexts();
  if (writes) {
    return (
      <ButtonLink href={`${listPath(kind)}/nieuw`} icon="plus">
        {t(`work:new.${kind}`)}
      </ButtonLink>
    );
  }
  return helped ? (
    <ButtonLink href="/hulp">{t("work:none.help")}</ButtonLink>
  ) : (
    <ButtonLink href="/werk/organisaties">{t("work:none.organisations")}</ButtonLink>
  );
}
