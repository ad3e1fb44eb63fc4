import type { ImportField } from "./importField.ts";

/** The names by which a column is known: in whole, and (after all of those) as a part of its name. */
type Words = { whole: RegExp; part?: RegExp };

/** Names of columns in plain letters (`plainName`), Dutch and English. */
export const columnWords: Readonly<Record<ImportField, Words>> = {
  firstName: {
    whole:
      /^(voornaam|voornamen|roepnaam|first ?name|given ?name|forename|call name|voorletters|initialen)$/,
    part: /\b(voornaam|roepnaam|first name)\b/,
  },
  infix: { whole: /^(tussenvoegsels?|voorvoegsels?|tv|prefix|infix|tussenv)$/ },
  lastName: {
    whole: /^(achternaam|familienaam|geslachtsnaam|last ?name|surname|family ?name)$/,
    part: /\b(achternaam|familienaam|surname|last name)\b/,
  },
  fullName: {
    whole:
      /^(naam|volledige naam|naam (kandidaat|medewerker|werknemer|client|deelnemer)|kandidaat|medewerker|werknemer|deelnemer|name|full ?name|candidate)$/,
  },
  birthDate: {
    whole:
      /^(geboortedatum|geb ?datum|geboren( op)?|geb|geb dat|gebdat|dob|birth ?date|date of birth|born)$/,
    part: /\b(geboortedatum|geb datum|birth ?date)\b/,
  },
  email: {
    whole: /^(e ?mail|e ?mail ?adres|mail|mailadres|e ?mail ?address)$/,
    part: /\be ?mail(adres)?\b/,
  },
  phone: {
    whole:
      /^(tel|telefoon|telefoon ?(nr|nummer)|tel ?(nr|nummer)|mobiel|mobiele? ?(nr|nummer|telefoon)|06|06 nummer|gsm|phone|phone ?number|mobile|telephone)$/,
    part: /\b(telefoon\w*|mobiel\w*|phone)\b/,
  },
  town: {
    whole: /^(woonplaats|plaats|plaatsnaam|stad|dorp|woont in|town|city|place|residence)$/,
    part: /\b(woonplaats|city)\b/,
  },
  municipality: { whole: /^(gemeente|woongemeente|municipality)$/ },
  postcode: {
    whole: /^(postcode|pc|pc4|postcode ?4|postcodecijfers|zip|zip ?code|postal ?code)$/,
    part: /\b(postcode|postal code)\b/,
  },
  track: { whole: /^(spoor|traject|soort traject|track|re ?integratiespoor)$/ },
  hours: {
    whole:
      /^(uren|uren per week|uren week|uur per week|aantal uren|gewenste uren|contracturen|hours|hours per week|weekly hours)$/,
    part: /\buren\b/,
  },
  hoursMin: {
    whole:
      /^(uren (van|min|minimaal|minimum)|min(imaal|imum)?( aantal)? uren|hours min|min hours|minimum hours)$/,
  },
  hoursMax: {
    whole:
      /^(uren (tot|max|maximaal|maximum)|max(imaal|imum)?( aantal)? uren|hours max|max hours|maximum hours)$/,
  },
  slots: {
    whole:
      /^(beschikbaarheid|beschikbare dagen|werkdagen|dagen|dagdelen|wanneer|rooster|availability|days|slots|available days)$/,
    part: /\b(dagdelen|beschikbaarheid)\b/,
  },
  modes: {
    whole:
      /^(vervoer|vervoermiddel(en)?|vervoer ?wijze|eigen vervoer|reist met|reizen met|transport|mode of travel|travels? by)$/,
    part: /\bvervoer\w*\b/,
  },
  maxMinutes: {
    whole:
      /^(reistijd|max(imale|imaal)? reistijd|reistijd (max|min|minuten|in minuten)|reisminuten|travel time|max travel time|max minutes)$/,
    part: /\breistijd\b/,
  },
  language: {
    whole:
      /^(taal|taalniveau|taalniveau nederlands|nederlands|niveau nederlands|nt2|nt2 niveau|language|language level|dutch)$/,
    part: /\btaalniveau\b/,
  },
  speaking: {
    whole: /^(spreken|spreekt|spreekvaardigheid|taalniveau spreken|nederlands spreken|speaking)$/,
  },
  reading: { whole: /^(lezen|leest|leesvaardigheid|taalniveau lezen|nederlands lezen|reading)$/ },
  affinity: {
    whole:
      /^(affiniteit|affiniteit (met )?zorg|wil (in de )?zorg|wil in de zorg werken|zorg|interesse (in )?zorg|affinity|wants care work)$/,
    part: /\b(affiniteit|interesse in zorg)\b/,
  },
  needsLasting: {
    whole:
      /^(vast contract|zoekt vast contract|wil vast contract|vast|lasting|permanent contract|needs lasting)$/,
    part: /\bvast contract\b/,
  },
  startDay: {
    whole:
      /^(beschikbaar( per| vanaf)?|beschikbaar met ingang van|startdatum|kan beginnen|ingangsdatum|available from|start date)$/,
    part: /\bbeschikbaar (per|vanaf)\b/,
  },
  talents: {
    whole: /^(talent(en)?|kwaliteiten|sterke punten|hobby s?|hobbies|talents|strengths)$/,
  },
  papers: {
    whole:
      /^(papieren|diploma s?|certificaten|diploma s en certificaten|vog|rijbewijs|papers|certificates)$/,
  },
};
