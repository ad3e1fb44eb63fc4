import type { FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import type { OpenedInvitation } from "../../invitations/openInvitation.ts";
import { KnownForm } from "./KnownForm.tsx";
import { NewForm } from "./NewForm.tsx";
import { SignedInForm } from "./SignedInForm.tsx";

export interface TakePartProps {
  asked: OpenedInvitation;
  form: FormState;
  way: "new" | "known" | "signedIn";
}

/** How to take part: what it opens, and a form for somebody new, known, or signed in already. */
export function TakePart({ asked, form, way }: TakePartProps) {
  const { t } = useTexts();
  const { role, organisation } = asked;
  return (
    <div className="flow">
      {role === "candidate" ? (
        <Panel tone="water" title={t("access:candidate.invitation.what")}>
          <ul>
            {([1, 2, 3] as const).map((line) => (
              <li key={line}>{t(`access:candidate.invitation.what${line}`)}</li>
            ))}
          </ul>
        </Panel>
      ) : (
        <p>{t(`access:invitation.opens.${role}`, { organisation })}</p>
      )}
      {way === "new" && <NewForm asked={asked} form={form} />}
      {way === "known" && <KnownForm asked={asked} form={form} />}
      {way === "signedIn" && <SignedInForm asked={asked} form={form} />}
    </div>
  );
}
