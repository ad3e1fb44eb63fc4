/** How long after an answer the page is asked again, in milliseconds. */
const PAUSE = 2000;
const mark = "[data-progress]";

async function look(shown: HTMLElement): Promise<void> {
  const page = document.hidden ? undefined : await asked();
  const now = page?.querySelector<HTMLElement>(mark);
  if (page && now?.dataset["progress"] !== shown.dataset["progress"]) {
    location.reload();
    return;
  }
  if (now) shown.replaceChildren(...now.childNodes);
  lookLater(shown);
}

/** The page as it would be now; undefined when it cannot be had, as without a network or while the program starts anew. */
async function asked(): Promise<Document | undefined> {
  try {
    const answer = await fetch(location.href);
    if (answer.status >= 500) return undefined;
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return undefined;
  }
}

function lookLater(shown: HTMLElement): void {
  setTimeout(() => void look(shown), PAUSE);
}

/**
 * Where work goes on in the background, its page shows how far it is without anybody pressing a button. Only
 * what says so is put in place of what said it before, so that nobody loses their place; once there is
 * something else to say, the page is loaded anew. Without script a link does that.
 */
export function watchProgress(): void {
  const shown = document.querySelector<HTMLElement>(mark);
  if (shown) lookLater(shown);
}
