import type { RouterContextProvider } from "react-router";
import { z } from "zod";
import type { Fault } from "../../platform/forms/fault.ts";
import { choice, emailOrNull } from "../../platform/forms/fields.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { onceOnly } from "../onceOnly/onceOnly.ts";
import { asActor, servicesContext } from "../request/contexts.ts";
import { readCandidateInvitation } from "./candidateInvitation.ts";
import { inviteCandidate } from "./inviteCandidate.ts";
import { makeLink } from "./makeLink.ts";
import { renewInvitation, withdrawInvitation } from "./renewInvitation.ts";

const form = z.object({ email: emailOrNull(), taal: choice(["nl", "en"]) });

/** What the page shows after a coach pressed a button: a link to pass on, what is wrong, or nothing new. */
export type CandidateAnswer = { address: string } | { faults: Fault[] } | { done: true };

/**
 * Carries out what a coach pressed on the page where a person is invited to their own page: invite, send
 * again, or take back. Pressing twice invites once; each answer tells a link that works.
 *
 * @returns undefined when there is no such candidacy for the actor
 */
export async function answerCandidateForm(
  context: Readonly<RouterContextProvider>,
  candidacyId: string,
  given: Given,
): Promise<CandidateAnswer | undefined> {
  const { publicUrl, sendsMail } = context.get(servicesContext);
  const read = parseForm(form, given);
  const invites = oneOf(given, "doe") === "uitnodigen";
  if (invites && read.faults) return { faults: read.faults };
  return asActor(context, async (tx, actor) => {
    const standing = await readCandidateInvitation(tx, actor, candidacyId);
    if (!standing) return undefined;
    const last = standing.invitation?.id;
    if (oneOf(given, "doe") === "intrekken") {
      await onceOnly(tx, actor, given, () => idOf(last && withdrawInvitation(tx, actor, last)));
      return { done: true };
    }
    const id = await onceOnly(tx, actor, given, () =>
      invites && read.value
        ? idOf(
            inviteCandidate(tx, actor, candidacyId, read.value.email, {
              sendsMail,
              language: read.value.taal,
            }),
          )
        : idOf(last && renewInvitation(tx, actor, last, { sendsMail })),
    );
    return id === undefined ? { done: true } : { address: publicUrl + (await makeLink(tx, id)) };
  });
}

/** Where the answer of a form leads is noted once; here that is the invitation's id. */
async function idOf(
  outcome: Promise<{ kind: string; id?: string }> | undefined | "",
): Promise<string | undefined> {
  const done = outcome ? await outcome : undefined;
  return done?.kind === "saved" ? done.id : undefined;
}
