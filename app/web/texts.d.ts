import "i18next";
import type { resources } from "./texts.ts";

/** Makes a key that no room has a type error. */
declare module "i18next" {
  interface CustomTypeOptions {
    keySeparator: false;
    defaultNS: false;
    returnNull: false;
    resources: (typeof resources)["nl"];
  }
}
