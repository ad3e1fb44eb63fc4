/** A device in words: its program and its kind, as codes of texts; `other` for what is not known. */
export type Device = { browser: Browser; system: System };
export type Browser = (typeof browsers)[number][0] | "other";
export type System = (typeof systems)[number][0] | "other";

/** In this order: most programs also name those they descend from. */
const browsers = [
  ["edge", /\bEdg(?:e|A|iOS)?\//],
  ["opera", /\bOPR\/|\bOpera\b/],
  ["samsung", /\bSamsungBrowser\//],
  ["firefox", /\b(?:Firefox|FxiOS)\//],
  ["chrome", /\b(?:Chrome|Chromium|CriOS|HeadlessChrome)\//],
  ["safari", /\bSafari\//],
] as const;

const systems = [
  ["iphone", /\biPhone\b/],
  ["ipad", /\biPad\b/],
  ["android", /\bAndroid\b/],
  ["windows", /\bWindows\b/],
  ["mac", /\bMacintosh\b/],
  ["chromebook", /\bCrOS\b/],
  ["linux", /\bLinux\b/],
] as const;

/** Tells a device from what its browser says of itself; it may say anything, so nothing hangs on it. */
export function deviceOf(userAgent: string | null): Device {
  const told = (userAgent ?? "").slice(0, 500);
  return {
    browser: browsers.find(([, form]) => form.test(told))?.[0] ?? "other",
    system: systems.find(([, form]) => form.test(told))?.[0] ?? "other",
  };
}
