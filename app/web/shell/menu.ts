import type { Role } from "../../access/role.ts";
import type { IconName } from "../look/icons/iconNames.ts";

/** One room in the menu: its address, its text, its sign. */
export type MenuEntry = {
  href: string;
  key:
    | "today"
    | "work"
    | "people"
    | "match"
    | "region"
    | "myCase"
    | "myPlaces"
    | "myData"
    | "help"
    | "accounts";
  icon: IconName;
};

const entries = {
  today: { href: "/vandaag", key: "today", icon: "home" },
  work: { href: "/werk/plekken", key: "work", icon: "briefcase" },
  people: { href: "/mensen", key: "people", icon: "users" },
  match: { href: "/matchen", key: "match", icon: "arrows-join" },
  unlock: { href: "/matchen/kansen", key: "match", icon: "arrows-join" },
  region: { href: "/regio", key: "region", icon: "map" },
  myCase: { href: "/mijn-overstap", key: "myCase", icon: "route" },
  myPlaces: { href: "/mijn-plekken", key: "myPlaces", icon: "map-pin" },
  myData: { href: "/mijn-gegevens", key: "myData", icon: "user" },
  help: { href: "/hulp", key: "help", icon: "help-circle" },
  accounts: { href: "/beheer", key: "accounts", icon: "settings" },
} as const satisfies Record<string, MenuEntry>;

/** The menu of each role: at most five rooms, and only what that role may open. */
export const menus: Record<Role, readonly MenuEntry[]> = {
  candidate: [entries.today, entries.myCase, entries.myPlaces, entries.myData, entries.help],
  coach: [entries.today, entries.work, entries.people, entries.match, entries.region],
  sendingEmployer: [entries.today, entries.work, entries.people, entries.unlock, entries.region],
  doctor: [entries.today, entries.work, entries.people],
  labourExpert: [entries.today, entries.work, entries.people, entries.match, entries.region],
  coordinator: [entries.today, entries.work, entries.people, entries.match, entries.region],
  careEmployer: [entries.today, entries.work, entries.people, entries.unlock, entries.region],
  buddy: [entries.today, entries.work, entries.people],
  researcher: [entries.today, entries.work, entries.unlock, entries.region],
  administrator: [entries.today, entries.accounts, entries.region],
};
