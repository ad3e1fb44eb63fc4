import type { ReactNode } from "react";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { nameOf, type SeenCandidacy } from "../../seenCandidacy.ts";
import { Email, Phone } from "./Reach.tsx";

export interface IdentityPanelProps {
  seen: SeenCandidacy;
  /** Where names and how to reach somebody are changed, for whoever may. */
  aside?: ReactNode;
  /** Where the town is changed. */
  changeTown?: ReactNode;
}

/** Who somebody is and how to reach them: each line only when the reader may see it. */
export function IdentityPanel({ seen, aside, changeTown }: IdentityPanelProps) {
  const { t, language } = useTexts();
  const { identity, town } = seen;
  const name = nameOf(seen);
  // A first name alone stands above the page already.
  if (!identity && !town && !aside) return null;
  const unknown = <span className="quiet">{t("people:person.notGiven")}</span>;
  return (
    <Panel
      id="naam"
      title={t(identity ? "people:person.identity" : "people:person.who")}
      aside={aside}
    >
      <FactList
        shape="table"
        facts={[
          ...(name ? [{ label: t("people:person.name"), value: name }] : []),
          ...(town || changeTown
            ? [
                {
                  label: t("people:person.town"),
                  value: (
                    <span className="value-change" id="woonplaats">
                      <span>{town?.name ?? unknown}</span> {changeTown}
                    </span>
                  ),
                },
              ]
            : []),
          ...(identity
            ? [
                {
                  label: t("people:person.birthDate"),
                  value: identity.birthDate ? inDays(identity.birthDate, language) : unknown,
                },
                {
                  label: t("people:person.phone"),
                  value: identity.phone ? <Phone number={identity.phone} /> : unknown,
                },
                {
                  label: t("people:person.email"),
                  value: identity.email ? <Email address={identity.email} /> : unknown,
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}
