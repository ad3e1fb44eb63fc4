/** A telephone number that can be called. */
export function Phone({ number }: { number: string }) {
  return <a href={`tel:${number.replace(/[^+\d]/g, "")}`}>{number}</a>;
}

/** An address that can be written to. */
export function Email({ address }: { address: string }) {
  return <a href={`mailto:${address}`}>{address}</a>;
}
