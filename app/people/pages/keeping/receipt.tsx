import { data, type LoaderFunctionArgs, useLoaderData } from "react-router";
import { countTry, triedTooOften } from "../../../access/links/boundedTries.ts";
import { servicesContext } from "../../../access/request/contexts.ts";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ButtonLink, PrintButton } from "../../../web/look/Button.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { readReceipt } from "../../erasure/readReceipt.ts";

/** The receipt of being wiped, by its secret address: what went, what stays and why. It names nobody. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { database } = context.get(servicesContext);
  if (await triedTooOften(database, request)) throw new Response(null, { status: 429 });
  const receipt = await readReceipt(database, params["receipt"]);
  if (!receipt) {
    await database.as("overstap_accounts", undefined, (tx) => countTry(tx, request));
    return data(undefined, { status: 404 });
  }
  return { ...receipt, erasedOn: receipt.erasedAt && dayInTheNetherlands(receipt.erasedAt) };
}

const counted = [
  "accounts",
  "files",
  "mails",
  "drafts",
  "history",
  "relations",
  "actions",
] as const;

export default function ReceiptPage() {
  const receipt = useLoaderData<typeof loader>();
  const { t, language } = useTexts();
  if (!receipt) return <NoReceipt />;
  const { state, removed, kept } = receipt;
  const day = (text: string | null) => (text ? inDays(text, language) : "–");
  return (
    <>
      <title>{`${t("keeping:receipt.title")} · Overstap`}</title>
      <PageTitle
        title={t(`keeping:receipt.${receipt.partly ? "partly" : state}`)}
        lead={t("keeping:receipt.lead")}
        actions={<PrintButton label={t("people:list.print")} />}
      />
      <div className="flow">
        <Panel title={t("keeping:receipt.title")} tone="water">
          <FactList
            shape="table"
            facts={[
              { label: t("keeping:receipt.number"), value: receipt.number },
              { label: t("keeping:receipt.askedOn"), value: day(receipt.askedOn) },
              ...(receipt.due
                ? [{ label: t("keeping:receipt.due"), value: day(receipt.due) }]
                : []),
              ...(receipt.heldTo
                ? [{ label: t("keeping:receipt.held"), value: day(receipt.heldTo) }]
                : []),
              ...(receipt.erasedOn
                ? [{ label: t("keeping:receipt.erasedOn"), value: day(receipt.erasedOn) }]
                : []),
            ]}
          />
        </Panel>
        {state === "waits" && <p>{t("keeping:receipt.undo")}</p>}
        {state === "done" && (
          <>
            <Panel title={t("keeping:receipt.removed")}>
              <p>{t(receipt.partly ? "keeping:receipt.partlyWhat" : "keeping:receipt.what")}</p>
              <ul className="bullets">
                {counted
                  .filter((what) => (removed[what] ?? 0) > 0)
                  .map((what) => (
                    <li key={what}>{t(`keeping:removed.${what}`, { count: removed[what]! })}</li>
                  ))}
              </ul>
            </Panel>
            <Panel title={t("keeping:receipt.kept")}>
              <ul className="bullets">
                {kept.map(({ what, until }) => (
                  <li key={what}>{t(`keeping:kept.${what}`, { day: day(until ?? null) })}</li>
                ))}
                <li>{t("keeping:kept.journal")}</li>
              </ul>
            </Panel>
          </>
        )}
      </div>
    </>
  );
}

/** An address that is no receipt: what may be wrong with it, and who can look. */
function NoReceipt() {
  const { t } = useTexts();
  return (
    <>
      <title>{`${t("keeping:receipt.none.title")} · Overstap`}</title>
      <PageTitle title={t("keeping:receipt.none.title")} lead={t("keeping:receipt.none.lead")} />
      <div className="flow">
        <p>{t("keeping:receipt.none.ask")}</p>
        <p>
          <ButtonLink href="/inloggen">{t("keeping:receipt.none.signIn")}</ButtonLink>
        </p>
      </div>
    </>
  );
}
