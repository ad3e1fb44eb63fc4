import type { ReactNode } from "react";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { CheckField } from "../../../web/look/forms/ChoiceField.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { OneForm } from "./OneForm.tsx";

export interface CounterPanelProps {
  region: string;
  shown: boolean;
  identified: boolean;
  /** Whether it is the person themselves who agrees. */
  own: boolean;
  errorAt: (at: string) => string | undefined;
  /** How it is taken back, where that is not below. */
  takeBack?: string;
  /** What else is asked of whoever agrees for somebody. */
  children?: ReactNode;
}

/** What the counter of the home region may know: that somebody looks for work, and by what name; each agreed by itself. */
export function CounterPanel({
  region,
  shown,
  identified,
  own,
  errorAt,
  takeBack,
  children,
}: CounterPanelProps) {
  const { t } = useTexts();
  const steps = [
    { kind: "shown" as const, held: shown },
    // By name comes after being shown at all.
    ...(shown ? [{ kind: "identified" as const, held: identified }] : []),
  ];
  return (
    <Panel title={t("people:candidate.counter", { region })} id="shown">
      {steps.map(({ kind, held }) => (
        <div key={kind} className="flow">
          <p>{t(`people:candidate.counter.${kind}`)}</p>
          {held && (
            <p>
              <strong>{t("people:candidate.counter.agreed")}</strong>{" "}
              {takeBack ?? t("people:candidate.counter.takeBack")}
            </p>
          )}
          {!held && (
            <OneForm wish={kind}>
              {!own && (
                <CheckField
                  name="agreed"
                  label={t(`people:around.${kind}Agreed`)}
                  error={errorAt(kind)}
                />
              )}
              {children}
              <div className="form-buttons">
                <Button icon="check">
                  {t(own ? `people:candidate.counter.${kind}Yes` : `people:around.${kind}`)}
                </Button>
              </div>
            </OneForm>
          )}
        </div>
      ))}
    </Panel>
  );
}
