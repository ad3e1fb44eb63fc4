import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { filesOf } from "../../../access/files/filesOf.ts";
import { onceOnly } from "../../../access/onceOnly/onceOnly.ts";
import { asActor, servicesContext } from "../../../access/request/contexts.ts";
import { receiveFile } from "../../../platform/files/receiveFile.ts";
import { givenIn, oneOf } from "../../../platform/forms/given.ts";
import { textsContext, useTexts } from "../../../platform/texts/textsContext.tsx";
import { bringDocument, bringsDocument, removeDocument } from "../../capacity/bringDocument.ts";
import { documentKinds, LARGEST_DOCUMENT } from "../../capacity/documentLimits.ts";
import { callName } from "../../peopleWords.ts";
import { readCandidacy } from "../../readCandidacy.ts";
import { CapacityFiles } from "./CapacityFiles.tsx";
import { intakeAddress } from "./intakeAddress.ts";
import { StepHead } from "./StepHead.tsx";
import { readForm } from "../../../platform/forms/readForm.ts";

/** The documents of a doctor: to bring one, or throw one away that was brought by mistake. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  return asActor(context, async (tx, actor) => {
    const seen =
      (await bringsDocument(tx, actor, candidacy)) && (await readCandidacy(tx, actor, candidacy));
    if (!seen) throw new Response(null, { status: 404 });
    const files = await filesOf(tx, candidacy, "capacity");
    return {
      id: candidacy,
      role: actor.role,
      seen: { firstName: seen.firstName, identity: seen.identity, reference: seen.reference },
      files: files.map(({ id, name }) => ({ id, name })),
    };
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const { t } = context.get(textsContext);
  const brings = await asActor(context, (tx, actor) => bringsDocument(tx, actor, candidacy));
  if (!brings) throw new Response(null, { status: 404 });
  const form = await readForm(request);
  const given = givenIn(form);
  const gone = oneOf(given, "weg");
  const { scanner } = context.get(servicesContext);
  const received = gone
    ? undefined
    : await receiveFile(form.get("bestand"), {
        largest: LARGEST_DOCUMENT,
        kinds: documentKinds,
        scanner,
      });
  if (received?.fault) {
    const { key, values } = received.fault;
    return data({ error: t(key, { ...values }) }, { status: 400 });
  }
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      const done = received
        ? await bringDocument(tx, actor, candidacy, received.file)
        : await removeDocument(tx, actor, candidacy, gone);
      if (!done) throw new Response(null, { status: 404 });
      return intakeAddress(actor.role, candidacy, "belastbaarheid");
    }),
  );
  return redirect(to!);
}

export default function CapacityFile() {
  const { id, role, seen, files } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const spoken = useTexts();
  const { t } = spoken;
  return (
    <>
      <StepHead
        id={id}
        by={role}
        step="belastbaarheid"
        progress={undefined}
        part={{ title: t("people:intake.files"), lead: t("people:intake.filesLead") }}
        name={callName(seen, spoken)}
      />
      <CapacityFiles id={id} files={files} error={sent?.error} />
    </>
  );
}
