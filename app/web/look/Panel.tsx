import type { ReactNode } from "react";

export interface PanelProps {
  children: ReactNode;
  title?: ReactNode;
  /** Level of the title in the page. Default 2. */
  level?: 2 | 3;
  /** What stands at the end of the title's line: a link, a count. */
  aside?: ReactNode;
  /** Water: on the water's own ground, for what the page is about. Default plain. */
  tone?: "plain" | "water";
  id?: string;
}

/**
 * A piece of a page with a line around it.
 *
 * @example <Panel title="Uren" aside={<a href="#">Wijzig</a>}><p>16 tot 24 uur</p></Panel>
 */
export function Panel({ children, title, level = 2, aside, tone = "plain", id }: PanelProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={`panel panel-${tone}`} id={id}>
      {title !== undefined && (
        <div className="panel-head">
          <Heading>{title}</Heading>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

export interface CardProps {
  /** Where the whole card leads; the title is the link. */
  href?: string;
  title: ReactNode;
  /** One quiet line below the title. */
  line?: ReactNode;
  children?: ReactNode;
  /** A pictogram or avatar before the title. */
  start?: ReactNode;
  /** A tag at the end of the title's line. */
  end?: ReactNode;
}

/**
 * One thing in a list of things.
 *
 * @example <Card href="/werk/taken/3" title="Bedden opmaken" line="35 minuten per dag" />
 */
export function Card({ href, title, line, children, start, end }: CardProps) {
  return (
    <article className="card">
      <div className="card-head">
        {start}
        <div className="card-words">
          <h3>{href === undefined ? title : <a href={href}>{title}</a>}</h3>
          {line !== undefined && <p className="quiet small">{line}</p>}
        </div>
        {end}
      </div>
      {children}
    </article>
  );
}
