import type { NextFunction, Request, Response } from "express";
import { carriesSecret } from "./secretPath.ts";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** Headers that keep a page to itself: no foreign script, style, frame or form. */
export function securityHeaders(publicUrl: string) {
  const encrypted = publicUrl.startsWith("https:");
  return (request: Request, response: Response, next: NextFunction): void => {
    response.setHeader("content-security-policy", policy);
    response.setHeader("x-content-type-options", "nosniff");
    // No more than the host is told of an address with a secret. (`no-referrer` would also take the
    // origin off the page's own form, which is then refused as another site's.)
    response.setHeader(
      "referrer-policy",
      carriesSecret(request.path) ? "strict-origin" : "same-origin",
    );
    response.setHeader("cross-origin-opener-policy", "same-origin");
    response.setHeader("permissions-policy", "camera=(), geolocation=(), microphone=()");
    if (encrypted) response.setHeader("strict-transport-security", "max-age=31536000");
    next();
  };
}
