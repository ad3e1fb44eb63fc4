import { ErrorMessage, FieldSet } from "@amsterdam/design-system-react";

export interface WeekChoiceProps {
  /** The name in the form; the id of the first tick too, so that an error can lead there. */
  name: string;
  legend: string;
  hint?: string;
  error?: string | undefined;
  /** Seven days below one another. */
  days: readonly { key: string; name: string; short: string }[];
  /** Parts of a day beside one another. */
  parts: readonly { key: string; name: string }[];
  /** What is chosen: `mon-morning` and so on. */
  chosen: readonly string[];
  /** What the head of the days says to screen readers. */
  daysLabel: string;
}

/**
 * The parts of a week to tick: a day a row, and each cell a target for a thumb.
 *
 * @example <WeekChoice name="slots" legend="Wanneer?" days={days} parts={parts} chosen={["mon-morning"]} daysLabel="Dag" />
 */
export function WeekChoice(props: WeekChoiceProps) {
  const { name, legend, hint, error, days, parts, chosen, daysLabel } = props;
  return (
    <FieldSet
      legend={legend}
      invalid={error !== undefined}
      aria-describedby={error && `${name}-error`}
    >
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      {error !== undefined && (
        <ErrorMessage id={`${name}-error`} prefix="">
          {error}
        </ErrorMessage>
      )}
      <table className="week-choice">
        <thead>
          <tr>
            <th scope="col">
              <span className="ams-visually-hidden">{daysLabel}</span>
            </th>
            {parts.map((part) => (
              <th key={part.key} scope="col">
                {part.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day, row) => (
            <tr key={day.key}>
              <th scope="row" abbr={day.name}>
                {day.short}
              </th>
              {parts.map((part, column) => {
                const slot = `${day.key}-${part.key}`;
                return (
                  <td key={slot}>
                    <label>
                      <input
                        id={row + column === 0 ? name : `${name}-${slot}`}
                        type="checkbox"
                        name={name}
                        value={slot}
                        defaultChecked={chosen.includes(slot)}
                        aria-label={`${day.name} ${part.name}`}
                      />
                    </label>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </FieldSet>
  );
}
