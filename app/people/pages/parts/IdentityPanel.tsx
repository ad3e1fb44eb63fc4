import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { nameOf, type SeenCandidacy } from "../../seenCandidacy.ts";
import { Email, Phone } from "./Reach.tsx";

/** Who somebody is and how to reach them: each line only when the reader may see it. */
export function IdentityPanel({ seen }: { seen: SeenCandidacy }) {
  const { t, language } = useTexts();
  const { identity, town } = seen;
  const name = nameOf(seen);
  // A first name alone stands above the page already.
  if (!identity && !town) return null;
  const unknown = <span className="quiet">{t("people:person.notGiven")}</span>;
  return (
    <Panel title={t(identity ? "people:person.identity" : "people:person.who")}>
      <FactList
        shape="table"
        facts={[
          ...(name ? [{ label: t("people:person.name"), value: name }] : []),
          ...(town ? [{ label: t("people:person.town"), value: town.name }] : []),
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
