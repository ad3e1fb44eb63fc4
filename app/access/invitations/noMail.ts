/** No mail can go there (RFC 2606). */
const NO_MAIL = "@zonder-mail.invalid";

/** What stands for the e-mail address of somebody who has none. */
export const noMailFor = (accountId: string) => accountId + NO_MAIL;

/** Whether an account's address only stands for one. */
export const hasNoMail = (email: string) => email.endsWith(NO_MAIL);
