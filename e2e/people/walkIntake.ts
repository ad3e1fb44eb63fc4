import type { Page } from "playwright-core";

/** What somebody does with a thumb or a mouse on the pages of the intake, each counted as one tap. */
export type Hand = {
  taps: number;
  /** The steps that were saved, by their name in the address, in order. */
  steps: string[];
  tick(selector: string): Promise<void>;
  write(name: string, words: string): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  follow(name: string | RegExp): Promise<void>;
  /** Saves the step and waits for the page after it. */
  save(): Promise<void>;
};

/** A hand at work on a page; typing into a field is one tap, however many letters. */
export function handAt(page: Page): Hand {
  const main = page.locator("main");
  const hand: Hand = {
    taps: 0,
    steps: [],
    async tick(selector) {
      hand.taps++;
      await page.check(selector);
    },
    async write(name, words) {
      hand.taps++;
      await page.fill(`main [name="${name}"]`, words);
    },
    async press(name) {
      hand.taps++;
      await main.getByRole("button", { name }).click();
    },
    async follow(name) {
      hand.taps++;
      await main.getByRole("link", { name }).first().click();
    },
    async save() {
      const before = new URL(page.url()).pathname;
      await hand.press("Bewaar en ga verder");
      await page.waitForURL((url) => url.pathname !== before);
      hand.steps.push(before.split("/").at(-1)!);
    },
  };
  return hand;
}

/** The fields of the steps without which nobody is weighed, but for the ground, which stands already. */
export async function answerWhatIsNeeded(hand: Hand, lastName: string): Promise<void> {
  await hand.write("firstName", "Saar");
  await hand.write("lastName", lastName);
  await hand.save();
  await hand.write("town", "Maastricht");
  await hand.save();
  await hand.tick("input[name=affinity][value=yes]");
  await hand.save();
  await hand.write("hoursMin", "12");
  await hand.write("hoursMax", "20");
  await hand.press("Doordeweeks overdag");
  await hand.save();
  await hand.tick("input[name=modes][value=bike]");
  await hand.tick('input[name=maxMinutes][value="30"]');
  await hand.save();
  await hand.tick("input[name=speaking][value=A2]");
  await hand.tick("input[name=reading][value=A2]");
  await hand.save();
  await hand.tick("input[name=needsLasting][value=no]");
  await hand.save();
}
