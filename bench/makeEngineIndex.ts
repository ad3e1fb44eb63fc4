import { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import { fmlCurrent } from "../reference/fml/fml.ts";
import { inventCountry } from "./country.ts";
import { keepIndex } from "./engine/keptIndex.ts";

/** `node bench/makeEngineIndex.ts <file> <seed> <people> <places>`: invents a country straight into an index. */
const [file = "", seed, people, places] = process.argv.slice(2);
const size = { people: Number(people), places: Number(places) };
keepIndex(RegionIndex.of(inventCountry(Number(seed), size), fmlCurrent, size), file);
console.log(JSON.stringify({ megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
