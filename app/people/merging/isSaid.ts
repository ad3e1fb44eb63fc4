/** Whether a field holds anything that somebody said: not nothing, and no empty list. */
export function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
