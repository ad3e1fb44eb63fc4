import { invitationMail } from "../access/invitations/invitationMail.ts";
import { handedOverMail } from "../access/members/handedOverMail.ts";
import { passwordChangedMail } from "../access/password/passwordChangedMail.ts";
import { codeMail } from "../access/codes/codeMail.ts";
import { linkMadeMail } from "../access/recovery/linkMadeMail.ts";
import { passwordLinkMail } from "../access/recovery/passwordLinkMail.ts";
import { secondStepMail } from "../access/secondStep/secondStepMail.ts";
import { erasureAskedMail } from "../people/erasure/erasureAskedMail.ts";
import { goesSoonMail } from "../people/retention/goesSoonMail.ts";
import { reminderMail } from "../transition/reminders/reminderMail.ts";
import { meetingMail } from "../transition/meetings/meetingMail.ts";
import type { MailKind } from "../platform/mail/mailKind.ts";

/** Every kind of mail of the program; what is not in this list is never sent. */
export const mails: readonly MailKind[] = [
  invitationMail,
  passwordChangedMail,
  handedOverMail,
  secondStepMail,
  passwordLinkMail,
  linkMadeMail,
  codeMail,
  goesSoonMail,
  erasureAskedMail,
  meetingMail,
  reminderMail,
];
