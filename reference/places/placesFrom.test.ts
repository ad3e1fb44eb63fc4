import { expect, test } from "vitest";
import { placesFrom } from "./placesFrom.ts";

const city = (name: string, admin1: string, admin2: string, country = "NL") => ({
  name,
  lat: "51.5",
  lng: "5.5",
  country,
  admin1,
  admin2,
});
const admin2 = [
  { code: "NL.05.0888", name: "Gemeente Beek" },
  { code: "NL.06.1659", name: "Gemeente Laarbeek" },
  { code: "NL.11.0518", name: "Gemeente Den Haag" },
  { code: "NL.07.0373", name: "Gemeente Bergen" },
  { code: "NL.05.0893", name: "Bergen" },
  { code: "NL.02.1900", name: "Sûdwest Fryslân" },
];

test("only what is Dutch, with Dutch names and municipalities, sorted", () => {
  const made = placesFrom(
    [
      city("The Hague", "11", "0518"),
      city("Brugge", "VLG", "VWV", "BE"),
      city("Sneek", "02", "1900"),
    ],
    admin2,
  );
  expect(made.map(({ name, municipality, province }) => [name, municipality, province])).toEqual([
    ["Den Haag", "Den Haag", "NL-ZH"],
    ["Sneek", "Súdwest-Fryslân", "NL-FR"],
  ]);
  expect(made[0]).toMatchObject({ id: "den-haag", lat: 51.5, lon: 5.5 });
});

test("an id is as short as it can be and still its own", () => {
  const made = placesFrom(
    [
      city("Beek", "05", "0888"),
      city("Beek", "06", "1659"),
      city("Bergen", "07", "0373"),
      city("Bergen", "05", "0893"),
    ],
    admin2,
  );
  expect(made.map(({ id }) => id)).toEqual([
    "beek-beek",
    "beek-laarbeek",
    "bergen-bergen-li",
    "bergen-bergen-nh",
  ]);
});

test("a place without a municipality stops the extraction", () => {
  expect(() => placesFrom([city("Nergens", "05", "9999")], admin2)).toThrow(
    "no municipality for Nergens",
  );
});
