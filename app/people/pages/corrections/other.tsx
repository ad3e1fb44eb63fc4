import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { onceOnly } from "../../../access/onceOnly/onceOnly.ts";
import { asActor } from "../../../access/request/contexts.ts";
import type { Fault } from "../../../platform/forms/fault.ts";
import { faultyForm, freshForm } from "../../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../../platform/forms/given.ts";
import { searchWords } from "../../../platform/lists/searchWords.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { correctPerson, movableGroups, NEW_PERSON } from "../../corrections/correctPerson.ts";
import { listCorrections } from "../../corrections/listCorrections.ts";
import { ownedCandidacy } from "../../corrections/ownedCandidacy.ts";
import { undoCorrection } from "../../corrections/undoCorrection.ts";
import { readGroup } from "../../groups/readGroup.ts";
import { everybody, listCandidacies } from "../../listCandidacies.ts";
import { callName } from "../../peopleWords.ts";
import { readCandidacy } from "../../readCandidacy.ts";
import { DoneCorrections } from "./DoneCorrections.tsx";
import { OtherForm } from "./OtherForm.tsx";

const MOST_FOUND = 10;

/** Puts with the right person what was entered with the wrong one. */
export function loader({ params, request, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  const q = searchWords(new URL(request.url).searchParams) ?? "";
  return asActor(context, async (tx, actor) => {
    const owned = await ownedCandidacy(tx, actor, candidacy);
    const seen = owned && (await readCandidacy(tx, actor, candidacy));
    if (!seen) throw new Response(null, { status: 404 });
    const there: string[] = [];
    for (const group of movableGroups) {
      if (await readGroup(tx, candidacy, group)) there.push(group);
    }
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
      there,
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
  const given = await readGiven(request);
  let faults: readonly Fault[] = [];
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      const here = `/mensen/${candidacy}/ander`;
      const undo = oneOf(given, "terug");
      if (undo !== "") {
        const undone = await undoCorrection(tx, actor, undo);
        if (undone.kind === "notFound") throw new Response(null, { status: 404 });
        return here;
      }
      const outcome = await correctPerson(tx, actor, candidacy, given);
      switch (outcome.kind) {
        case "notFound":
          throw new Response(null, { status: 404 });
        case "corrected":
          return here;
        case "outranked":
          faults = [{ field: "groups", key: "people:fault.outranked" }];
          return undefined;
        case "faults":
          ({ faults } = outcome);
          return undefined;
      }
    }),
  );
  return to ? redirect(to) : data({ form: faultyForm(given, faults) }, { status: 400 });
}

export default function OtherPerson() {
  const { id, seen, there, q, found, done, form: opened } = useLoaderData<typeof loader>();
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
        <OtherForm form={form} there={there} found={found} q={q} name={name} />
      </div>
    </>
  );
}
