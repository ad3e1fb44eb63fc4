import { z } from "zod";
import { INVITATION_ASKED, askedInvitation } from "../access/invitations/askedInvitation.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import { defineJob } from "../platform/jobs/defineJob.ts";
import { endAction } from "./endAction.ts";
import { planForJob } from "./planAction.ts";

/**
 * Has whoever invited somebody give a new link when they ask for one, and find another way when the mail
 * was refused; ends either when it was answered. It looks at how things stand now, so running it again
 * changes nothing.
 */
export const tendInvitations = defineJob({
  name: "agenda.tendInvitations",
  title: (t) => t("agenda:job.tendInvitations"),
  payload: z.object({ invitation: z.uuid() }),
  on: [INVITATION_ASKED],
  run: ({ payload }, { database, clock }) =>
    database.asOwner(async (tx) => {
      const asked = await askedInvitation(tx, payload.invitation);
      if (!asked) return;
      const { organisationId: organisation, account, candidacyId, href } = asked;
      const stand = async (
        waits: boolean,
        once: string,
        what: "access:action.inviteAgain" | "access:action.mailRefused",
      ) => {
        if (!waits) return void (await endAction(tx, null, once));
        await planForJob(tx, organisation, {
          what,
          holder: account ? { account } : { role: "administrator", organisation },
          due: dayInTheNetherlands(clock()),
          href,
          once,
          ...(candidacyId ? { candidacyId } : {}),
        });
      };
      await stand(asked.waits, `inviteAgain/${payload.invitation}`, "access:action.inviteAgain");
      await stand(asked.refused, `mailRefused/${payload.invitation}`, "access:action.mailRefused");
    }),
});
