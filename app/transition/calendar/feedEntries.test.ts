import { expect, test } from "vitest";
import { textsIn } from "../../web/texts.ts";
import type { Meeting } from "../meetings/meetingStore.ts";
import { feedEntries, type FeedReader, type OfFeed } from "./feedEntries.ts";

const publicUrl = "https://overstap.example.nl";
const candidacyId = "01a20538-91fd-73e2-87ce-ee5d26334497";
const reader = (role: string): FeedReader => ({
  role,
  t: textsIn("nl"),
  names: new Map([[candidacyId, "Anna"]]),
  publicUrl,
});
const nothing: OfFeed = { actions: [], meetings: [], clocks: [] };
const action = { id: "actie", words: null, candidacyId, due: "2026-11-30" };
const titleOf = (what: string, words: string | null = null) =>
  feedEntries({ ...nothing, actions: [{ ...action, what, words }] }, reader("coach")).days[0]!
    .title;

test.each([
  ["transition:action.explore", "Een plek zoeken voor Anna"],
  ["transition:candidate.action.signed", "De afspraken lezen en tekenen"],
  // What says that somebody is ill, and what other rooms ask for.
  ["transition:action.labourExpertTested", "Een actie in Overstap"],
  ["people:action.completeIntake", "Een actie in Overstap"],
])("%s stands there as: %s", (what, title) => expect(titleOf(what)).toBe(title));

test("what somebody wrote themselves does not stand there", () => {
  expect(titleOf("transition:action.explore", "Bellen over haar rug")).toBe(
    "Een actie in Overstap",
  );
});

test("an action leads to its page, on its day", () => {
  const what = "transition:action.explore";
  const { days } = feedEntries({ ...nothing, actions: [{ ...action, what }] }, reader("coach"));
  expect(days[0]).toMatchObject({
    id: "actie",
    day: "2026-11-30",
    link: `${publicUrl}/vandaag/acties/actie`,
  });
});

test("a clock tells its day and not what is due, to the person without a name", () => {
  const clocks = [{ candidacyId, day: "2026-12-07" }];
  expect(feedEntries({ ...nothing, clocks }, reader("coach")).days).toEqual([
    {
      id: `${candidacyId}-2026-12-07`,
      day: "2026-12-07",
      title: "Laatste dag voor een stap van Anna",
      link: `${publicUrl}/mensen/${candidacyId}/overstap/klok`,
    },
  ]);
  expect(feedEntries({ ...nothing, clocks }, reader("candidate")).days).toMatchObject([
    {
      title: "Overstap: laatste dag voor een stap",
      link: `${publicUrl}/mijn-overstap/${candidacyId}/klok`,
    },
  ]);
});

test("a meeting has its time and place, and not whom to ask for", () => {
  const one = {
    id: "gesprek",
    candidacyId,
    kind: "met",
    state: "agreed",
    sequence: 1,
    startsAt: new Date("2026-12-01T09:00:00Z"),
    endsAt: new Date("2026-12-01T10:00:00Z"),
    place: "Markt 1, Geleen",
    askFor: "mevrouw Zonneveld",
    phone: "0612345678",
  } as Meeting;
  const meetings = [one, { ...one, id: "gevraagd", startsAt: null, endsAt: null }];
  const { appointments } = feedEntries({ ...nothing, meetings }, reader("coach"));
  expect(appointments).toEqual([
    {
      id: "gesprek",
      changed: 1,
      start: one.startsAt,
      end: one.endsAt,
      title: "Kennismaken met Anna",
      place: "Markt 1, Geleen",
      link: `${publicUrl}/mensen/${candidacyId}/overstap/afspraken/gesprek`,
    },
  ]);
});
