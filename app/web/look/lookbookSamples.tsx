/** Plausible contents for the look book; invented, in Dutch as the pages are. */
import type { ExtendedFeatureCollection } from "d3-geo";
import { Details } from "./Details.tsx";
import type { StoneState } from "./StoneDrawing.tsx";
import type { Stone, StoneWords } from "./Stones.tsx";
import type { Verdict } from "./VerdictTag.tsx";

export const sampleWords: StoneWords = {
  fits: "past",
  guided: "met begeleiding",
  aid: "met een hulpmiddel",
  ask: "eerst vragen",
  outside: "niet in het pakket",
  ahead: "komt nog",
  near: "bijna",
  no: "nu niet",
};

export const sampleRoles = { candidate: "kandidaat", supervisor: "werkbegeleider" };

const task = (id: string, label: string, state: StoneState, icon: string): Stone => ({
  id,
  label,
  state,
  icon,
  why: <Details summary="Waarom?">Kan tillen tot 15 kg. Deze taak vraagt 10 kg.</Details>,
});

export const tasks: readonly Stone[] = [
  task("beds", "Bedden opmaken", "fits", "bed"),
  task("meals", "Maaltijd opwarmen en opdienen", "fits", "soup"),
  task("laundry", "Was opvouwen", "aid", "wash-machine"),
  task("signal", "Signaleren en doorgeven", "guided", "eye"),
  task("walk", "Samen wandelen", "ask", "wheelchair"),
  task("clean", "Badkamer schoonmaken", "outside", "bucket-droplet"),
  task("chat", "Gezelschap houden", "fits", "message-circle"),
];

export const steps: readonly Stone[] = [
  { id: "meet", label: "Kennismaken", state: "fits", note: "12 mei" },
  { id: "walkalong", label: "Meelopen", state: "fits", note: "20 mei" },
  {
    id: "practice",
    label: "Proeftijd",
    state: "guided",
    current: true,
    note: "Samira is aan de beurt",
  },
  { id: "contract", label: "Contract", state: "ahead", note: "vóór 1 september" },
  { id: "stay", label: "Blijven", state: "ahead" },
];

export const verdicts: readonly { verdict: Verdict; word: string }[] = [
  { verdict: "ready", word: "Kan beginnen" },
  { verdict: "reduced", word: "Past met kleiner pakket" },
  { verdict: "ask", word: "Eerst één vraag" },
  { verdict: "near", word: "Bijna: één stap" },
  { verdict: "no", word: "Nu niet" },
];

export const people = [
  { id: "1", name: "Maria Peeters", place: "Geleen", hours: "16 tot 24", seen: verdicts[0]! },
  { id: "2", name: "Yusuf Demir", place: "Sittard", hours: "24 tot 32", seen: verdicts[3]! },
  { id: "3", name: "Els van den Berg", place: "Stein", hours: "12 tot 20", seen: verdicts[1]! },
];

export const provinces: ExtendedFeatureCollection = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      id: "sample",
      properties: null,
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [5.57, 50.76],
            [5.64, 50.9],
            [5.76, 50.96],
            [5.72, 51.05],
            [5.78, 51.16],
            [5.56, 51.23],
            [5.9, 51.5],
            [6.2, 51.5],
            [6.17, 51.16],
            [5.95, 51.03],
            [5.88, 50.98],
            [6.09, 50.92],
            [6.02, 50.75],
            [5.57, 50.76],
          ],
        ],
      },
    },
  ],
};

export const days = [
  ["mon", "maandag"],
  ["tue", "dinsdag"],
  ["wed", "woensdag"],
  ["thu", "donderdag"],
  ["fri", "vrijdag"],
  ["sat", "zaterdag"],
  ["sun", "zondag"],
].map(([key = "", name = ""]) => ({ key, name, short: name.slice(0, 2) }));
export const parts = [
  { key: "morning", name: "ochtend" },
  { key: "afternoon", name: "middag" },
  { key: "evening", name: "avond" },
  { key: "night", name: "nacht" },
];
export const slotWords = {
  none: "niets",
  available: "beschikbaar",
  asked: "gevraagd",
  common: "allebei",
};

export const themes = {
  kind: "theme",
  label: "Kleuren",
  action: "/voorkeur",
  name: "theme",
  options: [
    { value: "system", label: "Als het apparaat", current: true },
    { value: "light", label: "Licht" },
    { value: "dark", label: "Donker" },
  ],
} as const;
export const languages = {
  kind: "language",
  label: "Taal",
  action: "/voorkeur",
  name: "language",
  options: [
    { value: "nl", label: "Nederlands", current: true, lang: "nl" },
    { value: "en", label: "English", lang: "en" },
  ],
} as const;
