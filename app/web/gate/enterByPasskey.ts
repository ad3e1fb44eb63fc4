import { redirect, type RouterContextProvider } from "react-router";
import { accountOfPasskey } from "../../access/passkeys/accountOfPasskey.ts";
import { servicesContext } from "../../access/request/contexts.ts";
import { beginSession } from "../../access/signIn/beginSession.ts";
import { callerOf } from "../../access/tries/callerOf.ts";
import { counting, giveTryBack, takeTry } from "../../access/tries/tries.ts";
import { cookiesOf } from "./enter.ts";

/** A passkey cannot be guessed; this bounds the work that a caller can ask for. */
const tries = { name: "passkey", most: 60, minutes: 10 };

/**
 * Signs somebody in with a passkey, which is two steps in one, and leads them on.
 *
 * @param answer what the browser answered, as JSON
 * @param to a path of this program
 * @returns when it was refused
 * @throws the redirect that answers the request, when they are let in
 */
export async function enterByPasskey(
  request: Request,
  context: Readonly<RouterContextProvider>,
  answer: string,
  to: string,
): Promise<void> {
  const services = context.get(servicesContext);
  const { database, authentication } = services;
  const who = callerOf(request);
  if ((await counting(database, (tx) => takeTry(tx, tries, who))) !== undefined) return;
  const account = await accountOfPasskey(services, answer);
  if (!account) return;
  await counting(database, (tx) => giveTryBack(tx, tries, who));
  const how = { proof: "passkey", secondStep: true } as const;
  const begun = await beginSession(authentication, request, account, how);
  throw redirect(to, { headers: cookiesOf(begun, context) });
}
