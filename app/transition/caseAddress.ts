import type { SayableEvent } from "@overstap/engine/transition/allowedEvents.ts";
import { agreementAddress } from "./agreement/agreementAddress.ts";
import { decisionAddress } from "./decision/decisionAddress.ts";
import { lookBackAddress } from "./evaluation/lookAddress.ts";

type Reader = { role: string };

/** The page of a case: for the person their own, for all others by the person. */
export function caseAddress({ role }: Reader, candidacyId: string): string {
  return role === "candidate"
    ? `/mijn-overstap?van=${candidacyId}`
    : `/mensen/${candidacyId}/overstap`;
}

/** What is recorded on a page of its own, and not by the form of an event. */
const ownPages: Readonly<Record<string, "write" | "sign" | "stop">> = {
  agreed: "write",
  amended: "write",
  signed: "sign",
  withdrawn: "stop",
};

/** The page on which something is recorded; without one, the list of what can be. */
export function recordAddress(
  { role }: Reader,
  candidacyId: string,
  one?: Pick<SayableEvent, "type" | "attempt" | "voice">,
): string {
  const path =
    role === "candidate"
      ? `/mijn-overstap/${candidacyId}/vastleggen`
      : `/mensen/${candidacyId}/overstap/vastleggen`;
  if (!one) return path;
  const page = ownPages[one.type];
  if (page) {
    return agreementAddress(role, candidacyId, page, { poging: one.attempt, stem: one.voice });
  }
  if (one.type === "judged") return decisionAddress(role, candidacyId, one.attempt, one.voice);
  if (one.type === "evaluated") return lookBackAddress(role, candidacyId, one);
  const search = new URLSearchParams({ wat: one.type });
  if (one.attempt !== undefined) search.set("poging", one.attempt);
  if (one.voice !== undefined) search.set("stem", one.voice);
  return `${path}?${search.toString()}`;
}
