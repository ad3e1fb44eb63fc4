import type { Language, Texts } from "../texts/texts.ts";
import { calendarFile, calendarMethod, type CalendarParty } from "../calendar/calendarFile.ts";
import type { MailWords } from "./mailKind.ts";

/** A mail's subject and its words twice: plain, and as a simple page; and what a calendar takes. */
export type ComposedMail = {
  subject: string;
  text: string;
  html: string;
  calendar?: { method: string; text: string };
};

/**
 * Composes a mail: greeting, paragraphs, the link typed out, and a foot that says where it comes from.
 *
 * @param publicUrl the address of the program, without a slash at the end
 * @param from who sends it: calls the appointment of a mail that brings one
 */
export function composeMail(
  words: MailWords,
  about: { t: Texts; language: Language; publicUrl: string; from: CalendarParty; to: string },
): ComposedMail {
  const { t, language, publicUrl, from, to } = about;
  const subject = oneLine(words.subject);
  const greeting = words.firstName
    ? t("platform:mail.greetingTo", { firstName: oneLine(words.firstName) })
    : t("platform:mail.greeting");
  const link = words.link && { label: words.link.label, url: publicUrl + words.link.path };
  const foot = t("platform:mail.foot", { publicUrl });
  const text = [
    greeting,
    ...words.paragraphs,
    ...(link ? [`${link.label}:\n${link.url}`] : []),
    `-- \n${foot}`,
  ].join("\n\n");
  const paragraph = (line: string) => `<p>${escape(line)}</p>`;
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>`,
    `<body style="font-family:sans-serif;font-size:16px;line-height:1.5;color:#1b2430;max-width:36em;margin:1em">`,
    paragraph(greeting),
    ...words.paragraphs.map(paragraph),
    link
      ? `<p><a href="${escape(link.url)}" style="color:#0f5c6e">${escape(link.label)}</a></p>` +
        `<p style="word-break:break-all">${escape(link.url)}</p>`
      : "",
    `<p style="color:#4c5663;font-size:14px">${escape(foot)}</p></body></html>`,
  ].join("\n");
  const { appointment } = words;
  if (!appointment) return { subject, text: `${text}\n`, html };
  const parties = { organiser: from, invited: { name: words.firstName ?? to, address: to } };
  const path = appointment.link;
  const told = path === undefined ? appointment : { ...appointment, link: publicUrl + path };
  const file = calendarFile(told, publicUrl, new Date(), parties);
  const calendar = { method: calendarMethod(appointment, true), text: file };
  return { subject, text: `${text}\n`, html, calendar };
}

/** Without line breaks and other signs that could begin a header of their own. */
function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!);
}
