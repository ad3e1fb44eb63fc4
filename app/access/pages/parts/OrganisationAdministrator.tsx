import type { FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { EditForm } from "../../forms/EditForm.tsx";
import { fieldOf } from "../../forms/fieldOf.ts";
import { LinkToCopy } from "./LinkToCopy.tsx";

export interface OrganisationAdministratorProps {
  /** Whether it has an administrator of its own, who invites others. */
  administered: boolean;
  form: FormState;
  /** The link that was made just now; it is told once. */
  address: string | undefined;
}

/** Inviting the first administrator of an organisation that has none. */
export function OrganisationAdministrator(props: OrganisationAdministratorProps) {
  const { administered, form, address } = props;
  const { t } = useTexts();
  if (administered) return <p>{t("access:organisations.hasAdministrator")}</p>;
  return (
    <Panel tone="water" title={t("access:organisations.invite")}>
      {address === undefined ? (
        <EditForm form={form} labelOf={() => t("access:organisation.firstAdministrator")}>
          <TextField
            {...fieldOf(form, "email", t)}
            label={t("access:organisation.firstAdministrator")}
            hint={t("access:organisations.inviteHint")}
            optional={t("forms:optional")}
            type="email"
            autoComplete="off"
            maxLength={254}
          />
          <p>
            <NextAction name="doe" value="uitnodigen">
              {t("access:invitation.invite")}
            </NextAction>
          </p>
        </EditForm>
      ) : (
        <>
          <LinkToCopy address={address} />
          <p className="quiet">{t("access:invitation.linkOnce")}</p>
        </>
      )}
    </Panel>
  );
}
