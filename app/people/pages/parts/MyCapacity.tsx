import { capacityInWords } from "../../../../reference/fml/fmlTexts.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Details } from "../../../web/look/Details.tsx";
import type { IconName } from "../../../web/look/icons/iconNames.ts";
import { type CapacityLine, capacityLines } from "../../capacityLines.ts";
import type { SeenCapacity } from "../../readCapacity.ts";
import { intakeAddress } from "../intake/intakeAddress.ts";
import { ChangeLink } from "./ChangeLink.tsx";
import { MyPart, Sentences } from "./MyPart.tsx";

const sections = [1, 2, 3, 4, 5, 6] as const;

const sectionIcons: Record<(typeof sections)[number], IconName> = {
  1: "bulb",
  2: "users",
  3: "building",
  4: "run",
  5: "armchair",
  6: "calendar-time",
};

/** What I can bear, in plain sentences: first what to mind, then the rest. */
export function MyCapacity({
  capacity,
  candidacyId,
}: {
  capacity: SeenCapacity | undefined;
  candidacyId: string;
}) {
  const { t, language } = useTexts();
  const title = t("people:candidate.bear");
  // What a doctor wrote the person does not change; they read there whom to tell.
  const change = (
    <ChangeLink
      href={intakeAddress("candidate", candidacyId, "belastbaarheid")}
      what={t("people:candidate.step.belastbaarheid")}
    />
  );
  if (!capacity) {
    return (
      <MyPart title={title} icon="barbell" id="belastbaarheid" aside={change}>
        <p>{t("people:candidate.bear.none")}</p>
      </MyPart>
    );
  }
  const { limited, normal, unknown, foreign } = capacityLines(capacity);
  const known = capacity.basis === "fml" && foreign.length === 0;
  return (
    <MyPart
      title={title}
      icon="barbell"
      id="belastbaarheid"
      aside={capacity.sourceKind === "person" && change}
    >
      <p className="quiet">
        {t(`people:candidate.bear.${capacity.sourceKind}`, {
          by: capacity.sourceBy,
          day: inDays(capacity.sourceDay, language),
        })}
      </p>
      {foreign.length > 0 && <p>{t("people:candidate.bear.otherList")}</p>}
      <BySection lines={limited} />
      {known && (
        <p>
          <strong>
            {t(
              limited.length > 0
                ? "people:candidate.bear.restNormal"
                : "people:candidate.bear.noLimits",
            )}
          </strong>
        </p>
      )}
      {normal.length > 0 && (
        <Details summary={t("people:candidate.bear.normal")}>
          <ul>
            {normal.map(({ item, value }) => (
              <li key={item.code}>{capacityInWords(item.code, value, language)}</li>
            ))}
          </ul>
        </Details>
      )}
      {unknown.length > 0 && <p>{t("people:candidate.bear.unknown", { count: unknown.length })}</p>}
    </MyPart>
  );
}

function BySection({ lines }: { lines: readonly CapacityLine[] }) {
  const { t, language } = useTexts();
  return sections.map((section) => {
    const here = lines.filter(({ item }) => item.section === section);
    return here.length === 0 ? null : (
      <div key={section} className="flow">
        <h3>{t(`people:candidate.section.${section}`)}</h3>
        <Sentences
          lines={here.map(({ item, value }) => ({
            key: item.code,
            icon: sectionIcons[section],
            text: capacityInWords(item.code, value, language),
          }))}
        />
      </div>
    );
  });
}
