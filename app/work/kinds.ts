/** The kinds that work comes in, in the order of the interface; each has a text in both languages. */
export const settingKinds = ["home-help", "hospital-ward", "residential-care"] as const;
export type SettingKind = (typeof settingKinds)[number];

/** Whether there is a budget for a lasting contract, for a trial only, or not yet. */
export const fundings = ["lasting", "trial", "none"] as const;
export type Funding = (typeof fundings)[number];

export const profileKinds = ["entry", "growth"] as const;
export type ProfileKind = (typeof profileKinds)[number];

/** How a task is done at the start. */
export const autonomies = ["alone", "guided", "assisting"] as const;
export type Autonomy = (typeof autonomies)[number];

export function isAutonomy(text: string): text is Autonomy {
  return (autonomies as readonly string[]).includes(text);
}

/** What kind of work a task is; the words are the field's own. */
export const categories = [
  "huishoudelijk",
  "schoonmaak",
  "facilitair-logistiek",
  "voeding",
  "ontvangst",
  "transfer",
  "welzijn",
  "signaleren",
  "zorgondersteunend",
  "coordinatie",
] as const;
export type Category = (typeof categories)[number];

export function isCategory(text: string): text is Category {
  return (categories as readonly string[]).includes(text);
}

export function isSettingKind(text: string): text is SettingKind {
  return (settingKinds as readonly string[]).includes(text);
}

export function isFunding(text: string): text is Funding {
  return (fundings as readonly string[]).includes(text);
}

export function isProfileKind(text: string): text is ProfileKind {
  return (profileKinds as readonly string[]).includes(text);
}

/** The laws under which care is paid; a setting or profile may lie under two. */
export const laws = ["Wmo", "Wlz", "Zvw", "Wmo/Wlz"] as const;
