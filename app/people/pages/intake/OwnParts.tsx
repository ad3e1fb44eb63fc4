import type { Role } from "../../../access/role.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { StoneMark } from "../../../web/look/Stones.tsx";
import { intakeAddress } from "./intakeAddress.ts";

export interface OwnPartsProps {
  id: string;
  by: Role;
  parts: readonly { key: string; section: number; answered: boolean }[];
}

/** The parts in which a person tells of themselves what goes well; each may be left for later. */
export function OwnParts({ id, by, parts }: OwnPartsProps) {
  const { t } = useTexts();
  return (
    <Panel title={t("people:candidate.own.title")}>
      <p>{t("people:candidate.own.lead")}</p>
      <ol className="lines">
        {parts.map(({ key, section, answered }) => (
          <li key={key} className="line">
            <span className="line-sign">
              <StoneMark state={answered ? "fits" : "ahead"} />
            </span>
            <span className="line-words">
              <a href={intakeAddress(by, id, `belastbaarheid/${key}`)}>
                {t(`people:candidate.section.${section as 1}`)}
              </a>
              <span className="quiet small">
                {t(
                  answered ? "people:candidate.intake.answered" : "people:candidate.intake.mayWait",
                )}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
