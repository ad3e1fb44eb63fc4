import type { LoaderFunctionArgs } from "react-router";
import { type AuditEntry, readAudit } from "../../../access/audit/readAudit.ts";
import { sealNow } from "../../../access/audit/sealNow.ts";
import { asActor, servicesContext } from "../../../access/request/contexts.ts";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import { writeLetter } from "../../../platform/pdf/letter.ts";
import { pdfResponse } from "../../../platform/pdf/writePdf.ts";
import { inDays, inMoments } from "../../../platform/texts/formats.ts";
import type { Texts } from "../../../platform/texts/texts.ts";
import { inRow } from "../../peopleWords.ts";
import { readCandidacy } from "../../readCandidacy.ts";
import { readSight, type Seer } from "../../sight/readSight.ts";
import { groupWord } from "../../watcherGroups.ts";
import { watcherName } from "../../watcherName.ts";

const LOOKS = 20;
/** A candidate's letter is Dutch: who reads another language has no setting of it without an account. */
const language = "nl";

/** Who can see somebody and who looked, as a letter from their coach, for whoever has no e-mail. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const id = params["candidacy"] ?? "";
  const t = context.get(servicesContext).texts(language);
  await sealNow(context);
  const letter = await asActor(context, async (tx, actor) => {
    const sight = await readSight(tx, actor, id);
    const seen = sight && (await readCandidacy(tx, actor, id));
    if (!seen) throw new Response(null, { status: 404 });
    const { rows, total } = await readAudit(
      tx,
      { q: "", page: 1, filters: {} },
      { about: id, most: LOOKS },
    );
    return {
      from: actor.membership.organisation.name,
      to: [seen.firstName, seen.identity?.lastName].filter(Boolean).join(" "),
      day: dayInTheNetherlands(),
      subject: t("sight:letter.subject"),
      greeting: seen.firstName
        ? t("sight:letter.greeting", { name: seen.firstName })
        : t("sight:letter.greetingAny"),
      paragraphs: [
        t("sight:letter.lead"),
        ...(sight.seers.length === 0
          ? [t("sight:letter.none")]
          : sight.seers.map((seer) => seerLine(seer, t))),
        ...(rows.length > 0
          ? [t("sight:letter.looks"), ...rows.map((row) => lookLine(row, t))]
          : []),
        ...(total > rows.length ? [t("sight:letter.more")] : []),
      ],
      closing: t("sight:letter.closing"),
      signer: actor.name,
    };
  });
  return pdfResponse("wie-ziet-mij", writeLetter(letter, { t, language }));
}

function seerLine(seer: Seer, t: Texts): string {
  return t("sight:letter.watcher", {
    name: watcherName(seer, t),
    role: t(`people:watcher.${seer.kind}`),
    day: inDays(seer.since, language),
    groups: inRow(
      seer.groups.map((group) => t(groupWord(seer, group))),
      language,
    ),
    last: seer.lastLooked
      ? t("sight:candidate.lastLooked", { moment: inMoments(seer.lastLooked, language) })
      : t("sight:candidate.neverLooked"),
  });
}

function lookLine({ at, account, organisation, verb, groups }: AuditEntry, t: Texts): string {
  return t(verb === "read" ? "sight:letter.look" : "sight:letter.wrote", {
    when: inMoments(at, language),
    who: [account ?? t("audit:byItself"), organisation].filter(Boolean).join(", "),
    groups: inRow(
      groups.map((group) => t(`audit:candidate.group.${group}`)),
      language,
    ),
  });
}
