import { onOccasion } from "../access/audit/occasion.ts";
import { sealAudit } from "../access/audit/sealAudit.ts";
import { forgetDrafts } from "../access/drafts/forgetDrafts.ts";
import { forgetOld } from "../access/retention/forgetOld.ts";
import { noteRefusal } from "../access/invitations/noteRefusal.ts";
import { tendInvitations } from "../agenda/tendInvitations.ts";
import { forgetSessions } from "../access/sessions/forgetSessions.ts";
import type { Scanner } from "../platform/files/scan/scanner.ts";
import { weighAgain } from "../matching/screenings/weighAgain.ts";
import { tendFiles } from "../platform/files/tendFiles.ts";
import { forgetDone } from "../platform/jobs/forgetDone.ts";
import type { Job } from "../platform/jobs/job.ts";
import { runImport } from "../people/import/runImport.ts";
import { wipeImports } from "../people/import/wipeImports.ts";
import { makeCopy } from "../people/copy/makeCopy.ts";
import { eraseAsked } from "../people/erasure/eraseAsked.ts";
import { keepJournal } from "../people/erasure/journalFile.ts";
import { keepTerms } from "../people/retention/keepTerms.ts";
import { wipeRemoved } from "../people/removal/wipeRemoved.ts";
import type { MailServer } from "../platform/mail/mailServer.ts";
import { sendMail } from "../platform/mail/sendMail.ts";
import { tendMail } from "../platform/mail/tendMail.ts";
import { mails } from "./mails.ts";

/**
 * Every job of the program, room by room; what is not in this list does not run.
 *
 * @param mailServer undefined when this installation sends no mail
 * @param scanner undefined when nothing looks at files
 * @param erasuresFile where the journal of who was wiped is kept too; undefined for nowhere
 * @param auditSecret signs the seals of the audit
 */
export function jobsOf(
  mailServer: MailServer | undefined,
  scanner: Scanner | undefined,
  erasuresFile: string | undefined,
  auditSecret: string,
): Job[] {
  return [
    sealAudit(auditSecret),
    forgetDone,
    forgetDrafts,
    forgetSessions,
    forgetOld,
    sendMail(mails, mailServer),
    tendMail(mailServer),
    tendFiles(scanner),
    weighAgain,
    runImport,
    wipeImports,
    wipeRemoved,
    keepTerms,
    eraseAsked,
    makeCopy,
    keepJournal(erasuresFile),
    noteRefusal,
    tendInvitations,
  ].map(onItsOccasion);
}

/** What a job reads and changes is told in the audit under its name. */
function onItsOccasion(job: Job): Job {
  const run: Job["run"] = (one, services) =>
    onOccasion({ way: "job", event: job.name }, () => job.run(one, services));
  return { ...job, run };
}
