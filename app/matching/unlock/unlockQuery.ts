import { isId } from "../../platform/ids.ts";
import { type ChangeKind, changeKinds } from "../pair/changeView.ts";

/** What an address asks of the board of what opens work. */
export type UnlockQuery = {
  /** Slug of a region. */
  region: string | undefined;
  /** Id of an organisation. */
  organisation: string | undefined;
  kind: ChangeKind | undefined;
  page: number;
  /** Names of what the address asked and the board does not know. */
  ignored: string[];
};

const known = new Set(["regio", "organisatie", "soort", "pagina"]);

/** Reads `?regio=zuid-limburg&organisatie=…&soort=aid&pagina=2`; it never fails. */
export function readUnlockQuery(address: URLSearchParams): UnlockQuery {
  const asked = Object.fromEntries([...address].filter(([, value]) => value !== ""));
  const ignored = Object.keys(asked).filter((name) => !known.has(name));
  const kind = changeKinds.find((one) => one === asked["soort"]);
  const organisation = isId(asked["organisatie"]) ? asked["organisatie"] : undefined;
  const page = /^[1-9]\d{0,4}$/.test(asked["pagina"] ?? "1") ? Number(asked["pagina"] ?? 1) : 1;
  if (asked["soort"] && !kind) ignored.push("soort");
  if (asked["organisatie"] && !organisation) ignored.push("organisatie");
  return { region: asked["regio"], organisation, kind, page, ignored };
}

/** The address of the board with something changed; a change of anything but the page begins at page 1. */
export function unlockAddress(
  path: string,
  query: Pick<UnlockQuery, "region" | "organisation" | "kind">,
  page = 1,
): string {
  const { region, organisation, kind } = query;
  const address = new URLSearchParams({
    ...(region && { regio: region }),
    ...(organisation && { organisatie: organisation }),
    ...(kind && { soort: kind }),
    ...(page > 1 && { pagina: String(page) }),
  });
  return address.size > 0 ? `${path}?${address.toString()}` : path;
}
