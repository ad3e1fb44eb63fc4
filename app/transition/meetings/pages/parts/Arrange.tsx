import { EditForm } from "../../../../access/forms/EditForm.tsx";
import { faultText } from "../../../../access/forms/fieldOf.ts";
import { type FormState, VERSION } from "../../../../platform/forms/formState.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../../../web/look/Button.tsx";
import { Details } from "../../../../web/look/Details.tsx";
import { Notice } from "../../../../web/look/Notice.tsx";
import { Panel } from "../../../../web/look/Panel.tsx";
import { sayTime } from "../../sayTime.ts";
import type { SeenMeeting } from "../../seenMeeting.ts";
import { TimeChoice } from "./TimeChoice.tsx";

export interface ArrangeProps {
  seen: SeenMeeting;
  /** The address of the meeting. */
  address: string;
  form: FormState;
  /** The form in which one writes down what somebody else told. */
  told: FormState;
  fixed: FormState;
}

/** What whoever calls people together can do: other times, set one, write down what was told, call it off. */
export function Arrange({ seen, address, form, told, fixed }: ArrangeProps) {
  const { t, language } = useTexts();
  const open = seen.state === "proposed" || seen.state === "expired";
  if (seen.state === "cancelled" || seen.state === "over") return null;
  const others = seen.guests.filter(({ mine }) => !mine);
  const between = [...form.faults, ...fixed.faults][0];
  return (
    <Panel title={t("meetings:arrange")}>
      {between && <Notice tone="care">{faultText(between, t)}</Notice>}
      <div className="row">
        <ButtonLink
          href={`${address}/wijzigen`}
          icon="calendar"
          variant={seen.stuck || seen.state === "expired" ? "primary" : "secondary"}
        >
          {t(open ? "meetings:arrange.otherTimes" : "meetings:arrange.change")}
        </ButtonLink>
        <form method="post" action={`${address}/brief.pdf`}>
          <Button variant="tertiary" icon="printer">
            {t("meetings:arrange.letter")}
          </Button>
        </form>
      </div>
      {others.map((guest) => (
        <Details
          key={guest.voice}
          summary={t("meetings:arrange.told", { who: t(`access:role.${guest.voice}`) })}
          open={told.faults.length > 0 && told.given["stem"]?.[0] === guest.voice}
        >
          <EditForm form={told} labelOf={() => undefined}>
            <input type="hidden" name="doe" value="zeg" />
            <input type="hidden" name="stem" value={guest.voice} />
            <TimeChoice times={seen.times} form={told} own={false} id={guest.voice} />
            <div className="form-buttons">
              <Button icon="check">{t("meetings:arrange.writeDown")}</Button>
            </div>
          </EditForm>
        </Details>
      ))}
      {open && seen.ahead.length > 0 && (
        <Details summary={t("meetings:arrange.set")}>
          <p>{t("meetings:arrange.setHint")}</p>
          {seen.ahead.map((time) => (
            <form key={time.start} method="post">
              <input type="hidden" name="doe" value="vastzetten" />
              <input type="hidden" name="begin" value={time.start} />
              <input type="hidden" name={VERSION} value={seen.version} />
              <p>
                <Button>{sayTime(time, language)}</Button>
              </p>
            </form>
          ))}
        </Details>
      )}
      <Details summary={t("meetings:arrange.cancel")}>
        <p>{t("meetings:arrange.cancelHint")}</p>
        <form method="post">
          <input type="hidden" name="doe" value="afzeggen" />
          <input type="hidden" name={VERSION} value={seen.version} />
          <Button icon="x">{t("meetings:arrange.cancelDo")}</Button>
        </form>
      </Details>
    </Panel>
  );
}
