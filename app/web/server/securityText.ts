import type { Request, Response } from "express";

const DAY_MS = 24 * 60 * 60 * 1000;
/** The standard asks for less than a year. */
const HOLDS_DAYS = 180;

/**
 * Answers whom to tell of a weakness (security.txt, RFC 9116); without a contact there is nothing to
 * tell.
 *
 * @param contact a mailto: or https: address
 */
export function securityText(publicUrl: string, contact: string | undefined) {
  return (_request: Request, response: Response): void => {
    if (contact === undefined) {
      response.status(404).type("text").send("Not found");
      return;
    }
    const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
    const lines = [
      `Contact: ${contact}`,
      `Expires: ${new Date(today + HOLDS_DAYS * DAY_MS).toISOString()}`,
      "Preferred-Languages: nl, en",
      `Canonical: ${publicUrl}/.well-known/security.txt`,
    ];
    response.type("text/plain; charset=utf-8").send(`${lines.join("\n")}\n`);
  };
}
