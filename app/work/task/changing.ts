import { type Given, oneOf } from "../../platform/forms/given.ts";
import { isId } from "../../platform/ids.ts";
import type { Changing } from "./ownVersion.ts";

/** The fields of a form by which an own version of the library's task finds its place. */
export function changingIn(given: Given): Changing {
  return { placeId: oneOf(given, "place"), profileIds: given["profiles"] ?? [] };
}

/** Where a form about a task leads back to: the place it was changed from, else the task. */
export function placeIn(given: Given): string | undefined {
  const place = oneOf(given, "place");
  return isId(place) ? place : undefined;
}
