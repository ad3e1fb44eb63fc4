import { Icon } from "../look/icons/Icon.tsx";
import { Panel } from "../look/Panel.tsx";
import { initialsOf } from "../look/Person.tsx";
import type { TodayItem, TodayPart } from "./today.ts";

/** One part of the first page: a short list that leads on. */
export function Part({ part }: { part: TodayPart }) {
  return (
    <Panel title={part.title}>
      {part.lead !== undefined && <p className="quiet">{part.lead}</p>}
      {part.items.length === 0 ? (
        <div className="part-empty">
          <p className="quiet">{part.empty}</p>
          {part.start !== undefined && (
            <p>
              <a className="more" href={part.start.href}>
                {part.start.label}
              </a>
            </p>
          )}
        </div>
      ) : (
        <ul className="lines">
          {part.items.map((item) => (
            <Line key={item.key} item={item} />
          ))}
        </ul>
      )}
      {part.all !== undefined && part.items.length > 0 && (
        <p>
          <a className="more" href={part.all.href}>
            {part.all.label}
          </a>
        </p>
      )}
    </Panel>
  );
}

/** Somebody or something, with where it leads. */
export function Line({ item }: { item: TodayItem }) {
  const { sign, title, href, lines = [] } = item;
  return (
    <li className="line">
      {"person" in sign ? (
        <span className="person-ring" aria-hidden="true">
          {initialsOf(sign.person)}
        </span>
      ) : (
        <span className="line-sign">
          <Icon name={sign.icon} />
        </span>
      )}
      <span className="line-words">
        {href === undefined ? title : <a href={href}>{title}</a>}
        {lines.map((line) => (
          <span key={line} className="quiet small">
            {line}
          </span>
        ))}
      </span>
    </li>
  );
}
