import accessEn from "../access/texts/en.json" with { type: "json" };
import accessNl from "../access/texts/nl.json" with { type: "json" };
import auditEn from "../access/audit/texts/en.json" with { type: "json" };
import auditNl from "../access/audit/texts/nl.json" with { type: "json" };
import impactEn from "../impact/texts/en.json" with { type: "json" };
import impactNl from "../impact/texts/nl.json" with { type: "json" };
import failuresEn from "../access/failures/texts/en.json" with { type: "json" };
import failuresNl from "../access/failures/texts/nl.json" with { type: "json" };
import matchingEn from "../matching/texts/en.json" with { type: "json" };
import matchingNl from "../matching/texts/nl.json" with { type: "json" };
import poolEn from "../people/import/texts/en.json" with { type: "json" };
import poolNl from "../people/import/texts/nl.json" with { type: "json" };
import keepingEn from "../people/retention/texts/en.json" with { type: "json" };
import keepingNl from "../people/retention/texts/nl.json" with { type: "json" };
import peopleEn from "../people/texts/en.json" with { type: "json" };
import peopleNl from "../people/texts/nl.json" with { type: "json" };
import sightEn from "../people/sight/texts/en.json" with { type: "json" };
import sightNl from "../people/sight/texts/nl.json" with { type: "json" };
import platformEn from "../platform/texts/en.json" with { type: "json" };
import platformNl from "../platform/texts/nl.json" with { type: "json" };
import agendaEn from "../agenda/texts/en.json" with { type: "json" };
import agendaNl from "../agenda/texts/nl.json" with { type: "json" };
import formsEn from "../platform/forms/texts/en.json" with { type: "json" };
import formsNl from "../platform/forms/texts/nl.json" with { type: "json" };
import { openTexts } from "../platform/texts/texts.ts";
import regionEn from "../region/texts/en.json" with { type: "json" };
import regionNl from "../region/texts/nl.json" with { type: "json" };
import agreementEn from "../transition/agreement/texts/en.json" with { type: "json" };
import agreementNl from "../transition/agreement/texts/nl.json" with { type: "json" };
import moneyEn from "../transition/money/texts/en.json" with { type: "json" };
import moneyNl from "../transition/money/texts/nl.json" with { type: "json" };
import remindersEn from "../transition/reminders/texts/en.json" with { type: "json" };
import remindersNl from "../transition/reminders/texts/nl.json" with { type: "json" };
import calendarEn from "../transition/calendar/texts/en.json" with { type: "json" };
import calendarNl from "../transition/calendar/texts/nl.json" with { type: "json" };
import clockEn from "../transition/clock/texts/en.json" with { type: "json" };
import clockNl from "../transition/clock/texts/nl.json" with { type: "json" };
import meetingsEn from "../transition/meetings/texts/en.json" with { type: "json" };
import meetingsNl from "../transition/meetings/texts/nl.json" with { type: "json" };
import lookEn from "../transition/evaluation/texts/en.json" with { type: "json" };
import lookNl from "../transition/evaluation/texts/nl.json" with { type: "json" };
import decisionEn from "../transition/decision/texts/en.json" with { type: "json" };
import decisionNl from "../transition/decision/texts/nl.json" with { type: "json" };
import transitionEn from "../transition/texts/en.json" with { type: "json" };
import transitionNl from "../transition/texts/nl.json" with { type: "json" };
import workEn from "../work/texts/en.json" with { type: "json" };
import workNl from "../work/texts/nl.json" with { type: "json" };
import webEn from "./texts/en.json" with { type: "json" };
import webNl from "./texts/nl.json" with { type: "json" };

/** The texts of all rooms. */
export const resources = {
  nl: {
    platform: platformNl,
    access: accessNl,
    audit: auditNl,
    impact: impactNl,
    failures: failuresNl,
    forms: formsNl,
    agenda: agendaNl,
    work: workNl,
    people: peopleNl,
    keeping: keepingNl,
    sight: sightNl,
    pool: poolNl,
    matching: matchingNl,
    transition: transitionNl,
    agreement: agreementNl,
    calendar: calendarNl,
    clock: clockNl,
    money: moneyNl,
    meetings: meetingsNl,
    decision: decisionNl,
    look: lookNl,
    reminders: remindersNl,
    region: regionNl,
    web: webNl,
  },
  en: {
    platform: platformEn,
    access: accessEn,
    audit: auditEn,
    impact: impactEn,
    failures: failuresEn,
    forms: formsEn,
    agenda: agendaEn,
    work: workEn,
    people: peopleEn,
    keeping: keepingEn,
    sight: sightEn,
    pool: poolEn,
    matching: matchingEn,
    transition: transitionEn,
    agreement: agreementEn,
    calendar: calendarEn,
    clock: clockEn,
    money: moneyEn,
    meetings: meetingsEn,
    decision: decisionEn,
    look: lookEn,
    reminders: remindersEn,
    region: regionEn,
    web: webEn,
  },
};

export const textsIn = openTexts(resources);
