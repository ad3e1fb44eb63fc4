import { isIPv6 } from "node:net";

/** The header in which the web server tells who calls, after the proxies that are trusted. */
export const CALLER_HEADER = "x-overstap-caller";

/**
 * Who calls, as the web server says. Of an IPv6 address the first half: a caller has the whole of the
 * second half to choose from.
 */
export function callerOf({ headers }: Pick<Request, "headers">): string {
  const address = headers.get(CALLER_HEADER) ?? "";
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped) return mapped;
  return isIPv6(address) ? firstHalf(address) : address;
}

function firstHalf(address: string): string {
  const [head = "", tail] = address.split("%")[0]!.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: Math.max(gap, 0) }, () => "0"), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
