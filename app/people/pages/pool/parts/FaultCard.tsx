import { faultText } from "../../../../access/forms/fieldOf.ts";
import { ONCE } from "../../../../platform/forms/formState.ts";
import { inNumbers } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Button } from "../../../../web/look/Button.tsx";
import { TextField } from "../../../../web/look/forms/TextField.tsx";
import type { FaultGroup } from "../../../import/pool/listFaults.ts";
import { poolAddress } from "./poolAddress.ts";

export interface FaultCardProps {
  importId: string;
  group: FaultGroup;
  once: string;
}

/** One thing that is wrong, in however many rows; mended in all of them by one press. */
export function FaultCard({ importId, group, once }: FaultCardProps) {
  const { t, language } = useTexts();
  const { field, given, key, values, offered = [], count, rows } = group;
  const id = `wordt-${field}-${rows[0]}`;
  const which = (
    <>
      <input type="hidden" name={ONCE} value={once} />
      <input type="hidden" name="veld" value={field} />
      <input type="hidden" name="staat" value={given} />
      <input type="hidden" name="fout" value={key} />
    </>
  );
  return (
    <li className="card">
      <div>
        <h2 className="pool-fault">
          {t(`pool:field.${field}`)}
          {given !== "" && (
            <>
              {": "}
              <q dir="auto">{given}</q>
            </>
          )}
        </h2>
        <p>{faultText({ field, key, ...(values && { values }) }, t)}</p>
        <p className="quiet small">
          {t("pool:faults.rows", { count, number: inNumbers(count, language) })}{" "}
          {rows.map((row) => (
            <a key={row} className="pool-row" href={poolAddress(importId, `rijen/${row}`)}>
              {t("pool:faults.row", { row })}
            </a>
          ))}
        </p>
      </div>
      {offered.length > 0 && (
        // A form of its own: Enter in the field below must not choose the first of these.
        <form method="post" className="form-buttons">
          {which}
          {offered.map((text) => (
            <Button key={text} name="keuze" value={text}>
              {text}
            </Button>
          ))}
        </form>
      )}
      <form method="post" className="pool-mend">
        {which}
        <div className="pool-other">
          <TextField
            name="wordt"
            id={id}
            label={t(offered.length > 0 ? "pool:faults.otherwise" : "pool:faults.becomes")}
            maxLength={500}
            autoComplete="off"
          />
          <Button icon="check">{t("pool:faults.apply", { count })}</Button>
        </div>
      </form>
    </li>
  );
}
