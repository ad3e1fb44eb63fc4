import { redirect, type ActionFunctionArgs } from "react-router";
import { servicesContext } from "../../access/request/contexts.ts";
import { signOut } from "../../access/signIn/signIn.ts";

/** Somebody who types the address is led on: only the button signs out. */
export const loader = () => redirect("/vandaag");

export async function action({ request, context }: ActionFunctionArgs) {
  const cookies = await signOut(context.get(servicesContext).authentication, request);
  const headers = new Headers(cookies.map((value): [string, string] => ["set-cookie", value]));
  return redirect("/inloggen", { headers });
}
