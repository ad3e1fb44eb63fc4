import type { NextFunction, Request, Response } from "express";
import { matchPath } from "react-router";
import type { TooLarge } from "../gate/tooLarge.ts";
import type { Address } from "../routes/address.ts";

const MEGABYTE = 1024 * 1024;
/** The other fields of a form that brings a file, and any form without one. */
const LARGEST_FORM = MEGABYTE;

/**
 * Refuses, before it is read, a body that is larger than its address takes, or that does not say how
 * large it is. What is too large goes on as a question for a page, without its body, with `tooLarge` of
 * the response's locals: the gate answers it with a page that says so (413).
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
      const megabytes = Math.floor(Math.max(upload, LARGEST_FORM) / MEGABYTE);
      response.locals["tooLarge"] = { megabytes, file: upload > 0 } satisfies TooLarge;
      // What nobody reads, the server throws away once it has answered; cutting it off instead would
      // show the browser's own page of a broken connection.
      request.method = "GET";
      next();
      return;
    }
    if (request.headers["transfer-encoding"] && request.method !== "GET") {
      response.status(411).type("text").send("Say how long the body is (Content-Length).");
      return;
    }
    next();
  };
}
