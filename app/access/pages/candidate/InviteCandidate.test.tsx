import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { freshForm } from "../../../platform/forms/formState.ts";
import { SpokenIn } from "../../../platform/texts/textsContext.tsx";
import { textsIn } from "../../../web/texts.ts";
import type { CandidateInvitation } from "../../invitations/candidateInvitation.ts";
import { InviteCandidate } from "./InviteCandidate.tsx";

/** What the page says of an invitation that was made just now. */
function saidOf(email: string | null, sendsMail: boolean): string {
  const invitation = { state: "open", email, expiresAt: "2026-12-10T12:00:00Z", holds: true };
  const standing = { hasPage: false, invitation } as unknown as CandidateInvitation;
  return renderToStaticMarkup(
    <SpokenIn t={textsIn("nl")} language="nl">
      <InviteCandidate
        standing={standing}
        form={freshForm({})}
        address="https://overstap.example/uitnodiging/x"
        sendsMail={sendsMail}
        letterAction="/brief"
        signInLetterAction="/inlogcode"
      />
    </SpokenIn>,
  );
}

test("who invites is told that a mail goes, and has the link as well", () => {
  const html = saidOf("samira@kandidaat.example", true);
  expect(html).toContain("Er gaat een mail naar toe.");
  expect(html).toContain("https://overstap.example/uitnodiging/x");
  expect(html).toContain("Mail opnieuw");
});

test.each([
  ["without an address", null, true],
  ["where no mail is sent", "samira@kandidaat.example", false],
])("%s the link is for the coach to hand out", (_how, email, sendsMail) => {
  const html = saidOf(email, sendsMail);
  expect(html).toContain("Geef deze link door.");
  expect(html).not.toMatch(/Er gaat een mail|Mail opnieuw/);
});
