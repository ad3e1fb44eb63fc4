/** The fields of a record that a change touched, as they were or as they became. */
export type Fields = Readonly<Record<string, unknown>>;
