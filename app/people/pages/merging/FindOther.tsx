import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../../web/look/Button.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { callName } from "../../peopleWords.ts";
import { mergeAddress } from "./mergeAddress.ts";

type Found = Omit<Parameters<typeof callName>[0], "identity"> & {
  id: string;
  town: string;
  identity: { lastName: string; birthDate: string | null } | null;
};

export interface FindOtherProps {
  id: string;
  q: string;
  found: readonly Found[];
}

/** Looks up the other candidacy; whoever has the same last name stands there at once. */
export function FindOther({ id, q, found }: FindOtherProps) {
  const spoken = useTexts();
  const { t, language } = spoken;
  return (
    <Panel title={t("people:merge.found")}>
      <form method="get" className="form-numbers">
        <TextField
          name="q"
          type="search"
          label={t("people:merge.search")}
          hint={t("people:merge.foundOwn")}
          defaultValue={q}
          maxLength={100}
        />
        <Button icon="search">{t("people:list.show")}</Button>
      </form>
      {q !== "" && found.length === 0 && <p>{t("people:merge.none")}</p>}
      {found.length > 0 && (
        <ul className="watchers">
          {found.map((one) => {
            const name = callName(one, spoken);
            const born = one.identity?.birthDate;
            return (
              <li key={one.id}>
                <p>
                  <strong dir="auto">{name}</strong>
                  <br />
                  <span className="quiet">
                    {[one.town, born && inDays(born, language), one.reference]
                      .filter(Boolean)
                      .join(", ")}
                  </span>
                </p>
                <p>
                  <ButtonLink href={mergeAddress(id, { met: one.id })} icon="arrows-left-right">
                    {t("people:merge.compare")}
                    <span className="ams-visually-hidden">: {name}</span>
                  </ButtonLink>
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
