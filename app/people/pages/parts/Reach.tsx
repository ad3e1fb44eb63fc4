import { Fragment } from "react";

/** A telephone number that can be called. */
export function Phone({ number }: { number: string }) {
  return <a href={`tel:${number.replace(/[^+\d]/g, "")}`}>{number}</a>;
}

/** An address that can be written to; it may break after its signs, where there is no space. */
export function Email({ address }: { address: string }) {
  return (
    <a href={`mailto:${address}`}>
      {address.split(/(?<=[@.])/).map((part, order) => (
        <Fragment key={part + String(order)}>
          {order > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </a>
  );
}
