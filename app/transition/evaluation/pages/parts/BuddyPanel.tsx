import { newId } from "../../../../platform/ids.ts";
import { ONCE } from "../../../../platform/forms/formState.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Button } from "../../../../web/look/Button.tsx";
import { SelectField } from "../../../../web/look/forms/SelectField.tsx";
import { Icon } from "../../../../web/look/icons/Icon.tsx";
import { Panel } from "../../../../web/look/Panel.tsx";
import type { SeenPlacement } from "../../seePlacement.ts";

/** Who works beside somebody, by account; for the manager of the place to say. */
export function BuddyPanel({
  seen,
  colleagues,
  own,
}: {
  seen: SeenPlacement;
  /** Colleagues who can be made a buddy. */
  colleagues: readonly { account: string; name: string }[];
  own: boolean;
}) {
  const { t } = useTexts();
  return (
    <Panel title={t(own ? "look:candidate.buddies" : "look:buddies")}>
      <ul className="lines">
        {seen.helpers.map((name) => (
          <li key={name} className="row">
            <Icon name="user-heart" />
            <span dir="auto">{name}</span>
          </li>
        ))}
      </ul>
      {!own && (
        <>
          <h3>{t("look:buddies.account")}</h3>
          {seen.buddies.length === 0 && <p className="quiet">{t("look:buddies.noAccount")}</p>}
          <ul className="lines">
            {seen.buddies.map(({ id, account, name }) => (
              <li key={id} className="row">
                <Icon name="user-heart" />
                <span dir="auto">{name ?? t("access:role.buddy")}</span>
                {seen.namesBuddies && (
                  <form method="post">
                    <input type="hidden" name={ONCE} value={newId()} />
                    <input type="hidden" name="wat" value="geen-buddy" />
                    <input type="hidden" name="poging" value={seen.attempt} />
                    <input type="hidden" name="account" value={account} />
                    <Button variant="tertiary" icon="x">
                      {t("look:buddies.end")}
                      <span className="ams-visually-hidden">: {name}</span>
                    </Button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {seen.namesBuddies && (
        <>
          <p className="quiet small">{t("look:buddies.why")}</p>
          {colleagues.length > 0 ? (
            <form method="post" className="form">
              <input type="hidden" name={ONCE} value={newId()} />
              <input type="hidden" name="wat" value="buddy" />
              <input type="hidden" name="poging" value={seen.attempt} />
              <SelectField
                name="account"
                id="account"
                label={t("look:buddies.add")}
                options={colleagues.map(({ account, name }) => ({ value: account, label: name }))}
              />
              <div className="form-buttons">
                <Button icon="user-plus">{t("look:buddies.doAdd")}</Button>
              </div>
            </form>
          ) : (
            <p>{t("look:buddies.nobody")}</p>
          )}
        </>
      )}
    </Panel>
  );
}
