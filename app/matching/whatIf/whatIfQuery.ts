import { type Mode, modes } from "@overstap/engine/travel/modeTable.ts";
import { isId } from "../../platform/ids.ts";

/** By how much the radius of places changes, as a factor; `none`: no place has one. */
export const radiusChoices = ["0.75", "1.25", "1.5", "2", "none"] as const;
/** By how much a way of travelling becomes quicker, as a factor of its speed. */
export const paceChoices = ["0.5", "0.75", "1.25", "1.5", "2"] as const;
/** The changes of which the cost can be another. */
export const costKinds = [
  "open-place",
  "fund",
  "widen-radius",
  "transport",
  "hours",
  "slots",
  "allow-reduced",
  "aid",
  "language",
] as const;
export const costChoices = ["1", "2", "3", "4", "5"] as const;
export const placeChoices = ["1", "2", "3", "5", "10"] as const;

export type CostKind = (typeof costKinds)[number];

/** What would be different in a region; each part may be left out. */
export type RegionChange = {
  /** `of`: id of an organisation; of all of them when left out. */
  radius?: { factor: number | "none"; of?: string };
  travel?: { mode: Mode; pace: number };
  cost?: { kind: CostKind; cost: number };
  /** Places at a town, as one that the profile has in the region. */
  places?: { count: number; profile: string; town: string };
};

/** What an address asks of the page. */
export type WhatIfQuery = {
  /** Slug of a region. */
  region: string | undefined;
  /** As it stood in the address, for the form. */
  given: Readonly<Partial<Record<WhatIfField, string>>>;
  change: RegionChange;
  /** Fields without which another means nothing. */
  missing: WhatIfField[];
  page: number;
  /** Names of what the address asked and the page does not know. */
  ignored: string[];
};

/** The fields of the form, as they are called in the address. */
const whatIfFields = [
  "straal",
  "van",
  "vervoer",
  "tempo",
  "kosten",
  "gewicht",
  "plekken",
  "profiel",
  "plaats",
] as const;

export type WhatIfField = (typeof whatIfFields)[number];

const longestTown = 100;

const choices: Readonly<Record<WhatIfField, (value: string) => boolean>> = {
  straal: (value) => radiusChoices.some((one) => one === value),
  van: isId,
  vervoer: (value) => modes.some((one) => one === value),
  tempo: (value) => paceChoices.some((one) => one === value),
  kosten: (value) => costKinds.some((one) => one === value),
  gewicht: (value) => costChoices.some((one) => one === value),
  plekken: (value) => placeChoices.some((one) => one === value),
  profiel: isId,
  plaats: (value) => value.length <= longestTown,
};

/** What belongs together: each of them needs all of the others. */
const together: readonly (readonly WhatIfField[])[] = [
  ["vervoer", "tempo"],
  ["kosten", "gewicht"],
  ["plekken", "profiel", "plaats"],
];

/** Reads `?regio=zuid-limburg&straal=1.5&vervoer=bike&tempo=1.25`; it never fails. */
export function readWhatIfQuery(address: URLSearchParams): WhatIfQuery {
  const given: Partial<Record<WhatIfField, string>> = {};
  const ignored: string[] = [];
  for (const [name, raw] of new Map(address)) {
    const value = raw.trim();
    if (value === "" || name === "regio" || name === "pagina") continue;
    const field = whatIfFields.find((one) => one === name);
    if (field && choices[field](value)) given[field] = value;
    else ignored.push(name);
  }
  const missing = together.flatMap((fields) =>
    fields.some((field) => given[field]) ? fields.filter((field) => !given[field]) : [],
  );
  if (given.van && !given.straal) missing.push("straal");
  const page = /^[1-9]\d{0,4}$/.test(address.get("pagina") ?? "") ? address.get("pagina") : "1";
  return {
    region: address.get("regio") || undefined,
    given,
    change: changeOf(given),
    missing,
    page: Number(page),
    ignored,
  };
}

function changeOf(given: WhatIfQuery["given"]): RegionChange {
  const { straal, van, vervoer, tempo, kosten, gewicht, plekken, profiel, plaats } = given;
  return {
    ...(straal && {
      radius: { factor: straal === "none" ? straal : Number(straal), ...(van && { of: van }) },
    }),
    ...(vervoer && tempo && { travel: { mode: vervoer as Mode, pace: Number(tempo) } }),
    ...(kosten && gewicht && { cost: { kind: kosten as CostKind, cost: Number(gewicht) } }),
    ...(plekken &&
      profiel &&
      plaats && { places: { count: Number(plekken), profile: profiel, town: plaats } }),
  };
}

/** The address that asks the same: what can be shared. */
export function whatIfAddress(
  path: string,
  { region, given }: Pick<WhatIfQuery, "region" | "given">,
  page = 1,
): string {
  const address = new URLSearchParams({
    ...(region && { regio: region }),
    ...given,
    ...(page > 1 && { pagina: String(page) }),
  });
  return address.size > 0 ? `${path}?${address.toString()}` : path;
}
