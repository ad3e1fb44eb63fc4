import { z } from "zod";
import { freeText } from "../../../access/forms/freeText.ts";
import { dayOrNull, emailOrNull, line, phoneOrNull } from "../../../platform/forms/fields.ts";
import { parseForm } from "../../../platform/forms/parseForm.ts";
import { shown, type Step, yearsFrom } from "../step.ts";

/** What somebody is called and how to reach them. */
export const nameStep: Step = {
  key: "naam",
  groups: ["firstName", "identity"],
  fields: ["firstName", "lastName", "birthDate", "phone", "email"],
  answered: ({ firstName, identity }) => firstName !== undefined && identity !== undefined,
  given: ({ firstName, identity }) => ({
    firstName: shown(firstName?.firstName),
    lastName: shown(identity?.lastName),
    birthDate: shown(identity?.birthDate),
    phone: shown(identity?.phone),
    email: shown(identity?.email),
  }),
  read: (given, { today }) => {
    const born = { from: yearsFrom(today, -100), to: yearsFrom(today, -13) };
    const { value, faults } = parseForm(
      z.object({
        firstName: freeText(line(60)),
        lastName: freeText(line(100)),
        birthDate: dayOrNull(born),
        phone: phoneOrNull(),
        email: emailOrNull(),
      }),
      given,
    );
    if (faults) return { faults };
    const { firstName, ...identity } = value;
    return { value: { firstName: { firstName }, identity } };
  },
};
