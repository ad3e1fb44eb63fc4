import type { NextFunction, Request, Response } from "express";
import { matchPath } from "react-router";
import type { Address } from "../routes/address.ts";

const MEGABYTE = 1024 * 1024;
/** The other fields of a form that brings a file, and any form without one. */
const LARGEST_FORM = MEGABYTE;

/**
 * Refuses, before it is read, a body that is larger than its address takes, or that does not say how
 * large it is.
 *
 * @param addresses which say what takes a file, and how large
 */
export function refuseLargeBodies(addresses: readonly Pick<Address, "path" | "upload">[]) {
  const uploads = addresses.filter(({ upload }) => upload !== undefined);
  const uploadAt = (path: string) => uploads.find((one) => matchPath(one.path, path))?.upload ?? 0;
  return (request: Request, response: Response, next: NextFunction): void => {
    const length = Number(request.headers["content-length"] ?? 0);
    const upload = request.method === "POST" ? uploadAt(request.path) : 0;
    if (length > LARGEST_FORM + upload) {
      const most = Math.floor(Math.max(upload, LARGEST_FORM) / MEGABYTE);
      response.status(413).type("text").send(words(most));
      return;
    }
    if (request.headers["transfer-encoding"] && request.method !== "GET") {
      response.status(411).type("text").send("Say how long the body is (Content-Length).");
      return;
    }
    next();
  };
}

function words(megabytes: number): string {
  return [
    `Hier past hoogstens ${megabytes} MB. Ga terug en kies een kleiner bestand.`,
    `At most ${megabytes} MB can be sent here. Go back and choose a smaller file.`,
  ].join("\n\n");
}
