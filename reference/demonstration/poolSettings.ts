import type { Random } from "@overstap/engine/region/random.ts";
import type { OrganisationRecord, SettingKind, SettingRecord } from "./records.ts";
import type { PoolRegion } from "./poolRegions.ts";
import { drawTown } from "./poolRegions.ts";

/** The care side of one region. */
export type PoolCare = { organisations: OrganisationRecord[]; settings: SettingRecord[] };

const houseNames = [
  "De Linde",
  "Het Baken",
  "De Ooievaar",
  "Het Veerhuis",
  "De Waterlelie",
  "De Zonnewijzer",
  "Het Hofje",
  "De Wilgen",
  "De Vuurtoren",
  "Het Anker",
  "De Kraanvogel",
  "De Boomgaard",
  "Het Kompas",
  "De Regenboog",
  "De Klaproos",
  "Het Klaverblad",
  "De Zilvermeeuw",
  "De Lindenhof",
  "Het Roosendal",
  "De IJsvogel",
  "De Meander",
  "Het Bruggetje",
  "De Hazelaar",
  "De Vlinder",
  "Het Oude Raadhuis",
  "De Merel",
  "De Berkenhorst",
  "De Stroom",
  "Het Zonnehof",
  "De Wachter",
  "De Kersentuin",
  "De Molenwiek",
  "Het Heideveld",
  "De Eikenlaan",
  "De Zwaluw",
  "Het Duinhuis",
] as const;

const kinds: readonly { kind: SettingKind; law: string; title: string; short: string }[] = [
  { kind: "home-help", law: "Wmo", title: "Thuiszorg", short: "thuis" },
  { kind: "residential-care", law: "Wlz", title: "Zorggroep", short: "wonen" },
  { kind: "hospital-ward", law: "Zvw", title: "Ziekenhuis", short: "ziekenhuis" },
];

const settingName = (kind: SettingKind, house: string, number: number) =>
  kind === "home-help"
    ? `Wijkteam ${number}`
    : kind === "hospital-ward"
      ? `Verpleegafdeling ${number}`
      : `Locatie ${house} ${number}`;

/**
 * Three invented care organisations of a region, one of each kind, with three home-help teams, three
 * residential locations and one hospital (two wards) in towns drawn by size. `index` is the region's number.
 */
export function inventCare(region: PoolRegion, index: number, random: Random): PoolCare {
  const organisations: OrganisationRecord[] = [];
  const settings: SettingRecord[] = [];
  for (const [number, { kind, law, title, short }] of kinds.entries()) {
    const house = houseNames[(index * kinds.length + number) % houseNames.length] ?? "De Linde";
    const organisation = `org-${region.id}-${short}`;
    organisations.push({
      id: organisation,
      name: `${title} ${house} (verzonnen)`,
      kind: "care",
      regions: [region.id],
      invented: true,
    });
    const hospitalTown = drawTown(region, random);
    for (let each = 1; each <= (kind === "hospital-ward" ? 2 : 3); each++) {
      settings.push({
        id: `set-${region.id}-${short}-${each}`,
        organisation,
        name: settingName(kind, house, each),
        kind,
        law,
        place: kind === "hospital-ward" ? hospitalTown : drawTown(region, random),
      });
    }
  }
  return { organisations, settings };
}
