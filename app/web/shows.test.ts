import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type Role, roles } from "../access/role.ts";
import { behindBirthDate } from "../access/codes/giveBirthDate.ts";
import { candidacyPolicy, policy } from "../access/policy/policy.ts";
import { jobsOf } from "../cli/jobs.ts";
import { mails } from "../cli/mails.ts";
import { addresses } from "./routeTable.ts";
import type { Address } from "./routes/address.ts";

/**
 * Everything by which something of a person can come out or be changed has its place: a new address says
 * in the route table what it shows, and what else is new fails here until somebody has thought where it
 * belongs. What the places promise is held by the walks in e2e (others, addresses) and by the second lock.
 */

const app = fileURLToPath(new URL("../", import.meta.url));
const openTo = ({ who }: Address): readonly Role[] => (typeof who === "string" ? roles : who);
const may = (role: Role, verb: "read" | "write", groups: readonly string[]) =>
  candidacyPolicy.some(
    (line) => line.role === role && line.verb === verb && groups.includes(line.group),
  );
const showing = (fits: (shows: Address["shows"]) => boolean) =>
  addresses.filter(({ shows }) => fits(shows));

test("whoever may open what shows people may read some of it in the table of visibility", () => {
  const wrong = showing(Array.isArray).flatMap((address) =>
    typeof address.who === "string"
      ? [`${address.id}: ${address.who}`]
      : address.who
          .filter((role) => !may(role, "read", address.shows as readonly string[]))
          .map((role) => `${address.id}: ${role}`),
  );
  expect(wrong).toEqual([]);
});

/** Forms on what shows people that write none of what it shows. */
const asksOnly = new Set(["runs", "run"]);

test("whoever may send a form to what shows people may write some of it", () => {
  const wrong = showing(Array.isArray)
    .filter(({ posts, kind, id }) => (posts || kind === "action") && !asksOnly.has(id))
    .flatMap((address) =>
      (address.posts && address.posts !== true ? address.posts : openTo(address))
        .filter((role) => !may(role, "write", address.shows as readonly string[]))
        .map((role) => `${address.id}: ${role}`),
    );
  expect(wrong).toEqual([]);
});

test("what is about nobody, an account or the administration names no candidacy", () => {
  const about = ["nobody", "self", "administration", "work"];
  const wrong = showing((shows) => about.includes(shows as string)).filter(({ path }) =>
    path.includes(":candidacy"),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test("work is opened by roles that read it, administration by administrators only", () => {
  const reads = (role: Role) =>
    policy.some((line) => line.role === role && line.group === "work" && line.verb === "read");
  const wrong = [
    ...showing((shows) => shows === "work").flatMap((one) =>
      openTo(one)
        .filter((role) => !reads(role))
        .map((role) => `${one.id}: ${role}`),
    ),
    ...showing((shows) => shows === "administration").flatMap((one) =>
      openTo(one)
        .filter((role) => role !== "administrator")
        .map((role) => `${one.id}: ${role}`),
    ),
  ];
  expect(wrong).toEqual([]);
});

test("what waits for a candidate's birth date are the pages of what they can bear, and no others", () => {
  const waits = showing((shows) => behindBirthDate.some((group) => shows.includes(group)))
    .filter((one) => openTo(one).includes("candidate"))
    .map(({ id }) => id);
  expect(waits.toSorted()).toEqual([
    "file",
    "my-capacity",
    "my-capacity-part",
    "my-copy",
    "my-data",
    "my-history",
    "my-places",
    "pair",
    "pair-pdf",
  ]);
});

/** Documents that are not what a page shows, and why each may be. */
const ofNoPage: Readonly<Record<string, string>> = {
  "calendar-feed": "for whoever holds the address, as the account that made it may see it now",
  "pool-example": "an empty list with invented lines",
  "pool-left-out": "lines of the coach's own file",
  file: "asks the table for the group that the file serves",
};

test("an export or PDF shows no more than its page, to nobody else", () => {
  const wrong = addresses
    .filter(({ kind, id }) => ["csv", "pdf", "file"].includes(kind) && !(id in ofNoPage))
    .flatMap((one) => {
      const path = one.path.replace(/(\/(lijst|agenda|brief|past-dit))?\.(csv|pdf|ics)$/, "");
      const page = addresses.find((other) => other.kind === "page" && other.path === path);
      if (!page) return [`${one.id}: of no page`];
      const more = openTo(one).filter((role) => !openTo(page).includes(role));
      const groups = Array.isArray(one.shows)
        ? one.shows.filter((group) => !page.shows.includes(group as never))
        : one.shows === page.shows
          ? []
          : [one.shows];
      return [...more, ...groups].map((what) => `${one.id}: ${String(what)}`);
    });
  expect(wrong).toEqual([]);
});

/** What each list, search and order is about; by the file that reads what was asked of it. */
const lists = {
  "access/audit/auditQuery.ts": "references",
  "access/failures/failureQuery.ts": "administration",
  "access/invitations/listInvitations.ts": "administration",
  "access/listAccounts.ts": "administration",
  "access/organisations/readOrganisations.ts": "administration",
  "access/regions/readRegions.ts": "administration",
  "agenda/listActions.ts": "asTheyMay",
  "matching/lists/choosePair.ts": "asTheyMay",
  "matching/lists/shortlistQuery.ts": "asTheyMay",
  "people/pages/keeping/keeping.tsx": "references",
  "people/pages/peopleOfAddress.ts": "asTheyMay",
  "region/regionQuery.ts": "counts",
  "transition/caseload/caseloadList.ts": "asTheyMay",
  "work/openingQuery.ts": "work",
  "work/organisationQuery.ts": "work",
  "work/profileQuery.ts": "work",
  "work/setting/settingQuery.ts": "work",
  "work/taskQuery.ts": "work",
} as const;

test("every list that is searched, filtered and sorted has its place", () => {
  const found = sources("**/*.{ts,tsx}").filter(
    ({ file, text }) => /readListQuery[<(]/.test(text) && file !== "platform/lists/listQuery.ts",
  );
  expect(found.map(({ file }) => file).toSorted()).toEqual(Object.keys(lists).toSorted());
});

/** What each button of a form that has more than one does; by its file. */
const buttons = {
  "access/pages/account/GiveSecondStep.tsx": { self: ["code"] },
  "access/pages/account/ManageSecondStep.tsx": { self: ["app-weg", "codes", "sleutel-weg"] },
  "access/pages/account/SessionsPanel.tsx": { self: ["anderen", "uitloggen"] },
  "access/pages/account/SetUpSecondStep.tsx": { self: ["app"] },
  "access/pages/candidate/InviteCandidate.tsx": {
    ground: ["intrekken", "opnieuw", "uitnodigen"],
  },
  "access/pages/invitation/DeadLink.tsx": { self: ["vraag"] },
  "access/pages/invitation/KnownForm.tsx": { self: ["inloggen"] },
  "access/pages/invitation/NewForm.tsx": { self: ["nieuw"] },
  "access/pages/invitation/SignedInForm.tsx": { self: ["meedoen", "uitloggen"] },
  "access/pages/parts/InvitationActions.tsx": { administration: ["intrekken", "opnieuw"] },
  "access/pages/parts/MemberEnd.tsx": { administration: ["hervat", "stop"] },
  "access/pages/parts/MemberRecovery.tsx": { administration: ["link"] },
  "access/pages/parts/MemberRole.tsx": { administration: ["rol"] },
  "access/pages/parts/MemberSecondStep.tsx": { administration: ["herstel"] },
  "access/pages/parts/OrganisationAdministrator.tsx": { administration: ["uitnodigen"] },
  "access/pages/parts/OrganisationAway.tsx": { administration: ["terug", "weg"] },
  "access/pages/parts/OrganisationName.tsx": { administration: ["bewaar"] },
  "access/pages/parts/OrganisationRegions.tsx": { administration: ["eraf", "erbij"] },
  "access/pages/provider.tsx": { administration: ["bewaar", "weg"] },
  "matching/pages/parts/RunProgress.tsx": { counts: ["stop", "verder"] },
  "people/pages/keeping/erase.tsx": { ground: ["terug"] },
  "people/pages/keeping/words.tsx": { references: ["blijft", "weg"] },
  "people/pages/pool/parts/CheckStep.tsx": { ground: ["inlezen"] },
  "people/pages/pool/parts/DoneStep.tsx": { ground: ["splits", "wis"] },
  "people/pages/pool/parts/ProgressStep.tsx": { ground: ["verder"] },
  "people/pages/pool/parts/StopPool.tsx": { ground: ["stop"] },
  "people/pages/pool/parts/UploadStep.tsx": { ground: ["bestand"] },
  "people/pages/pool/row.tsx": { ground: ["mee", "weg"] },
  "transition/calendar/pages/ownCalendar.tsx": { self: ["maak", "weg"] },
  "transition/caseload/HandsResult.tsx": { agreement: ["terughalen"] },
  "transition/meetings/pages/parts/Arrange.tsx": {
    agreement: ["afzeggen", "vastzetten", "zeg"],
  },
  "transition/meetings/pages/parts/Minutes.tsx": { agreement: ["verslag"] },
  "transition/meetings/pages/parts/OwnAnswer.tsx": { agreement: ["zeg"] },
  "web/pages/passwordLink.tsx": { self: ["vraag"] },
  "web/pages/signInCode.tsx": { self: ["brief", "stuur"] },
} as const;

test("every button by which a form does one thing or another has its place", () => {
  const found: Record<string, string[]> = {};
  for (const { file, text } of sources("**/*.tsx")) {
    const pressed = [...text.matchAll(/name="doe"[^>]*?value=(\{[^}]*\}|"[^"]*")/gs)].flatMap(
      ([, value]) => [...value!.matchAll(/"([a-z-]+)"/gi)].map(([, one]) => one!),
    );
    if (pressed.length > 0) found[file] = [...new Set(pressed)].toSorted();
  }
  const known = Object.entries(buttons).map(([file, all]) => [file, Object.values(all).flat()]);
  expect(found).toEqual(Object.fromEntries(known));
});

/** To whom each mail goes, which carries a purpose and a link and no more of anybody than a first name. */
const mailed = {
  "access.invitation": "whoever is invited",
  "access.passwordChanged": "the account's own address",
  "access.handedOver": "the account's own address",
  "access.secondStep": "the account's own address",
  "access.passwordLink": "the account's own address",
  "access.recoveryLinkMade": "the account's own address",
  "access.code": "the account's own address",
  "people.goesSoon": "the person",
  "people.erasureAsked": "the person",
  "transition.meeting": "whoever is asked to a meeting",
  "transition.reminder": "the account's own address",
};

test("every kind of mail has its place", () => {
  expect(mails.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(mailed).toSorted());
});

/** What each job leaves for somebody to read, and who asks the table then. */
const jobs = {
  "audit.seal": "the audit, read by its own function",
  "jobs.forgetDone": "nothing",
  "access.forgetDrafts": "nothing",
  "access.forgetSessions": "nothing",
  "access.forgetOld": "nothing",
  "access.noteRefusal": "the inviter's list",
  "access.codeBySms": "a text message to the account's own number",
  "access.handOverLater": "relations, actions and invitations of a successor",
  "mail.send": "mail, of a kind above",
  "mail.tend": "nothing",
  "files.tend": "whether a file is clean",
  "matching.weighAgain": "lists, narrowed to whom the reader may see when they are read",
  "matching.runRegion": "a run, narrowed to whom the reader may see when it is read",
  "people.runImport": "candidacies of the coach who reads a list",
  "people.wipeImports": "nothing",
  "people.wipeRemoved": "nothing",
  "people.keepTerms": "notices to the person and their coach",
  "people.eraseAsked": "a receipt that names nobody",
  "people.makeCopy": "a file for the person and their coach",
  "people.keepJournal": "references of who was wiped",
  "agenda.tendInvitations": "an action of the inviter",
  "agenda.tendTakenOver": "actions of the successor, in numbers",
  "transition.openCases": "cases, read by the row policies of their candidacy",
  "transition.followCase": "cases, as above",
  "transition.followMerge": "cases, as above",
  "transition.ownerLeaves": "cases, as above",
  "transition.tendCovers": "cases, as above",
  "transition.countBoard": "numbers of people by region, read by a function for its coordinator",
  "transition.endLost": "cases, as above",
  "transition.followMoney": "actions",
  "transition.followMeeting": "actions, and mail of a kind above",
  "transition.remind": "mail, of a kind above",
  "transition.remindUrgent": "mail, of a kind above",
  "transition.reminderRefused": "an action of who answers for a case",
  "transition.endMeetings": "meetings, read by the row policies of their candidacy",
  "transition.checkCases": "cases, as above",
};

test("every job has its place", () => {
  const nothing = { mailServer: undefined, scanner: undefined, gateway: undefined };
  const all = jobsOf({ ...nothing, erasuresFile: undefined, auditSecret: "" });
  expect(all.map(({ name }) => name).toSorted()).toEqual(Object.keys(jobs).toSorted());
});

/** The commands that open a store, for whoever has its files anyway; the others read files of their user. */
const onStores = "audit backup demo migrate places restore retention secrets serve setupLink".split(
  " ",
);

test("a command that opens a store has its place", () => {
  const opening = sources("cli/*.ts").filter(
    ({ text }) =>
      /export function configure/.test(text) &&
      /"\.\/(openStore|reachStore|storeOptions|existingStore)\.ts"/.test(text),
  );
  const names = opening.map(({ file }) => /(\w+)\.ts$/.exec(file)![1]);
  expect(names.toSorted()).toEqual(onStores);
});

function sources(pattern: string): { file: string; text: string }[] {
  return globSync(pattern, { cwd: app })
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => ({ file, text: readFileSync(app + file, "utf8") }));
}
