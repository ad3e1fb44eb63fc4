import type { RouterContextProvider } from "react-router";
import { accountOfPasskey } from "../../access/passkeys/accountOfPasskey.ts";
import { addPasskey, removePasskey } from "../../access/passkeys/addPasskey.ts";
import { actorOf, servicesContext, sessionOf } from "../../access/request/contexts.ts";
import { newPaperCodes } from "../../access/secondStep/newPaperCodes.ts";
import { stepTaken } from "../../access/secondStep/secondSteps.ts";
import { removeApp, setUpApp } from "../../access/secondStep/setUpSecondStep.ts";
import { takeSecondStep } from "../../access/secondStep/takeSecondStep.ts";
import { counting } from "../../access/tries/tries.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { faultyForm, type FormState } from "../../platform/forms/formState.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";

type Outcome =
  | { kind: "done" }
  /** Codes to tell once. */
  | { kind: "codes"; codes: string[] }
  | { kind: "faults"; form: FormState };

/**
 * Carries out what somebody pressed on the page of the second step. Taking one is for a session that has
 * not yet; all else is for one that has, or for an account without any.
 *
 * @throws 404 for what is not theirs to press now
 */
export async function pressedOnSecondStep(
  request: Request,
  context: Readonly<RouterContextProvider>,
  given: Given,
): Promise<Outcome> {
  const services = context.get(servicesContext);
  const actor = actorOf(context);
  const session = sessionOf(context);
  const waits = session.hasSecondStep && session.secondStepAt === null;
  const pressed = oneOf(given, "doe");
  const answer = oneOf(given, "antwoord");
  if (session.demonstration) throw new Response(null, { status: 404 });
  if (waits && pressed === "code") {
    const fault = await takeSecondStep(services, actor, session, oneOf(given, "code"));
    return fault ? faulty(fault) : { kind: "done" };
  }
  if (waits && pressed === "sleutel") {
    const account = await accountOfPasskey(services, answer);
    if (account !== actor.account) return refused;
    await counting(services.database, (tx) => stepTaken(tx, session.id));
    return { kind: "done" };
  }
  if (waits) throw new Response(null, { status: 404 });
  switch (pressed) {
    case "app": {
      const outcome = await setUpApp(services, actor, session, oneOf(given, "code"));
      return outcome.kind === "fault" ? faulty(outcome.fault) : told(outcome.codes);
    }
    case "sleutel-erbij": {
      const agent = request.headers.get("user-agent");
      const outcome = await addPasskey(services, actor, session, answer, agent);
      return outcome.kind === "refused" ? refused : told(outcome.codes);
    }
    case "app-weg":
      await removeApp(services, actor, session);
      return { kind: "done" };
    case "sleutel-weg":
      await removePasskey(services, actor, session, oneOf(given, "sleutel"));
      return { kind: "done" };
    case "codes": {
      const codes = await newPaperCodes(services.database, actor, session);
      if (codes) return { kind: "codes", codes };
      throw new Response(null, { status: 404 });
    }
    default:
      throw new Response(null, { status: 404 });
  }
}

const told = (codes: string[]): Outcome =>
  codes.length > 0 ? { kind: "codes", codes } : { kind: "done" };
const faulty = (fault: Fault): Outcome => ({ kind: "faults", form: faultyForm({}, [fault]) });
const refused = faulty({ field: "antwoord", key: "access:passkey.refused" });
