import type { NextFunction, Request, Response } from "express";

/**
 * Refuses what another site's page sends here in somebody's name. Browsers say where a form stands
 * (Origin, Sec-Fetch-Site); a caller that says nothing is no browser and brings no cookie by itself.
 */
export function refuseForeignForms(publicUrl: string) {
  const own = new URL(publicUrl).host;
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    const site = request.headers["sec-fetch-site"];
    const host = hostOf(request.headers.origin);
    const foreignSite = site !== undefined && site !== "same-origin" && site !== "none";
    const foreignHost = host !== undefined && host !== own && host !== request.host;
    if (!foreignSite && !foreignHost) {
      // Judged here. The router would hold it against the address it sees itself, which behind a proxy
      // that speaks plain http with this program is another one.
      delete request.headers.origin;
      return next();
    }
    response.status(403).type("text").send("This form was sent from another site.");
  };
}

/** The host of an Origin; undefined when there is none, empty for "null" and what is no address. */
function hostOf(origin: string | undefined): string | undefined {
  if (origin === undefined) return undefined;
  return URL.canParse(origin) ? new URL(origin).host : "";
}
