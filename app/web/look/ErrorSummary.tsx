import { Icon } from "./icons/Icon.tsx";

export interface ErrorSummaryProps {
  /** "Nog niet bewaard. Kijk naar:" */
  title: string;
  /** What is wrong and how to mend it, with the id of the field. */
  errors: readonly { field: string; text: string }[];
}

/**
 * All faults of a form, above it, each leading to its field. Nothing when there are none.
 *
 * @example <ErrorSummary title="Nog niet bewaard" errors={[{ field: "uren", text: "Vul uren in, 0 tot 40" }]} />
 */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div className="notice notice-alarm" role="alert" tabIndex={-1}>
      <Icon name="alert-circle" />
      <div>
        <strong className="notice-title">{title}</strong>
        <ul>
          {errors.map((error) => (
            <li key={error.field + error.text}>
              <a href={`#${error.field}`}>{error.text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
