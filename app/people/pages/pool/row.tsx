import { Fragment } from "react";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { fieldOf } from "../../../access/forms/fieldOf.ts";
import { onceOnly } from "../../../access/onceOnly/onceOnly.ts";
import { asActor } from "../../../access/request/contexts.ts";
import type { Fault } from "../../../platform/forms/fault.ts";
import { faultyForm, freshForm } from "../../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../../platform/forms/given.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../../web/look/Button.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { importFields } from "../../import/columns/importField.ts";
import { cellName, correctRow, shownName } from "../../import/pool/correctRow.ts";
import { leaveOutRow } from "../../import/pool/leaveOutRow.ts";
import { letterOf } from "../../import/pool/readRows.ts";
import { readImport, readPoolRow } from "../../import/pool/readImport.ts";
import { cellText } from "../../import/values/reading.ts";
import { poolAddress } from "./parts/poolAddress.ts";
import { PoolHead } from "./parts/PoolHead.tsx";

/** One row of a list: what stands in it, what is wrong, and whether it comes along. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return asActor(context, async (tx, actor) => {
    const pool = await readImport(tx, actor, params["import"] ?? "");
    const row = pool && (await readPoolRow(tx, pool.id, Number(params["row"])));
    if (!row) throw new Response(null, { status: 404 });
    if (pool.state !== "check") throw redirect(poolAddress(pool.id));
    const fields = importFields.flatMap((field) => {
      const letter = letterOf(pool, field);
      return letter ? [{ field, text: cellText(row.cells[letter] ?? "") }] : [];
    });
    const form = freshForm(
      Object.fromEntries(fields.map(({ field, text }) => [cellName(field), [text]])),
    );
    const faults = (row.faults ?? []).map(({ field, key, values }): Fault => ({
      field: cellName(field),
      key,
      ...(values && { values }),
    }));
    return { pool, row, fields, form: { ...form, faults } };
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const [importId, row] = [params["import"] ?? "", Number(params["row"])];
  const given = await readGiven(request);
  let faults: readonly Fault[] = [];
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      const here = poolAddress(importId, `rijen/${row}`);
      const press = oneOf(given, "doe");
      if (press === "weg" || press === "mee") {
        const left = await leaveOutRow(tx, actor, importId, row, press === "weg");
        return left ? here : poolAddress(importId);
      }
      const outcome = await correctRow(tx, actor, importId, row, given);
      if (outcome.kind === "notFound") return poolAddress(importId);
      if (outcome.kind === "corrected") return outcome.right ? poolAddress(importId) : here;
      ({ faults } = outcome);
      return undefined;
    }),
  );
  return to ? redirect(to) : data({ form: faultyForm(given, faults) }, { status: 400 });
}

export default function PoolRow() {
  const { pool, row, fields, form: opened } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const form = sent ? { ...opened, ...sent.form } : opened;
  const out = row.state === "leftOut";
  const labels = new Map(fields.map(({ field }) => [cellName(field), t(`pool:field.${field}`)]));
  return (
    <>
      <PoolHead
        pool={pool}
        below
        title={t("pool:row.title", { row: row.row })}
        lead={t(`pool:row.lead.${row.state}`)}
      />
      <div className="flow">
        {out && row.leftOutWhy && (
          <Notice title={t(`pool:why.${row.leftOutWhy}`)}>{t("pool:row.out")}</Notice>
        )}
        <EditForm form={form} labelOf={(name) => labels.get(name)}>
          {fields.map(({ field, text }) => (
            <Fragment key={field}>
              <input type="hidden" name={shownName(field)} value={text} />
              <TextField
                {...fieldOf(form, cellName(field), t)}
                label={t(`pool:field.${field}`)}
                maxLength={500}
                autoComplete="off"
              />
            </Fragment>
          ))}
          <div className="form-buttons">
            <NextAction icon="check">{t("pool:row.save")}</NextAction>
            <Button name="doe" value={out ? "mee" : "weg"} variant="tertiary">
              {t(out ? "pool:row.takeIn" : "pool:row.leaveOut")}
            </Button>
            <ButtonLink href={poolAddress(pool.id)} variant="tertiary">
              {t("pool:back")}
            </ButtonLink>
          </div>
        </EditForm>
      </div>
    </>
  );
}
