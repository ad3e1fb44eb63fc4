import type { Random } from "@overstap/engine/region/random.ts";
import type { Funding, Slot } from "@overstap/engine/region/regionFile.ts";
import { slotsOfWeek } from "@overstap/engine/region/slots.ts";
import { libraryProfile } from "../tasks/taskLibrary.ts";
import { placeById } from "../places/places.ts";
import { drawWeighed } from "./poolRegions.ts";
import type { OpeningRecord, SettingKind, SettingRecord, Words } from "./records.ts";

/** When the work of a profile is done, and how many hours a contract has. */
type Plan = {
  parts: readonly string[];
  weekend: boolean;
  hours: readonly (readonly [number, number])[];
  description: Words;
};

const plans: Readonly<Record<string, Plan>> = {
  thuishulp: {
    parts: ["morning", "afternoon"],
    weekend: false,
    hours: [
      [12, 20],
      [16, 24],
      [8, 16],
    ],
    description: {
      nl: "Je helpt mensen thuis met het huishouden en ziet hoe het met hen gaat.",
      en: "You help people at home with the household and see how they are doing.",
    },
  },
  "thuishulp-vpt": {
    parts: ["morning", "afternoon"],
    weekend: true,
    hours: [
      [20, 28],
      [16, 28],
    ],
    description: {
      nl: "Je helpt mensen thuis met het huishouden, het eten en de dag.",
      en: "You help people at home with the household, meals and the day.",
    },
  },
  servicemedewerker: {
    parts: ["morning", "afternoon"],
    weekend: true,
    hours: [
      [16, 24],
      [20, 28],
    ],
    description: {
      nl: "Je zorgt dat bedden, kamers en kasten op de afdeling in orde zijn.",
      en: "You keep beds, rooms and cupboards on the ward in order.",
    },
  },
  "servicemedewerker-plus": {
    parts: ["morning", "afternoon", "evening"],
    weekend: true,
    hours: [[24, 32]],
    description: {
      nl: "Je zorgt voor bedden en kamers, brengt eten rond en hebt aandacht voor patiënten.",
      en: "You look after beds and rooms, serve meals and have attention for patients.",
    },
  },
  "gastheer-gastvrouw": {
    parts: ["morning", "afternoon", "evening"],
    weekend: true,
    hours: [
      [12, 20],
      [16, 24],
    ],
    description: {
      nl: "Je ontvangt bewoners en gasten in het restaurant en zorgt voor de maaltijd.",
      en: "You welcome residents and guests in the restaurant and look after the meal.",
    },
  },
  "assistent-wonen-zorg-welzijn": {
    parts: ["morning", "afternoon", "evening"],
    weekend: true,
    hours: [
      [20, 28],
      [24, 32],
    ],
    description: {
      nl: "Je zorgt in de huiskamer voor eten, was en gezelligheid, en helpt collega's.",
      en: "In the living room you look after meals, laundry and company, and you help colleagues.",
    },
  },
  "huishoudelijk-medewerker": {
    parts: ["morning", "afternoon"],
    weekend: false,
    hours: [
      [16, 24],
      [12, 20],
    ],
    description: {
      nl: "Je maakt kamers en gangen schoon en zorgt voor het linnen.",
      en: "You clean rooms and corridors and look after the linen.",
    },
  },
};

const profilesOf: Readonly<Record<SettingKind, readonly (readonly [string, number])[]>> = {
  "home-help": [
    ["thuishulp", 4],
    ["thuishulp-vpt", 1],
  ],
  "hospital-ward": [
    ["servicemedewerker", 3],
    ["servicemedewerker-plus", 1],
  ],
  "residential-care": [
    ["gastheer-gastvrouw", 3],
    ["huishoudelijk-medewerker", 3],
    ["assistent-wonen-zorg-welzijn", 2],
  ],
};

const fundings: readonly (readonly [Funding, number])[] = [
  ["lasting", 55],
  ["trial", 32],
  ["none", 13],
];
const placeCounts = [
  [0, 10],
  [1, 50],
  [2, 28],
  [3, 12],
] as const;
const radii: readonly (readonly [number | undefined, number])[] = [
  [10, 5],
  [15, 3],
  [undefined, 2],
];
const talents = ["koken", "muziek", "techniek", "tuin", "een praatje maken", "talen"];

function slotsOf({ parts, weekend }: Plan): Slot[] {
  return slotsOfWeek.filter(
    (slot) => parts.includes(slot.slice(4)) && (weekend || !/^(sat|sun)/u.test(slot)),
  );
}

/** One invented opening at a setting; `number` makes its id. */
export function inventOpening(
  setting: SettingRecord,
  region: string,
  number: number,
  random: Random,
): OpeningRecord {
  const profile = drawWeighed(profilesOf[setting.kind], random);
  const plan = plans[profile];
  const name = libraryProfile(profile)?.name;
  const town = placeById(setting.place)?.name;
  if (!plan || !name || !town) throw new RangeError(`no plan for "${profile}"`);
  const [min, max] = random.one(plan.hours);
  const maxKm = setting.kind === "home-help" ? drawWeighed(radii, random) : undefined;
  return {
    id: `po-${String(number).padStart(3, "0")}`,
    setting: setting.id,
    organisation: setting.organisation,
    region,
    profile,
    title: { nl: `${name.nl}, ${town}`, en: `${name.en}, ${town}` },
    description: plan.description,
    place: setting.place,
    places: drawWeighed(placeCounts, random),
    hours: { min, max },
    slots: slotsOf(plan),
    slotsNeeded: Math.ceil(min / 4),
    ...(maxKm === undefined ? {} : { maxKm }),
    reduced: { allowed: random.chance(0.4), minHours: Math.min(min, random.whole(2, 3) * 4) },
    funding: drawWeighed(fundings, random),
    talents: random.some(talents, random.whole(0, 2)),
    papers: random.chance(0.9) ? ["VOG"] : [],
    ...(random.chance(0.2) ? { start: `2027-0${random.whole(1, 4)}-01` } : {}),
    invented: { all: "Verzonnen met een vast begingetal; niets hieraan is gemeten." },
  };
}
