import { onOccasion } from "../access/audit/occasion.ts";
import { sealAudit } from "../access/audit/sealAudit.ts";
import { forgetDrafts } from "../access/drafts/forgetDrafts.ts";
import { forgetOld } from "../access/retention/forgetOld.ts";
import { noteRefusal } from "../access/invitations/noteRefusal.ts";
import { tendInvitations } from "../agenda/tendInvitations.ts";
import { tendTakenOver } from "../agenda/tendTakenOver.ts";
import { handOverLater } from "../access/members/handOverLater.ts";
import { forgetSessions } from "../access/sessions/forgetSessions.ts";
import { codeBySms } from "../access/codes/codeBySms.ts";
import type { SmsGateway } from "../platform/sms/smsGateway.ts";
import type { Scanner } from "../platform/files/scan/scanner.ts";
import { runRegion } from "../matching/runs/runRegion.ts";
import { weighAgain } from "../matching/screenings/weighAgain.ts";
import { tendFiles } from "../platform/files/tendFiles.ts";
import { forgetDone } from "../platform/jobs/forgetDone.ts";
import type { Job } from "../platform/jobs/job.ts";
import { runImport } from "../people/import/runImport.ts";
import { checkCases } from "../transition/checkCases.ts";
import { endLost } from "../transition/endLost.ts";
import { countBoard } from "../transition/board/countBoard.ts";
import { tendCovers } from "../transition/caseload/tendCovers.ts";
import { endMeetings } from "../transition/meetings/endMeetings.ts";
import { remind } from "../transition/reminders/remind.ts";
import { reminderRefused } from "../transition/reminders/reminderRefused.ts";
import { remindUrgent } from "../transition/reminders/urgent.ts";
import { followMoney } from "../transition/money/followMoney.ts";
import { followMeeting } from "../transition/meetings/followMeeting.ts";
import { followCase } from "../transition/followCase.ts";
import { followMerge } from "../transition/followMerge.ts";
import { openCases } from "../transition/openCases.ts";
import { ownerLeaves } from "../transition/ownerLeaves.ts";
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

/** What jobs reach outside the database. */
type Outside = {
  /** Undefined when this installation sends no mail. */
  mailServer: MailServer | undefined;
  /** Undefined when nothing looks at files. */
  scanner: Scanner | undefined;
  /** Undefined when this installation sends no text messages. */
  gateway: SmsGateway | undefined;
  /** Where the journal of who was wiped is kept too; undefined for nowhere. */
  erasuresFile: string | undefined;
  /** Signs the seals of the audit. */
  auditSecret: string;
};

/**
 * Every job of the program, room by room; what is not in this list does not run.
 */
export function jobsOf(outside: Outside): Job[] {
  const { mailServer, scanner, gateway, erasuresFile, auditSecret } = outside;
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
    runRegion,
    runImport,
    wipeImports,
    wipeRemoved,
    keepTerms,
    eraseAsked,
    makeCopy,
    keepJournal(erasuresFile),
    noteRefusal,
    codeBySms(gateway),
    tendInvitations,
    openCases,
    followCase,
    followMerge,
    ownerLeaves,
    tendCovers,
    countBoard,
    endLost,
    followMeeting,
    followMoney,
    endMeetings,
    remind,
    remindUrgent,
    reminderRefused,
    checkCases,
    tendTakenOver,
    handOverLater,
  ].map(onItsOccasion);
}

/** What a job reads and changes is told in the audit under its name. */
function onItsOccasion(job: Job): Job {
  const run: Job["run"] = (one, services) =>
    onOccasion({ way: "job", event: job.name }, () => job.run(one, services));
  return { ...job, run };
}
