/**
 * Minutes as the filled part of a clock's face, on a field of 48 by 48: an hour is full.
 *
 * @param minutes 0..60
 */
export function clockSector(minutes: number): string {
  if (minutes <= 0) return "";
  if (minutes >= 60) return "M24 8a16 16 0 1 1 -.1 0z";
  const angle = (minutes / 60) * 2 * Math.PI;
  const x = round(24 + 16 * Math.sin(angle));
  const y = round(24 - 16 * Math.cos(angle));
  return `M24 24V8A16 16 0 ${minutes > 30 ? 1 : 0} 1 ${x} ${y}z`;
}

const round = (value: number) => Math.round(value * 100) / 100;
