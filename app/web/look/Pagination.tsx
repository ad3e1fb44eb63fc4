import { Icon } from "./icons/Icon.tsx";

export interface PaginationProps {
  /** From 1. */
  page: number;
  pages: number;
  /** The address of a page. */
  href: (page: number) => string;
  words: {
    /** "Bladeren" */
    label: string;
    previous: string;
    next: string;
    /** "Pagina 3" */
    page: (page: number) => string;
  };
}

/**
 * Pages of a list; nothing when there is one.
 *
 * @example <Pagination page={2} pages={7} href={(page) => `?pagina=${page}`} words={words} />
 */
export function Pagination({ page, pages, href, words }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav className="pages" aria-label={words.label}>
      {page > 1 && (
        <a className="pages-step" href={href(page - 1)} rel="prev">
          <Icon name="chevron-left" size={20} />
          {words.previous}
        </a>
      )}
      <ol className="pages-list">
        {pagesToShow(page, pages).map((number, place) =>
          number === null ? (
            // eslint-disable-next-line react/no-array-index-key -- a gap has no name but its place
            <li key={`gap${place}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <a
                href={href(number)}
                aria-label={words.page(number)}
                aria-current={number === page ? "page" : undefined}
              >
                {number}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pages && (
        <a className="pages-step" href={href(page + 1)} rel="next">
          {words.next}
          <Icon name="chevron-right" size={20} />
        </a>
      )}
    </nav>
  );
}

/** The first, the last, and those around this one; null where some are left out. */
export function pagesToShow(page: number, pages: number): (number | null)[] {
  const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 1,
  );
  return shown.flatMap((number, index) => {
    const before = shown[index - 1];
    return before !== undefined && number - before > 1 ? [null, number] : [number];
  });
}
