import type { NextFunction, Request, Response } from "express";

const methods = new Set(["GET", "HEAD", "POST"]);
const forms = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/**
 * Answers, in one line each, what no page of this program asks: other methods, addresses that cannot
 * be read, a host that is none, bodies that are no form, and the router's bare data (it is for a
 * client framework, and pages ship none, so that second door stays shut).
 */
export function refuseOddRequests(request: Request, response: Response, next: NextFunction): void {
  const refuse = (status: number, text: string) =>
    void response.status(status).type("text").send(text);
  if (!methods.has(request.method)) {
    response.setHeader("allow", "GET, HEAD, POST");
    return refuse(405, "Only GET, HEAD and POST are answered.");
  }
  // As the router will read it: `/./x` and `/x/../y` are other spellings of an address.
  const path = readPath(request);
  if (path === undefined) return refuse(400, "This address cannot be read.");
  if (/\.data$/i.test(path) || path.startsWith("/__")) return refuse(404, "Not found");
  if (request.method === "POST" && !forms.test(request.headers["content-type"] ?? "")) {
    return refuse(415, "Only forms can be sent.");
  }
  next();
}

function readPath({ originalUrl, headers }: Request): string | undefined {
  const base = `http://${headers.host ?? ""}`;
  if (!originalUrl.startsWith("/") || !URL.canParse(base) || !URL.canParse(originalUrl, base)) {
    return undefined;
  }
  try {
    return decodeURIComponent(new URL(originalUrl, base).pathname);
  } catch {
    return undefined;
  }
}
