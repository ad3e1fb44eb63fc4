import type { Address } from "../../app/web/routes/address.ts";

/** Whether an address is of a room about people: about half of all pages, and the longer ones. */
export const aboutPeople = ({ file }: Address): boolean =>
  /^(?:people|matching|transition)\//.test(file);
