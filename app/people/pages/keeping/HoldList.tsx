import { ONCE } from "../../../platform/forms/formState.ts";
import { newId } from "../../../platform/ids.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import type { Hold } from "../../retention/holds.ts";

/** What is held: until when, why and by whom. */
export function HoldList({
  holds,
  names,
  ends = false,
}: {
  holds: readonly Hold[];
  /** Candidacy → what the reader may call them; left out where it is about one. */
  names?: Readonly<Record<string, string>>;
  /** Whether the reader may end them. */
  ends?: boolean;
}) {
  const { t, language } = useTexts();
  return (
    <ul className="watchers">
      {holds.map((one) => (
        <li key={one.id}>
          <p>
            <strong>
              {names?.[one.candidacyId] ? `${names[one.candidacyId]}: ` : ""}
              {t("keeping:hold.until", { day: inDays(one.until, language) })}
            </strong>
            <br />
            <span dir="auto">{one.reason}</span>
            {one.by && (
              <>
                <br />
                <span className="quiet">{t("keeping:hold.by", { name: one.by })}</span>
              </>
            )}
          </p>
          {ends && (
            <form method="post" action={`/bewaren/${one.candidacyId}`}>
              <input type="hidden" name={ONCE} value={newId()} />
              <input type="hidden" name="einde" value={one.id} />
              <Button icon="x">
                {t("keeping:hold.end")}
                <span className="ams-visually-hidden">: {names?.[one.candidacyId]}</span>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
