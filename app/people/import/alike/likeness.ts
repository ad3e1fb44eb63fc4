import { changedDay } from "./changedDay.ts";
import { nameLikeness, type NameReason, type PlainName } from "./nameLikeness.ts";

/** What two people are compared by, beside the ways of reaching them. */
export type Comparable = {
  name: PlainName;
  /** `YYYY-MM-DD` */
  birthDate: string | null;
};

/** Why two may be one. */
export type LikenessReason =
  | NameReason
  | "sameBirthDate"
  | "birthDateTurned"
  | "birthDateNear"
  | "birthDateMissing"
  | "sameEmail"
  | "samePhone";

/** How sure it is that two are one person, and why. */
export type Likeness = { sureness: "certain" | "likely" | "maybe"; why: readonly LikenessReason[] };

/** Which ways of reaching somebody two of them share. */
export type Shared = { email: boolean; phone: boolean };

/**
 * Whether two may be one person. Certain: born on one day with one name, or with a name that differs
 * little and one address or number. Likely: born on one day with a name that differs little; or one name
 * and one address or number while a birth date is missing or differs by a slip. Maybe: one name and a birth
 * date that is missing or differs by a slip; or one address or number, unless both name and birth date
 * are others, as in a household.
 */
export function likeness(one: Comparable, other: Comparable, shared: Shared): Likeness | undefined {
  const born = bornAlike(one.birthDate, other.birthDate);
  const reached = shared.email || shared.phone;
  if (born === "different" && !reached) return undefined;
  const name = nameLikeness(one.name, other.name);
  const sureness = surenessOf(name?.kind, born, reached);
  if (!sureness) return undefined;
  const why: LikenessReason[] = [
    ...(born === "different" ? [] : [bornReason[born]]),
    ...(name?.why ?? []),
    ...(shared.email ? ["sameEmail" as const] : []),
    ...(shared.phone ? ["samePhone" as const] : []),
  ];
  return { sureness, why };
}

type Born = "same" | "turned" | "near" | "missing" | "different";

const bornReason = {
  same: "sameBirthDate",
  turned: "birthDateTurned",
  near: "birthDateNear",
  missing: "birthDateMissing",
} as const;

function bornAlike(one: string | null, other: string | null): Born {
  if (one === null || other === null) return "missing";
  return one === other ? "same" : (changedDay(one, other) ?? "different");
}

function surenessOf(
  name: "same" | "near" | undefined,
  born: Born,
  reached: boolean,
): Likeness["sureness"] | undefined {
  if (born === "same") {
    if (name === "same" || (name === "near" && reached)) return "certain";
    if (name === "near") return "likely";
    return reached ? "maybe" : undefined;
  }
  if (born === "different") return name && reached ? "maybe" : undefined;
  if (name === "same") return reached ? "likely" : "maybe";
  return reached && (name === "near" || born === "missing") ? "maybe" : undefined;
}
