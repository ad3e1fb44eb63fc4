import { inMoments } from "../../../platform/texts/formats.ts";
import type { Texts } from "../../../platform/texts/texts.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Details } from "../../../web/look/Details.tsx";
import { Timeline } from "../../../web/look/Timeline.tsx";
import type { ChangeLine } from "../../history/listChanges.ts";
import { isRole } from "../../role.ts";

/** Fields of memberships, invitations, organisations and regions, in the order in which they are told. */
const fields = [
  "name",
  "kind",
  "role",
  "region",
  "email",
  "threshold",
  "until",
  "successor",
  "since",
  "state",
  "secondStep",
  "recoveryLink",
  "provider",
  "domain",
  "lists",
] as const;

/** Who changed what of a record of administration, from what to what, on demand. */
export function ChangesPanel({ rows }: { rows: readonly ChangeLine[] }) {
  const { t, language } = useTexts();
  if (rows.length === 0) return null;
  return (
    <Details summary={t("access:changes.title")}>
      <Timeline
        label={t("access:changes.title")}
        moments={rows.map((row) => ({
          id: row.id,
          when: <time dateTime={row.at}>{inMoments(new Date(row.at), language)}</time>,
          what: whatOf(row, t),
          who: t("access:changes.by", {
            by: row.by ?? row.organisation,
            role: roleIn(row.role, t),
          }),
        }))}
      />
    </Details>
  );
}

function whatOf({ verb, before, after, reason }: ChangeLine, t: Texts): string {
  const parts = fields.flatMap((field) => {
    if (!(field in (before ?? {})) && !(field in (after ?? {}))) return [];
    const [from, to] = [before?.[field], after?.[field]].map((value) => valueIn(field, value, t));
    const label = t(`access:changes.field.${field}`);
    return verb === "created"
      ? t("access:changes.is", { label, to })
      : t("access:changes.fromTo", { label, from, to });
  });
  const why = reason ? [t("access:changes.reason", { reason })] : [];
  return [t(`access:changes.verb.${verb}`), ...parts, ...why].join(". ");
}

function valueIn(field: (typeof fields)[number], value: unknown, t: Texts): string {
  if (value === null || value === undefined || value === "") return t("access:changes.nothing");
  const text = String(value);
  if (field === "role") return roleIn(text, t);
  if (field === "secondStep") return t(`access:changes.secondStep.${text as "was"}`);
  if (field === "recoveryLink") return t(`access:changes.recoveryLink.${text as "made"}`);
  if (field === "kind") return t(`access:organisation.kind.${text as "care"}`);
  return field === "state" ? t(`access:changes.state.${text as "open"}`) : text;
}

function roleIn(role: string, t: Texts): string {
  return isRole(role) ? t(`access:role.${role}`) : role;
}
