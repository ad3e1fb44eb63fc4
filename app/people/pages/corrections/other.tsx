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
import { searchWords } from "../../../platform/lists/searchWords.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { correctPerson, NEW_PERSON } from "../../corrections/correctPerson.ts";
import { listCorrections } from "../../corrections/listCorrections.ts";
import { ownedCandidacy } from "../../corrections/ownedCandidacy.ts";
import { undoCorrection } from "../../corrections/undoCorrection.ts";
import { movableGroups, showMoves } from "../../corrections/whatMoves.ts";
import { everybody, listCandidacies } from "../../listCandidacies.ts";
import { callName } from "../../peopleWords.ts";
import { readCandidacy } from "../../readCandidacy.ts";
import { answerOnce } from "../parts/answerOnce.ts";
import { CorrectionSaid } from "./CorrectionSaid.tsx";
import { DoneCorrections } from "./DoneCorrections.tsx";
import { OtherForm } from "./OtherForm.tsx";

const MOST_FOUND = 10;
const undoneWords = { ja: "done", weg: "away", eerder: "before" } as const;

/** Puts with the right person what was entered with the wrong one. */
export function loader({ params, request, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  const asked = new URL(request.url).searchParams;
  const q = searchWords(asked) ?? "";
  const to = asked.get("naar") ?? "";
  return asActor(context, async (tx, actor) => {
    const owned = await ownedCandidacy(tx, actor, candidacy);
    const seen = owned && (await readCandidacy(tx, actor, candidacy));
    if (!seen) throw new Response(null, { status: 404 });
    const moved = to === "" ? undefined : await readCandidacy(tx, actor, to);
    const found = q === "" ? [] : (await listCandidacies(tx, actor, { ...everybody, q }, 20)).rows;
    const named = ({ id, firstName, identity, reference, town }: (typeof found)[number]) => ({
      id,
      firstName,
      identity,
      reference,
      town: town?.name ?? "",
    });
    return {
      id: candidacy,
      seen: named(seen),
      moves: await showMoves(tx, candidacy),
      said: {
        moved: moved ? named(moved) : null,
        undone: undoneOf(asked.get("terug") ?? ""),
        kept: movableGroups.filter((group) => asked.getAll("bleef").includes(group)),
      },
      q,
      found: found
        .filter(({ id }) => id !== candidacy)
        .slice(0, MOST_FOUND)
        .map(named),
      done: await listCorrections(tx, actor, candidacy),
      form: freshForm({ to: [NEW_PERSON] }),
    };
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const answer = await answerOnce(context, request, async (tx, actor, given) => {
    const here = `/mensen/${candidacy}/ander`;
    const undo = oneOf(given, "terug");
    if (undo !== "") {
      const undone = await undoCorrection(tx, actor, undo);
      // Pressed in another window already: then the page says so.
      if (undone.kind === "notFound") return `${here}?terug=eerder`;
      const kept = undone.kept.map((group) => `&bleef=${group}`).join("");
      // Pressed on the page of whoever is gone by it, it leads on to where the data are again.
      const back = undone.away && undone.toId === candidacy ? undone.fromId : candidacy;
      return `/mensen/${back}/ander?terug=${undone.away ? "weg" : "ja"}${kept}`;
    }
    const outcome = await correctPerson(tx, actor, candidacy, given);
    switch (outcome.kind) {
      case "notFound":
        throw new Response(null, { status: 404 });
      case "corrected":
        return `${here}?naar=${outcome.toId}`;
      case "outranked":
        return [{ field: "groups", key: "people:fault.outranked" }];
      case "faults":
        return outcome.faults;
    }
  });
  if ("to" in answer) return redirect(answer.to);
  return data({ form: faultyForm(answer.given, answer.faults) }, { status: 400 });
}

export default function OtherPerson() {
  const { id, seen, moves, said, q, found, done, form: opened } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const spoken = useTexts();
  const { t } = spoken;
  const name = callName(seen, spoken);
  const form = sent ? { ...opened, ...sent.form } : opened;
  return (
    <>
      <title>{`${t("people:other.title")} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[
          { href: "/mensen", label: t("people:list.title") },
          { href: `/mensen/${id}`, label: name },
        ]}
      />
      <PageTitle
        kind={name}
        title={t("people:other.title")}
        lead={t("people:other.lead", { name })}
      />
      <div className="flow">
        <CorrectionSaid {...said} />
        {done.length > 0 && <DoneCorrections done={done} />}
        <Panel title={t("people:other.who")}>
          <form method="get" className="form-numbers">
            <TextField
              name="q"
              type="search"
              label={t("people:other.search")}
              defaultValue={q}
              maxLength={100}
            />
            <Button icon="search">{t("people:list.show")}</Button>
          </form>
          {q !== "" && found.length === 0 && <p>{t("people:list.none.title")}</p>}
        </Panel>
        <OtherForm form={form} moves={moves} found={found} q={q} name={name} />
      </div>
    </>
  );
}

function undoneOf(word: string) {
  return Object.hasOwn(undoneWords, word) ? undoneWords[word as keyof typeof undoneWords] : null;
}
