import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useLoaderData,
} from "react-router";
import { actorOf, servicesContext } from "../../access/request/contexts.ts";
import { chooseMembership } from "../../access/signIn/chooseMembership.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Button } from "../look/Button.tsx";
import { PageTitle } from "../look/PageTitle.tsx";
import { readForm } from "../../platform/forms/readForm.ts";

export const loader = ({ context }: LoaderFunctionArgs) => ({ actor: actorOf(context) });

export async function action({ request, context }: ActionFunctionArgs) {
  const { authentication, database } = context.get(servicesContext);
  const membership = String((await readForm(request)).get("membership") ?? "");
  const chosen = await chooseMembership(
    authentication,
    database,
    actorOf(context),
    request.headers,
    membership,
  );
  if (!chosen) throw new Response(null, { status: 404 });
  return redirect("/vandaag");
}

export default function Acting() {
  const { actor } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const title = t(actor.memberships.length > 1 ? "web:acting.title" : "web:acting.titleOne");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <PageTitle
        title={title}
        lead={t(actor.memberships.length > 1 ? "web:acting.lead" : "web:acting.leadOne")}
      />
      <form method="post" className="stack">
        {actor.memberships.map(({ id, role, organisation }) => (
          <Button
            key={id}
            name="membership"
            value={id}
            variant={id === actor.membership.id ? "primary" : "secondary"}
          >
            {t("web:acting.choose", {
              role: t("web:shell.roleAt", {
                role: t(`access:role.${role}`),
                organisation: organisation.name,
              }),
            })}
            {id === actor.membership.id ? ` (${t("web:acting.now")})` : ""}
          </Button>
        ))}
      </form>
    </>
  );
}
