/**
 * How one day may be a slip for another: day and month turned, or one digit other (`1990-12-31` and
 * `1990-12-30`). Undefined when they differ by more. Both `YYYY-MM-DD`.
 */
export function changedDay(one: string, other: string): "turned" | "near" | undefined {
  const [year, month, date] = one.split("-");
  if (other === `${year}-${date}-${month}`) return "turned";
  const differing = [...one].filter((sign, at) => sign !== other[at]).length;
  return differing === 1 ? "near" : undefined;
}
