import { z } from "zod";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { emailOrNull } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import type { Language } from "../../platform/texts/texts.ts";
import type { Actor } from "../actor.ts";
import { inviteAdministrator } from "../invitations/inviteAdministrator.ts";
import { makeLink } from "../invitations/makeLink.ts";
import type { Sending } from "../invitations/sendInvitation.ts";

const form = z.object({ email: emailOrNull() });

export type FirstLinkOutcome =
  | { kind: "saved"; path: string }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "notFound" };

/**
 * A link for the first administrator of an organisation that has none, made out to an address or to
 * whoever holds it. Pressed again it gives another link of the same invitation, so nothing is doubled.
 */
export async function firstLink(
  tx: Transaction,
  actor: Actor,
  organisationId: string,
  given: Given,
  { language, ...sending }: Sending & { language: Language },
): Promise<FirstLinkOutcome> {
  const read = parseForm(form, given);
  if (read.faults) return { kind: "faults", faults: read.faults };
  const first = { organisationId, email: read.value.email, language };
  const invited = await inviteAdministrator(tx, actor, first, sending);
  if (invited.kind !== "saved") return invited;
  return { kind: "saved", path: await makeLink(tx, invited.id) };
}
