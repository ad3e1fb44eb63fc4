import { type Mode, modes } from "@overstap/engine/travel/modeTable.ts";
import type { SheetCell } from "../../../platform/spreadsheet/sheet.ts";
import { cellText, plainText, read, type Reading, wrong } from "./reading.ts";

const words: Readonly<Record<Mode, RegExp>> = {
  walk: /^(lopen(d)?|te voet|voet|wandelen(d)?|walk(ing)?|on foot)$/,
  bike: /^(fiets(en)?|met de fiets|bike|bicycle|cycling)$/,
  ebike: /^(e-?bike|ebike|e-?fiets|elektrische fiets|electric bike|speed ?pedelec)$/,
  scooter: /^(scooter|brommer|bromfiets|snorfiets|brom-?\/?snorfiets|motor|moped)$/,
  car: /^((eigen |met de |own )?auto|car)$/,
  transit: /^(ov|o\.v\.?|openbaar vervoer|bus|trein|tram|metro|public transport|transit)$/,
};
/** How each is written where one is offered. */
const modeNames: Readonly<Record<Mode, string>> = {
  walk: "lopen",
  bike: "fiets",
  ebike: "e-bike",
  scooter: "scooter",
  car: "auto",
  transit: "ov",
};

/**
 * Reads how somebody can travel: `fiets, auto`, `e-bike en ov`, `lopend`. Two ways by public transport
 * are one. A word that is no way of travelling is a fault that names it.
 */
export function readModes(cell: SheetCell): Reading<Mode[]> {
  const parts = plainText(cellText(cell))
    .replace(/brom-?\s?\/\s?snorfiets/, "scooter")
    .split(/\s*(?:[,;/|+&]|\ben\b|\bof\b|\band\b|\bor\b)\s*/)
    .filter((part) => part !== "");
  const found = new Set<Mode>();
  for (const part of parts) {
    const mode = modes.find((one) => words[one].test(part));
    if (!mode) return wrong("pool:fault.noMode", { word: part }, Object.values(modeNames));
    found.add(mode);
  }
  return found.size > 0
    ? read(modes.filter((mode) => found.has(mode)))
    : wrong("pool:fault.noModes", undefined, Object.values(modeNames));
}
