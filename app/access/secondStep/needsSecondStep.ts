import { candidacyPolicy } from "../policy/policy.ts";
import { type Role, roles } from "../role.ts";
import type { SessionFacts } from "../sessions/sessionFacts.ts";

const readBy = (role: Role) =>
  new Set(
    candidacyPolicy
      .filter((one) => one.role === role && one.verb === "read")
      .map(({ group }) => group),
  );

/** What a host employer is told of somebody who is put forward to them: that they fit, and nothing behind it. */
const toldToHost = readBy("careEmployer");

/** The roles of professionals that the table of visibility lets read more of anybody than *fits*. */
const rolesWithSecondStep: ReadonlySet<Role> = new Set(
  roles.filter(
    (role) => role !== "candidate" && [...readBy(role)].some((group) => !toldToHost.has(group)),
  ),
);

/** Whether a session may not go on yet: a second step is asked of it, and was not taken. */
export function waitsForSecondStep(role: Role, session: SessionFacts): boolean {
  if (session.demonstration || session.secondStepAt !== null) return false;
  return session.hasSecondStep || needsSecondStep(role);
}

/** Whether somebody in this role may only go on after a second step, such as a code of an app. */
export function needsSecondStep(role: Role): boolean {
  return rolesWithSecondStep.has(role);
}
