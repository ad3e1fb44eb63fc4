import type { NextFunction, Request, Response } from "express";

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
  return (_request: Request, response: Response, next: NextFunction): void => {
    response.setHeader("content-security-policy", policy);
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "same-origin");
    response.setHeader("cross-origin-opener-policy", "same-origin");
    response.setHeader("permissions-policy", "camera=(), geolocation=(), microphone=()");
    if (encrypted) response.setHeader("strict-transport-security", "max-age=31536000");
    next();
  };
}
