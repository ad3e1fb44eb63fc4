/**
 * A number as people wrote it: `units` divided by ten to the power `places`. Money is reckoned with these,
 * because 0.08 - 0.07 in floating point is less than 0.01, and half a euro would be rounded down.
 */
export interface ExactNumber {
  readonly units: bigint;
  /** Decimal places, 0 or more. */
  readonly places: number;
}

const tenTo = (power: number): bigint => 10n ** BigInt(power);

/** Takes a finite number, gives exactly the decimal that it is written as. */
export function exactly(value: number): ExactNumber {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = digits.split(".");
  const units = BigInt(whole + fraction);
  const places = fraction.length - Number(exponent);
  return places >= 0 ? { units, places } : { units: units * tenTo(-places), places: 0 };
}

/** Gives the product, exactly. */
export function times(one: ExactNumber, other: ExactNumber): ExactNumber {
  return { units: one.units * other.units, places: one.places + other.places };
}

/** Gives the first less the second, exactly. */
export function minus(one: ExactNumber, other: ExactNumber): ExactNumber {
  const places = Math.max(one.places, other.places);
  const units = one.units * tenTo(places - one.places) - other.units * tenTo(places - other.places);
  return { units, places };
}

/** Takes two whole numbers, the second above 0, gives the greatest whole number of times it goes in. */
function floorDivide(whole: bigint, by: bigint): bigint {
  const towardsZero = whole / by;
  return whole % by < 0n ? towardsZero - 1n : towardsZero;
}

/** Gives the nearest whole number; a half goes up, also below zero (-0.5 becomes 0). */
export function roundHalfUp({ units, places }: ExactNumber): number {
  const unit = tenTo(places);
  return Number(floorDivide(2n * units + unit, 2n * unit));
}

/** Which way a number goes that is not whole: to the nearest, a half up; or always down; or always up. */
export type Rounding = "half-up" | "down" | "up";

/** Gives `one` divided by `other` as a whole number. `other` must be above zero: RangeError otherwise. */
export function quotient(one: ExactNumber, other: ExactNumber, rounding: Rounding): number {
  if (other.units <= 0n) throw new RangeError("divided by what is not above zero");
  const above = one.units * tenTo(other.places);
  const below = other.units * tenTo(one.places);
  if (rounding === "down") return Number(floorDivide(above, below));
  if (rounding === "up") return Number(-floorDivide(-above, below));
  return Number(floorDivide(2n * above + below, 2n * below));
}
