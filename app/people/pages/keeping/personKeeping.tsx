import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../../access/request/contexts.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { Button, ButtonLink } from "../../../web/look/Button.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { callName } from "../../peopleWords.ts";
import { readCandidacy } from "../../readCandidacy.ts";
import { readKeeping } from "../../retention/readKeeping.ts";
import { changeAddress } from "../intake/intakeAddress.ts";
import { HoldList } from "./HoldList.tsx";

/** How long one person is kept, for their coach. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  return asActor(context, async (tx, actor) => {
    const seen = await readCandidacy(tx, actor, candidacy);
    const keeping = seen && (await readKeeping(tx, candidacy));
    if (!keeping) throw new Response(null, { status: 404 });
    const { firstName, identity, reference } = seen;
    return { id: candidacy, keeping, seen: { firstName, identity, reference } };
  });
}

export default function PersonKeeping() {
  const { id, keeping, seen } = useLoaderData<typeof loader>();
  const spoken = useTexts();
  const { t, language } = spoken;
  const name = callName(seen, spoken);
  const at = `/mensen/${id}`;
  return (
    <>
      <title>{`${t("keeping:person.title")} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[
          { href: "/mensen", label: t("people:list.title") },
          { href: at, label: name },
        ]}
      />
      <PageTitle title={t("keeping:person.title")} lead={t("keeping:person.lead", { name })} />
      <div className="flow">
        {keeping.warnedOn && (
          <Notice
            tone="care"
            title={t("keeping:person.soon", { day: inDays(keeping.goesOn, language) })}
          >
            <p>{t(`keeping:person.told.${keeping.way ?? "letter"}`)}</p>
          </Notice>
        )}
        <Panel
          title={inDays(keeping.goesOn, language)}
          tone="water"
          aside={<a href={changeAddress("coach", id, "grondslag")}>{t("keeping:person.longer")}</a>}
        >
          <FactList
            shape="table"
            facts={[
              { label: t("keeping:why"), value: t(`keeping:ground.${keeping.ground}`) },
              {
                label: t("people:field.heldUntil"),
                value: inDays(keeping.heldUntil, language),
              },
              { label: t("keeping:goesOn"), value: inDays(keeping.goesOn, language) },
            ]}
          />
          {keeping.warnedOn && (
            <form method="post" action={`${at}/bewaren/brief`}>
              <Button icon="printer">{t("keeping:person.letter")}</Button>
            </form>
          )}
        </Panel>
        {keeping.holds.length > 0 && (
          <Panel title={t("keeping:holds")}>
            <HoldList holds={keeping.holds} />
          </Panel>
        )}
        <Panel title={t("keeping:person.more")}>
          <p className="form-buttons">
            <ButtonLink href={`${at}/kopie`} icon="copy">
              {t("keeping:copy.link")}
            </ButtonLink>
            <ButtonLink href={`${at}/wissen`} icon="x">
              {t("keeping:erase.link")}
            </ButtonLink>
          </p>
        </Panel>
      </div>
    </>
  );
}
