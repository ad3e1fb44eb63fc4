import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { askAgain } from "../../access/invitations/askAgain.ts";
import { openInvitation, type OpenedInvitation } from "../../access/invitations/openInvitation.ts";
import { countTry, triedTooOften } from "../../access/links/boundedTries.ts";
import { DeadLink } from "../../access/pages/invitation/DeadLink.tsx";
import { InvitationHead } from "../../access/pages/invitation/InvitationHead.tsx";
import { TakePart } from "../../access/pages/invitation/TakePart.tsx";
import { actorContext, servicesContext } from "../../access/request/contexts.ts";
import { freshForm, type FormState } from "../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../platform/forms/given.ts";
import { type TakingPart, takePart } from "../gate/takePart.ts";

type Shown = {
  asked: OpenedInvitation | null;
  form: FormState;
  /** Which way in the page shows: somebody new, or an account that there is already. */
  way: TakingPart;
  /** Somebody with a dead link asked for a new one just now. */
  askedAgain?: boolean;
};

/** Reads the link; looking uses nothing up. */
async function open({ request, context, params }: LoaderFunctionArgs): Promise<Shown> {
  const { database } = context.get(servicesContext);
  if (await triedTooOften(database, request)) throw new Response(null, { status: 429 });
  const asked = await openInvitation(database, params["token"]);
  if (!asked) {
    await database.as("overstap_accounts", undefined, (tx) => countTry(tx, request));
  }
  const actor = context.get(actorContext);
  const known = asked?.hasAccount || new URL(request.url).searchParams.has("account");
  const way: TakingPart = actor ? "signedIn" : known ? "known" : "new";
  return { asked: asked ?? null, way, form: freshForm({ naam: [asked?.name ?? ""] }) };
}

export async function loader(args: LoaderFunctionArgs) {
  const shown = await open(args);
  return shown.asked ? shown : data(shown, { status: 404 });
}

export async function action(args: ActionFunctionArgs) {
  const shown = await open(args);
  if (!shown.asked) return data(shown, { status: 404 });
  const { request, context, params } = args;
  const given = await readGiven(request);
  if (oneOf(given, "doe") === "vraag") {
    await askAgain(context.get(servicesContext).database, params["token"]);
    return data({ ...shown, askedAgain: true }, { status: 200 });
  }
  const { status, ...more } = await takePart(request, context, params["token"], given, shown.asked);
  return data({ ...shown, ...more }, { status });
}

/** Who asks one to take part, in what, and how. */
export default function Invitation() {
  const loaded = useLoaderData<typeof loader>();
  const { asked, form, way, askedAgain = false } = useActionData<typeof action>() ?? loaded;
  return (
    <>
      <InvitationHead asked={asked} />
      {asked?.state === "open" ? (
        <TakePart asked={asked} form={form} way={way} />
      ) : (
        <DeadLink asked={asked} askedAgain={askedAgain} />
      )}
    </>
  );
}
