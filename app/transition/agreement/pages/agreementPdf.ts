import type { LoaderFunctionArgs } from "react-router";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import { pdfResponse, writePdf } from "../../../platform/pdf/writePdf.ts";
import { inDays, inMoments } from "../../../platform/texts/formats.ts";
import { textsContext } from "../../../platform/texts/textsContext.tsx";
import { agreementSheet } from "../agreementSheet.ts";
import { sayTerms } from "../sayTerms.ts";
import { readAgreementPage } from "./readAgreementPage.ts";

/** An agreement as PDF: the version that waits or holds, or the one that the address names. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const page = await readAgreementPage(
    context,
    params["candidacy"] ?? "",
    searchParams.get("poging"),
  );
  const { seen } = page ?? {};
  const asked = searchParams.get("versie");
  const version =
    asked === null ? seen?.current : seen?.versions.find(({ number }) => String(number) === asked);
  if (!page || !seen || !version) throw new Response(null, { status: 404 });
  const { t, language } = context.get(textsContext);
  const day = (one: string) => inDays(one, language);
  const own = page.role === "candidate";
  const words = { t, language, plain: own, tasks: seen.taskNames };
  const terms = sayTerms(version.text, words);
  const said = (term: string) =>
    t(own ? `agreement:candidate.term.${term as "goal"}` : `agreement:term.${term as "goal"}`);
  const title = t("agreement:pdf.title");
  const file = {
    title,
    personLabel: t("agreement:pdf.person"),
    person: page.name,
    place: seen.place ? `${seen.place.title}, ${seen.place.organisation}, ${seen.place.town}` : "",
    version: t("agreement:pdf.version", { number: version.number, day: day(version.on) }),
    draft: version.state === "waits" ? t("agreement:pdf.draft") : "",
    terms: terms.map(({ label, lines }) => ({ label, lines })),
    changes:
      version.number > 1
        ? t("agreement:pdf.changes", {
            number: version.number - 1,
            terms: version.changed.map(said).join(", "),
          })
        : "",
    signaturesTitle: t("agreement:signatures"),
    hand: t("agreement:pdf.hand"),
    signatures: seen.signatories.map((voice) => {
      const given = version.signatures.filter((one) => one.voice === voice);
      return {
        voice: t(`access:role.${voice}`),
        lines: given.flatMap((one) => [
          [
            one.name !== null &&
              (one.how === "self" ? one.name : t("agreement:signature.by", { name: one.name })),
            t(`agreement:signature.${one.how}`),
          ]
            .filter(Boolean)
            .join(", "),
          t("agreement:pdf.signedAt", {
            day: day(one.on),
            moment: inMoments(new Date(one.recordedAt), language),
          }),
          ...(one.withdrawnOn
            ? [t("agreement:signature.withdrawn", { day: day(one.withdrawnOn) })]
            : []),
        ]),
      };
    }),
    made: t("agreement:pdf.made", { day: day(dayInTheNetherlands()), id: page.id }),
  };
  // The name of the file names nobody: it ends up in folders and mails.
  return pdfResponse(
    "afspraken",
    writePdf(agreementSheet, { title, language, standard: "a-2a" }, file),
  );
}
