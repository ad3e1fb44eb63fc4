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
  "frame-src 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** What a browser can do for a page and these pages never ask; a script that got in cannot either. */
const unasked = [
  "accelerometer",
  "autoplay",
  "bluetooth",
  "browsing-topics",
  "camera",
  "display-capture",
  "encrypted-media",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "screen-wake-lock",
  "serial",
  "usb",
  "xr-spatial-tracking",
];
const permissions = unasked.map((name) => `${name}=()`).join(", ");

/** Two years: what lists of browsers that only ask https want. */
const HTTPS_SECONDS = 63_072_000;

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
    response.setHeader("cross-origin-resource-policy", "same-origin");
    response.setHeader("permissions-policy", permissions);
    response.setHeader("x-frame-options", "DENY");
    response.setHeader("x-permitted-cross-domain-policies", "none");
    if (encrypted) {
      // Other programs below the same name may not be encrypted, so it is said for this name alone.
      response.setHeader("strict-transport-security", `max-age=${HTTPS_SECONDS}`);
    }
    next();
  };
}
