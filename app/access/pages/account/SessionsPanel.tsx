import { inMoments } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import type { SessionRow } from "../../sessions/listSessions.ts";

export interface SessionsPanelProps {
  sessions: readonly SessionRow[];
  /** The session of this browser, which ends with the button of the menu. */
  here: string;
}

/** The browsers in which one is signed in, and a button to end each. */
export function SessionsPanel({ sessions, here }: SessionsPanelProps) {
  const { t } = useTexts();
  const own = sessions.filter(({ id }) => id === here);
  const others = sessions.filter(({ id }) => id !== here);
  return (
    <Panel title={t("access:sessions.title")}>
      <p>{t("access:sessions.text")}</p>
      <ul className="own-things">
        {[...own, ...others].map((session) => (
          <li key={session.id}>
            <SessionWords session={session} own={session.id === here} />
            {session.id !== here && <EndForm id={session.id} />}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <form method="post">
          <Button name="doe" value="anderen">
            {t("access:sessions.endOthers")}
          </Button>
        </form>
      )}
    </Panel>
  );
}

function SessionWords({ session, own }: { session: SessionRow; own: boolean }) {
  const { t, language } = useTexts();
  const { device, since, lastUsed } = session;
  return (
    <div>
      <strong>
        {t("access:sessions.device", {
          browser: t(`access:sessions.browser.${device.browser}`),
          system: t(`access:sessions.system.${device.system}`),
        })}
      </strong>
      <p className="quiet small">
        {own
          ? t("access:sessions.here", { since: inMoments(new Date(since), language) })
          : t("access:sessions.since", {
              since: inMoments(new Date(since), language),
              last: inMoments(new Date(lastUsed), language),
            })}
      </p>
    </div>
  );
}

function EndForm({ id }: { id: string }) {
  const { t } = useTexts();
  return (
    <form method="post">
      <input type="hidden" name="sessie" value={id} />
      <Button variant="tertiary" name="doe" value="uitloggen">
        {t("access:sessions.end")}
      </Button>
    </form>
  );
}
