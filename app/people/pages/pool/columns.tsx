import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { dropDraft } from "../../../access/drafts/keepDraft.ts";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { fieldOf } from "../../../access/forms/fieldOf.ts";
import { openForm } from "../../../access/forms/openForm.ts";
import { onceOnly } from "../../../access/onceOnly/onceOnly.ts";
import { asActor } from "../../../access/request/contexts.ts";
import type { Fault } from "../../../platform/forms/fault.ts";
import { faultyForm } from "../../../platform/forms/formState.ts";
import { readGiven } from "../../../platform/forms/given.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import {
  chooseColumns,
  columnName,
  standardFields,
  standardName,
} from "../../import/pool/chooseColumns.ts";
import { firstRows, readImport } from "../../import/pool/readImport.ts";
import { samplesOf } from "../../import/pool/samplesOf.ts";
import { ColumnFields } from "./parts/ColumnFields.tsx";
import { LeftColumns } from "./parts/LeftColumns.tsx";
import { poolAddress } from "./parts/poolAddress.ts";
import { PoolHead } from "./parts/PoolHead.tsx";

const LOOKED_AT = 20;
const draftOf = (importId: string) => `inlezen/${importId}`;

/** What each column of the file is; as the organisation read such columns before, where it did. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return asActor(context, async (tx, actor) => {
    const pool = await readImport(tx, actor, params["import"] ?? "");
    if (!pool) throw new Response(null, { status: 404 });
    if (pool.state !== "columns" && pool.state !== "check") throw redirect(poolAddress(pool.id));
    const record = {
      ...Object.fromEntries(
        pool.columns.map(({ letter }) => [columnName(letter), [pool.mapping[letter] ?? ""]]),
      ),
      ...Object.fromEntries(
        standardFields.map((field) => [standardName(field), [pool.standards[field] ?? ""]]),
      ),
    };
    return {
      pool,
      samples: samplesOf(await firstRows(tx, pool.id, LOOKED_AT)),
      form: await openForm(tx, actor, draftOf(pool.id), record),
    };
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const importId = params["import"] ?? "";
  const given = await readGiven(request);
  let faults: readonly Fault[] = [];
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      const outcome = await chooseColumns(tx, actor, importId, given);
      if (outcome.kind === "faults") {
        ({ faults } = outcome);
        return undefined;
      }
      await dropDraft(tx, actor, draftOf(importId));
      return poolAddress(importId);
    }),
  );
  return to ? redirect(to) : data({ form: faultyForm(given, faults) }, { status: 400 });
}

export default function PoolColumns() {
  const { pool, samples, form: opened } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const form = sent ? { ...opened, ...sent.form } : opened;
  return (
    <>
      <PoolHead
        pool={pool}
        below
        title={t("pool:columns.title")}
        lead={t("pool:columns.lead", { file: pool.fileName ?? "" })}
      />
      <div className="flow">
        <LeftColumns pool={pool} />
        {pool.state === "check" && <Notice>{t("pool:columns.again")}</Notice>}
        <EditForm form={form} className="flow">
          <ColumnFields form={form} columns={pool.columns} samples={samples} />
          <section className="form">
            <div>
              <h2>{t("pool:columns.otherwise")}</h2>
              <p>{t("pool:columns.otherwiseMeans")}</p>
            </div>
            {standardFields.map((field) => (
              <TextField
                key={field}
                {...fieldOf(form, standardName(field), t)}
                label={t(`pool:field.${field}`)}
                hint={t(`pool:hint.${field}`)}
                optional={t("forms:optional")}
                maxLength={300}
              />
            ))}
          </section>
          <div className="form-buttons">
            <NextAction>{t("pool:columns.check")}</NextAction>
            <ButtonLink href={poolAddress(pool.id)} variant="tertiary">
              {t("pool:back")}
            </ButtonLink>
          </div>
        </EditForm>
      </div>
    </>
  );
}
