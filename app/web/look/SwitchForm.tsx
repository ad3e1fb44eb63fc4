export interface SwitchFormProps {
  /** Theme is switched without a new page when script runs. */
  kind: "theme" | "language";
  /** What is chosen: "Taal", "Kleuren". */
  label: string;
  /** Where the choice is posted to. */
  action: string;
  /** The name of the field that carries the choice. */
  name: string;
  options: readonly { value: string; label: string; current?: boolean; lang?: string }[];
  /** The address to come back to, sent along as `returnTo`. */
  returnTo?: string;
}

/**
 * A choice of a few, each one press, as a form that works without script.
 *
 * @example <SwitchForm kind="language" label="Taal" action="/voorkeur" name="language" options={options} />
 */
export function SwitchForm({ kind, label, action, name, options, returnTo }: SwitchFormProps) {
  return (
    <form className="switch" method="post" action={action} data-switch={kind} aria-label={label}>
      {returnTo !== undefined && <input type="hidden" name="returnTo" value={returnTo} />}
      {options.map((option) => (
        <button
          key={option.value}
          type="submit"
          name={name}
          value={option.value}
          lang={option.lang}
          aria-pressed={option.current === true}
        >
          {option.label}
        </button>
      ))}
    </form>
  );
}
