import { ONCE } from "../../../../platform/forms/formState.ts";
import { inDays } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Button } from "../../../../web/look/Button.tsx";
import { ChoiceField } from "../../../../web/look/forms/ChoiceField.tsx";
import type { AlikeOther, AlikeRow, SideBySide } from "../../../import/pool/listAlike.ts";
import { inRow } from "../../../peopleWords.ts";
import { useFieldWords } from "../../history/useFieldWords.ts";
import { decisionValue } from "./decisionOf.ts";
import { poolAddress } from "./poolAddress.ts";

export interface AlikeCardProps {
  importId: string;
  alike: AlikeRow;
  once: string;
}

const facts = ["firstName", "lastName", "birthDate", "email", "phone", "town"] as const;

/** One row of the list beside whom it may be, and the choice what it is. */
export function AlikeCard({ importId, alike, once }: AlikeCardProps) {
  const { t } = useTexts();
  const { row, person, others, decision, sameAs } = alike;
  const name = `${person.firstName} ${person.lastName}`;
  const chosen = decision && decisionValue(decision, sameAs ?? undefined);
  const options = others.flatMap((other) =>
    (other.row === undefined ? (["skip", "fill", "replace"] as const) : (["skip"] as const)).map(
      (one) => ({
        value: decisionValue(one, other.key),
        label: t(other.row === undefined ? `pool:alike.${one}` : "pool:alike.skipRow", {
          name: nameOf(other.person),
          row: other.row ?? 0,
        }),
      }),
    ),
  );
  return (
    <li className="card">
      <h2 className="pool-fault" dir="auto">
        {t("pool:alike.row", { row, name })}
      </h2>
      {others.map((other) => (
        <Compared key={other.key} importId={importId} row={row} person={person} other={other} />
      ))}
      <form method="post" className="form">
        <input type="hidden" name={ONCE} value={once} />
        <input type="hidden" name="rij" value={row} />
        <ChoiceField
          name="keuze"
          id={`keuze-${row}`}
          legend={t("pool:alike.who", { row })}
          kind="one"
          chosen={chosen ? [chosen] : []}
          options={[{ value: "other", label: t("pool:alike.other") }, ...options]}
        />
        <div className="form-buttons">
          <Button icon="check">{t("pool:alike.decide")}</Button>
          {decision && <span className="quiet">{t("pool:alike.decided")}</span>}
        </div>
      </form>
    </li>
  );
}

interface ComparedProps {
  importId: string;
  row: number;
  person: SideBySide;
  other: AlikeOther;
}

function Compared({ importId, row, person, other }: ComparedProps) {
  const { t, language } = useTexts();
  const words = useFieldWords();
  // What taking over from the file would change, beside who somebody is.
  const wishes = Object.keys(person.wishes).flatMap((field) => {
    const here = words.value(field, person.wishes[field]);
    const there = words.value(field, other.person.wishes[field]);
    return here === there ? [] : [{ field, here, there }];
  });
  const said = (who: SideBySide, fact: (typeof facts)[number]) => {
    const value = who[fact];
    if (value === null || value === "") return t("people:person.notGiven");
    return fact === "birthDate" ? inDays(value, language) : value;
  };
  const called =
    other.row === undefined ? t("pool:alike.known") : t("pool:faults.row", { row: other.row });
  const why = inRow(
    other.why.map((reason) => t(`pool:reason.${reason}`)),
    language,
  );
  return (
    <div className="pool-compared">
      <p>
        <strong>{t(`pool:sure.${other.sureness}`)}</strong> {why}
      </p>
      <table className="table">
        <caption className="ams-visually-hidden">
          {t("pool:alike.caption", { row, name: nameOf(other.person) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("pool:alike.fact")}</th>
            <th scope="col">{t("pool:alike.inFile", { row })}</th>
            <th scope="col">
              {other.row === undefined ? (
                <a href={`/mensen/${other.key}`}>{called}</a>
              ) : (
                <a href={poolAddress(importId, `rijen/${other.row}`)}>{called}</a>
              )}
            </th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr
              key={fact}
              className={person[fact] === other.person[fact] ? undefined : "pool-differs"}
            >
              <th scope="row">{t(`pool:field.${fact}`)}</th>
              <td data-label={t("pool:alike.inFile", { row })}>
                <span dir="auto">{said(person, fact)}</span>
              </td>
              <td data-label={called}>
                <span dir="auto">{said(other.person, fact)}</span>
              </td>
            </tr>
          ))}
          {wishes.map(({ field, here, there }) => (
            <tr key={field} className="pool-differs">
              <th scope="row">{words.label(field)}</th>
              <td data-label={t("pool:alike.inFile", { row })}>{here}</td>
              <td data-label={called}>{there || t("people:person.notGiven")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const nameOf = ({ firstName, lastName }: SideBySide) =>
  [firstName, lastName].filter(Boolean).join(" ");
