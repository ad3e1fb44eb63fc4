/**
 * How the cases of the demonstration have gone, as events by the days before today: one of each phase, and
 * one per way in which people got lost in the pilots (facts, "Why it fails today"), each now caught. The
 * people and places are invented.
 */

/** An event of a story. `on` is a number of days from today; who speaks for whom follows from its type. */
export type StoryEvent = { type: string; on: number } & Readonly<Record<string, unknown>>;

/** A story: what happened after somebody was proposed, and what it is there to show. */
export type Story = {
  id: string;
  /** How many days ago the case was opened; the place was chosen two days later. */
  opened: number;
  /** How many days ago the person was proposed. */
  proposed: number;
  after: readonly StoryEvent[];
  /** Told of somebody whom the records put forward nowhere: it ends, and who is put forward stays so. */
  ofAnother?: true;
  /** Said beside some events, by type. */
  words?: Readonly<Record<string, string>>;
};

const yes = (type: string, on: number): StoryEvent => ({ type, on, outcome: "yes" });
const both = (on: number): StoryEvent[] => [
  { type: "decided", on, voice: "candidate", answer: "yes" },
  { type: "decided", on, voice: "careEmployer", answer: "yes" },
];
/** Known, met, walked along and introduced, each a week or so after the other, up to a day. */
const explored = (until: number): StoryEvent[] => [
  yes("talked", until - 24),
  yes("met", until - 17),
  yes("walkedAlong", until - 10),
  yes("introduced", until - 4),
];
const agreement = (start: number, end: number, money: boolean) => ({
  goal: "Meedraaien als gastheer of gastvrouw en daarna zelfstandig werken",
  start,
  end,
  hours: 16,
  buddy: "Jelle Kuipers",
  evaluations: [start + 21, start + 49],
  chance: money ? "possible" : "none",
  ...(money && {
    money: {
      from: "Formatie van de woning",
      decidedBy: "de locatiemanager",
      decidedOn: start - 14,
    },
  }),
});
/** An agreement that all have signed and a start by it. */
const placed = (start: number, end: number, money: boolean): StoryEvent[] => [
  { type: "agreed", on: start - 10, ...agreement(start, end, money) },
  { type: "signed", on: start - 7, voice: "all" },
  { type: "started", on: start },
];
const evaluated = (on: number, moment: number): StoryEvent[] =>
  ["candidate", "buddy", "careEmployer"].map((voice) => ({ type: "evaluated", on, moment, voice }));

/** The first is told of whoever has a buddy already, the second of whoever signs in themselves. */
export const stories: readonly Story[] = [
  {
    id: "went-well-and-nobody-decided",
    opened: 180,
    proposed: 150,
    after: [
      ...explored(-110),
      ...both(-106),
      ...placed(-84, 7, true),
      ...evaluated(-63, 1),
      ...evaluated(-35, 2),
    ],
    words: { evaluated: "Het gaat goed. Ik wil graag blijven." },
  },
  {
    id: "place-without-money",
    opened: 80,
    proposed: 60,
    after: [
      ...explored(-20),
      ...both(-18),
      { type: "agreed", on: -6, ...agreement(5, 96, false) },
      // That nothing is promised for afterwards is theirs to sign: it waits for them.
      { type: "signed", on: -3, voice: "coach" },
    ],
    words: {
      agreed: "Er is geen formatie voor daarna. Dat staat er nu eerlijk bij; de regio zoekt geld.",
    },
  },
  { id: "waits-for-an-answer", opened: 21, proposed: 11, after: [] },
  {
    id: "gets-to-know",
    opened: 30,
    proposed: 16,
    after: [yes("talked", -9)],
    words: {
      talked:
        "Het team kent het werk van de schoonmaak en is nieuwsgierig. Kennismaken aan de keukentafel.",
    },
  },
  { id: "walks-along", opened: 45, proposed: 30, after: [yes("talked", -24), yes("met", -6)] },
  {
    id: "decides",
    opened: 60,
    proposed: 45,
    after: [...explored(-5), { type: "decided", on: -2, voice: "candidate", answer: "yes" }],
  },
  {
    id: "afraid-to-lose-security",
    ofAnother: true,
    opened: 70,
    proposed: 50,
    after: [
      yes("talked", -44),
      yes("met", -37),
      {
        type: "withdrawn",
        on: -30,
        reason: "terms",
        text: "Wil het vaste contract niet opgeven voor een proeftijd zonder terugkeer.",
      },
      {
        type: "notNow",
        on: -5,
        reason: "terms",
        review: 25,
        text: "Eerst zekerheid over terugkeer regelen.",
      },
    ],
  },
  {
    id: "just-past-the-radius",
    ofAnother: true,
    opened: 40,
    proposed: 20,
    after: [
      {
        type: "talked",
        on: -13,
        outcome: "no",
        reason: "distance",
        text: "Twee kilometer te ver voor de vroege dienst; later beginnen kan wel.",
      },
    ],
  },
  {
    id: "coach-changed-post",
    opened: 75,
    proposed: 40,
    after: [yes("talked", -33), yes("met", -20), { type: "ownerLeft", on: -1 }],
    words: { ownerLeft: "De coach heeft een andere functie." },
  },
  {
    id: "something-is-wrong",
    opened: 120,
    proposed: 100,
    after: [
      ...explored(-60),
      ...both(-56),
      ...placed(-28, 62, true),
      ...evaluated(-7, 1),
      { type: "feedback", on: 0, kind: "conflict" },
    ],
    words: { feedback: "Bij de vroege dienst loopt het niet met één collega." },
  },
  {
    id: "lasting-work",
    opened: 260,
    proposed: 230,
    after: [
      ...explored(-190),
      ...both(-186),
      ...placed(-160, -40, true),
      ...evaluated(-139, 1),
      ...evaluated(-111, 2),
      { type: "labourExpertTested", on: -60, suitable: true },
      { type: "judged", on: -50, voice: "all", result: "contract" },
      { type: "contracted", on: -45, start: -39, hours: 20, kind: "permanent" },
    ],
  },
];
