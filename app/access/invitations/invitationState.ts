/**
 * What an invitation has come to. `asked`: somebody with a link that no longer works wants a new one;
 * `refused`: it still holds, but its mail did not arrive.
 */
export const invitationStates = [
  "open",
  "refused",
  "asked",
  "expired",
  "used",
  "withdrawn",
] as const;
export type InvitationState = (typeof invitationStates)[number];

/** How long an invitation holds, in days. */
const DAYS_VALID = 14;
const DAY_MS = 86_400_000;

/** The moments that make the state of an invitation. */
export type Moments = {
  expiresAt: Date;
  usedAt: Date | null;
  withdrawnAt: Date | null;
  askedAt: Date | null;
  refusedAt: Date | null;
};

/** What an invitation has come to at a moment. */
export function stateOf(moments: Moments, now: Date): InvitationState {
  if (moments.askedAt) return "asked";
  if (moments.usedAt) return "used";
  if (moments.withdrawnAt) return "withdrawn";
  if (moments.expiresAt <= now) return "expired";
  return moments.refusedAt ? "refused" : "open";
}

/** Whether its links still let somebody in. */
export function isOpen(
  { usedAt, withdrawnAt, expiresAt }: Pick<Moments, "usedAt" | "withdrawnAt" | "expiresAt">,
  now: Date,
): boolean {
  return !usedAt && !withdrawnAt && expiresAt > now;
}

/** Until when an invitation holds that is sent at this moment. */
export function expiryFrom(now: Date): Date {
  return new Date(now.getTime() + DAYS_VALID * DAY_MS);
}

/** When an invitation was sent that holds until this moment. */
export function sentAt(expiresAt: Date): Date {
  return new Date(expiresAt.getTime() - DAYS_VALID * DAY_MS);
}
