/** The twelve provinces: ISO 3166-2 code, the id used here, to Dutch name. */
export const provinceNames: Readonly<Record<string, string>> = {
  "NL-DR": "Drenthe",
  "NL-FL": "Flevoland",
  "NL-FR": "Fryslân",
  "NL-GE": "Gelderland",
  "NL-GR": "Groningen",
  "NL-LI": "Limburg",
  "NL-NB": "Noord-Brabant",
  "NL-NH": "Noord-Holland",
  "NL-OV": "Overijssel",
  "NL-UT": "Utrecht",
  "NL-ZE": "Zeeland",
  "NL-ZH": "Zuid-Holland",
};

/** GeoNames' first administrative code of the Netherlands to the ISO code. */
export const provinceOfAdmin1: Readonly<Record<string, string>> = {
  "01": "NL-DR",
  "02": "NL-FR",
  "03": "NL-GE",
  "04": "NL-GR",
  "05": "NL-LI",
  "06": "NL-NB",
  "07": "NL-NH",
  "09": "NL-UT",
  "10": "NL-ZE",
  "11": "NL-ZH",
  "15": "NL-OV",
  "16": "NL-FL",
};
