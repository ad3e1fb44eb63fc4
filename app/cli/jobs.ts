import { forgetDone } from "../platform/jobs/forgetDone.ts";
import type { Job } from "../platform/jobs/job.ts";
import type { MailServer } from "../platform/mail/mailServer.ts";
import { sendMail } from "../platform/mail/sendMail.ts";
import { tendMail } from "../platform/mail/tendMail.ts";
import { mails } from "./mails.ts";

/**
 * Every job of the program, room by room; what is not in this list does not run.
 *
 * @param mailServer undefined when this installation sends no mail
 */
export function jobsOf(mailServer: MailServer | undefined): Job[] {
  return [forgetDone, sendMail(mails, mailServer), tendMail(mailServer)];
}
