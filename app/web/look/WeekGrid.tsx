import { Icon } from "./icons/Icon.tsx";

/** What a part of a day is: free for the person, asked by the place, both, or neither. */
export type SlotState = "none" | "available" | "asked" | "common";

export interface WeekGridProps {
  caption: string;
  showCaption?: boolean;
  /** Seven days; `short` stands in the head: "ma". */
  days: readonly { key: string; name: string; short: string }[];
  /** What the parts are together: "Deel van de dag", for screen readers. */
  partsLabel: string;
  /** Four parts of the day. */
  parts: readonly { key: string; name: string }[];
  /** The state of `mon-morning` and so on; what is absent is none. */
  slots: Readonly<Record<string, SlotState>>;
  words: Record<SlotState, string>;
  /** Makes each cell a checkbox of this name, for a form; its value is the slot. */
  inputName?: string;
}

const signs = { available: "circle", asked: "circle-dashed", common: "circle-check" } as const;

/**
 * A week in parts of days: who can when.
 *
 * @example <WeekGrid caption="Wanneer" days={days} parts={parts} slots={{ "mon-morning": "common" }} words={words} />
 */
export function WeekGrid({
  caption,
  showCaption,
  partsLabel,
  days,
  parts,
  slots,
  words,
  inputName,
}: WeekGridProps) {
  const shown = (["common", "available", "asked"] as const).filter((state) =>
    Object.values(slots).includes(state),
  );
  return (
    <div className="week">
      <table>
        <caption className={showCaption ? undefined : "ams-visually-hidden"}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="ams-visually-hidden">{partsLabel}</span>
            </th>
            {days.map((day) => (
              <th key={day.key} scope="col" abbr={day.name}>
                {day.short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.key}>
              <th scope="row">{part.name}</th>
              {days.map((day) => {
                const slot = `${day.key}-${part.key}`;
                const state = slots[slot] ?? "none";
                return (
                  <td key={day.key} className={`slot slot-${state}`}>
                    {inputName === undefined ? (
                      <>
                        {state !== "none" && <Icon name={signs[state]} size={18} />}
                        <span className="ams-visually-hidden">{words[state]}</span>
                      </>
                    ) : (
                      <input
                        type="checkbox"
                        name={inputName}
                        value={slot}
                        defaultChecked={state === "available" || state === "common"}
                        aria-label={`${day.name} ${part.name}`}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {inputName === undefined && (
        <ul className="week-legend" aria-hidden="true">
          {shown.map((state) => (
            <li key={state}>
              <span className={`slot slot-${state}`}>
                <Icon name={signs[state]} size={16} />
              </span>
              {words[state]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
