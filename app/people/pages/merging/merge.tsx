import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { asActor } from "../../../access/request/contexts.ts";
import { faultyForm, freshForm } from "../../../platform/forms/formState.ts";
import { oneOf } from "../../../platform/forms/given.ts";
import { isId } from "../../../platform/ids.ts";
import { searchWords } from "../../../platform/lists/searchWords.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { ownedCandidacy } from "../../corrections/ownedCandidacy.ts";
import { listWatchers } from "../../listWatchers.ts";
import { compareCandidacies } from "../../merging/compareCandidacies.ts";
import { findOther } from "../../merging/findOther.ts";
import { listMerges } from "../../merging/listMerges.ts";
import { mergeByHand } from "../../merging/mergeByHand.ts";
import { mergeParts } from "../../merging/mergeParts.ts";
import { readWaiting, waitingCounts } from "../../merging/waiting.ts";
import { callName, inRow } from "../../peopleWords.ts";
import { readCandidacy } from "../../readCandidacy.ts";
import { undoMerge } from "../../undoMerge.ts";
import { answerOnce } from "../parts/answerOnce.ts";
import { DoneMerges } from "./DoneMerges.tsx";
import { FindOther } from "./FindOther.tsx";
import { MergeForm } from "./MergeForm.tsx";
import { LaterFirst } from "./LaterFirst.tsx";
import { laterFirstAddress, mergeAddress } from "./mergeAddress.ts";
import { usePartWords } from "./usePartWords.ts";

/** Puts two candidacies of one person together, chosen line by line, by the coach of both. */
export function loader({ params, request, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  const asked = new URL(request.url).searchParams;
  const other = asked.get("met") ?? "";
  const apart = asked.get("los") ?? undefined;
  return asActor(context, async (tx, actor) => {
    const owned = await ownedCandidacy(tx, actor, candidacy);
    const seen = owned && (await readCandidacy(tx, actor, candidacy));
    if (!seen) throw new Response(null, { status: 404 });
    const compared =
      other === "" ? undefined : await compareCandidacies(tx, actor, candidacy, other);
    const gone = compared && (await readCandidacy(tx, actor, other));
    // What went up in this one already is no longer there to lay beside it.
    if (other !== "" && !gone) throw redirect(mergeAddress(candidacy));
    const q = searchWords(asked) ?? seen.identity?.lastName ?? "";
    return {
      id: candidacy,
      seen: shownAs(seen),
      q,
      found: gone ? [] : (await findOther(tx, actor, candidacy, q)).map(shownAs),
      beside: gone &&
        compared && {
          ...compared,
          gone: shownAs(gone),
          watchers: await listWatchers(tx, actor, gone.id),
          waiting: waitingCounts(await readWaiting(tx, gone.id, candidacy)),
          form: freshForm({}),
        },
      done: await listMerges(tx, actor, candidacy),
      merged: asked.has("samen"),
      apart: isId(apart) ? apart : null,
      laterFirst: asked.get("eerst")?.slice(0, 20) ?? null,
      kept: mergeParts
        .filter(({ key }) => asked.getAll("bleef").includes(key))
        .map(({ key, group }) => ({ key, group })),
    };
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const answer = await answerOnce(context, request, async (tx, actor, given) => {
    const undo = oneOf(given, "los");
    if (undo !== "") {
      const undone = await undoMerge(tx, actor, undo);
      // Pressed in another window already: then the list says so.
      if (undone.kind === "notFound") return mergeAddress(candidacy);
      if (undone.kind === "laterFirst") return laterFirstAddress(undone);
      return mergeAddress(candidacy, { los: undone.goneId, bleef: undone.kept });
    }
    const outcome = await mergeByHand(tx, actor, candidacy, given);
    switch (outcome.kind) {
      case "merged":
        return mergeAddress(candidacy, { samen: "" });
      case "faults":
        return outcome.faults;
      case "notFound":
        if (await ownedCandidacy(tx, actor, candidacy)) return mergeAddress(candidacy);
        throw new Response(null, { status: 404 });
    }
  });
  if ("to" in answer) return redirect(answer.to);
  const { given, faults } = answer;
  const changed = faults.some(({ key }) => key === "people:fault.mergeChanged");
  const shown = faultyForm(changed ? { ...given, sure: [] } : given, faults);
  return data({ form: shown }, { status: changed ? 409 : 400 });
}

export default function MergePeople() {
  const loaded = useLoaderData<typeof loader>();
  const { id, seen, q, found, beside, done, merged, apart, laterFirst, kept } = loaded;
  const sent = useActionData<typeof action>();
  const spoken = useTexts();
  const { t, language } = spoken;
  const words = usePartWords();
  const name = callName(seen, spoken);
  return (
    <>
      <title>{`${t("people:merge.title")} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[
          { href: "/mensen", label: t("people:list.title") },
          { href: `/mensen/${id}`, label: name },
        ]}
      />
      <PageTitle
        kind={name}
        title={t("people:merge.title")}
        lead={t("people:merge.lead", { name })}
      />
      <div className="flow">
        {merged && done.length > 0 && (
          <Notice tone="done" title={t("people:merge.done")} announce>
            <p>{t("people:merge.doneText", { name })}</p>
            <p>
              <ButtonLink href={`/mensen/${id}`}>{t("people:merge.see", { name })}</ButtonLink>
            </p>
          </Notice>
        )}
        {laterFirst !== null && <LaterFirst reference={laterFirst} done={done} />}
        {apart !== null && (
          <Notice tone="done" announce>
            <p>
              {t("people:merge.apartDone")}{" "}
              <a href={`/mensen/${apart}`}>{t("people:merge.other")}</a>
            </p>
            {kept.length > 0 && (
              <p>
                {t("people:merge.apartKept", {
                  what: inRow(
                    kept.map((part) => words.label(part)),
                    language,
                  ),
                })}
              </p>
            )}
          </Notice>
        )}
        {done.length > 0 && <DoneMerges done={done} />}
        {beside ? (
          <MergeForm
            id={id}
            keep={seen}
            gone={beside.gone}
            parts={beside.parts}
            stand={beside.stand}
            watchers={beside.watchers}
            waiting={beside.waiting}
            form={sent ? { ...beside.form, ...sent.form } : beside.form}
          />
        ) : (
          !(merged && done.length > 0) && <FindOther id={id} q={q} found={found} />
        )}
      </div>
    </>
  );
}

type Shown = NonNullable<Awaited<ReturnType<typeof readCandidacy>>>;

const shownAs = ({ id, firstName, identity, reference, town }: Shown) => ({
  id,
  firstName,
  identity,
  reference,
  town: town?.name ?? "",
});
