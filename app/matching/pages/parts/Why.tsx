import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Details } from "../../../web/look/Details.tsx";
import type { LoadView, WhyView } from "../../pair/pairView.ts";
import type { Tone } from "../../words/sayChange.ts";

type WhyProps = {
  why: WhyView;
  tone: Tone;
  /** What the task is called in the trade. */
  fullName?: string | undefined;
};

/** Under a stone, on demand: what stands between the task and the person. */
export function Why({ why, tone, fullName }: WhyProps) {
  const { t } = useTexts();
  const plain = tone === "plain";
  const items = why.unknown.join(", ");
  return (
    <Details summary={t("matching:pair.why")}>
      {fullName !== undefined && (
        <p className="quiet">{t("matching:pair.fullName", { name: fullName })}</p>
      )}
      {why.loads.map((load) => (
        <Load key={load.name} load={load} plain={plain} />
      ))}
      {why.language.map(({ skill, has, asks }) => (
        <p key={skill}>
          {plain
            ? t(`matching:candidate.pair.language.${skill}`)
            : t(`matching:pair.language.${skill}`, { has, asks })}
        </p>
      ))}
      {why.unknown.length > 0 && (
        <p>
          {plain
            ? t("matching:candidate.pair.unknown", { items })
            : t("matching:pair.unknown", { items })}
        </p>
      )}
    </Details>
  );
}

function Load({ load, plain }: { load: LoadView; plain: boolean }) {
  const { t } = useTexts();
  const { name, asks, can, aid, item } = load;
  return (
    <div className="why">
      <p>
        <strong>{name}</strong>
      </p>
      {item !== undefined && (
        <p className="quiet">
          {item.capacity === undefined || item.load === undefined
            ? t("matching:pair.itemFlags", { code: item.code })
            : t("matching:pair.item", {
                code: item.code,
                capacity: item.capacity,
                load: item.load,
              })}
        </p>
      )}
      <p>
        {plain ? t("matching:candidate.pair.asks") : t("matching:pair.asks")} {asks}
      </p>
      <p>
        {plain ? t("matching:candidate.pair.can") : t("matching:pair.can")} {can}
      </p>
      {aid !== undefined && (
        <p>{plain ? t("matching:candidate.pair.aid", { aid }) : t("matching:pair.aid", { aid })}</p>
      )}
    </div>
  );
}
