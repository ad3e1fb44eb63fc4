import { Filters } from "./Filters.tsx";
import { SelectField } from "./forms/SelectField.tsx";
import { TextField } from "./forms/TextField.tsx";

/** One thing by which a list is narrowed. */
export type ListFilter = {
  /** Its name in the address. */
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  /** What it says when nothing is chosen, where that is not simply everything. */
  none?: string;
  /** Whether it is not offered here, and only said when the address asks for it. */
  unoffered?: boolean;
};

export type FilterWords = {
  /** What the form is: "Zoek en filter". */
  form: string;
  /** "Toon". */
  submit: string;
  /** "Alles". */
  all: string;
  /** What was searched: "Gezocht: zorg". */
  searched: (q: string) => string;
  remove: string;
  clear: string;
};

export interface ListFiltersProps {
  /** The page's own address. */
  action: string;
  words: FilterWords;
  /** What can be searched: "Zoek op naam of plaats". */
  search: string;
  /** What is searched now; empty when nothing. */
  q: string;
  filters?: readonly ListFilter[];
  /** What is chosen now, by the filter's name. */
  chosen?: Readonly<Partial<Record<string, string>>>;
  /** The address without one filter, or without the search (`q`). */
  without: (name: string) => string;
  /** What must stay in the address, such as the sorting. */
  keep?: Readonly<Record<string, string>>;
}

/**
 * Search and filters of a list, with what narrows it now as chips: the one form of all lists.
 *
 * @example <ListFilters {...filtersIn(PATH, query, "naam")} words={words} search={t("…")} filters={[…]} />
 */
export function ListFilters(props: ListFiltersProps) {
  const { action, words, search, q, filters = [], chosen = {}, without, keep } = props;
  const chip = (label: string, name: string) => ({
    label,
    removeLabel: words.remove,
    href: without(name),
  });
  return (
    <Filters
      action={action}
      label={words.form}
      submitLabel={words.submit}
      {...(keep && { keep })}
      active={[
        ...(q === "" ? [] : [chip(words.searched(q), "q")]),
        ...filters.flatMap(({ name, options }) => {
          const value = chosen[name];
          if (!value) return [];
          return [chip(options.find((one) => one.value === value)?.label ?? value, name)];
        }),
      ]}
      clear={{ href: action, label: words.clear }}
    >
      <TextField name="q" type="search" label={search} defaultValue={q} maxLength={100} />
      {filters
        .filter(({ unoffered }) => !unoffered)
        .map(({ name, label, options, none }) => (
          <SelectField
            key={name}
            name={name}
            label={label}
            defaultValue={chosen[name] ?? ""}
            options={[{ value: "", label: none ?? words.all }, ...options]}
          />
        ))}
    </Filters>
  );
}
