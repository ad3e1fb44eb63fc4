import { plainName } from "../../../../reference/places/plainName.ts";

/**
 * Why a column is not taken in, whatever anybody wants: a burgerservicenummer; illness, its cause or
 * treatment; what somebody can bear, which comes from a doctor's document, one person at a time; and
 * traits that no decision about work may rest on.
 */
export type Forbidden = "bsn" | "health" | "capacity" | "trait";

const words: Readonly<Record<Forbidden, RegExp>> = {
  bsn: /\b(bsn|bsn ?(nr|nummer)|burger ?service ?(nr|nummer)|sofi|sofi ?(nr|nummer)|citizen service number|social security( number)?|ssn)\b/,
  capacity:
    /\b(fml|izp|bar|belastbaarheid\w*|beperking\w*|mogelijkheden(lijst)?|inzetbaarheidsprofiel|functionele mogelijkheden|capacity|limitations?|restrictions?)\b/,
  health:
    /\b(ziek\w*|diagnos\w*|aandoening\w*|klacht\w*|kwaal|medisch\w*|medic\w*|behandel\w*|psych\w*|dsm|icd|cas ?code|handicap\w*|verslaving\w*|zwanger\w*|burn ?out|therapie|huisarts|specialist|gezondheid\w*|illness\w*|disease\w*|sick\w*|disab\w*|symptom\w*|complaint\w*|health\w*|medical\w*|treatment\w*|(oorzaak|reden|aard)( van)?( het)? (verzuim\w*|uitval|arbeidsongeschikt\w*)|verzuim(oorzaak|reden)|cause of (absence|illness))\b/,
  trait:
    /\b(nationaliteit\w*|nationality|geboorteland|country of birth|etnic\w*|ethnic\w*|herkomst|afkomst|ras|race|geloof\w*|religi\w*|kerk\w*|politiek\w*|vakbond\w*|seksu\w*|geaardheid|sexual\w*|strafblad|criminal record)\b/,
};

/** Why a column with this name is not taken in; undefined when it may be. */
export function forbiddenColumn(name: string): Forbidden | undefined {
  const plain = plainName(name);
  return (Object.keys(words) as Forbidden[]).find((kind) => words[kind].test(plain));
}
