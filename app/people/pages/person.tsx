import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { guidesOf } from "../../access/relations/guidesOf.ts";
import { asActor } from "../../access/request/contexts.ts";
import type { Role } from "../../access/role.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { ButtonLink, PrintButton } from "../../web/look/Button.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { listWatchers } from "../listWatchers.ts";
import type { StoredGroup } from "../groups/groupTables.ts";
import { readIntake } from "../intake/readIntake.ts";
import { progressOf, type StepKey } from "../intake/steps.ts";
import { listMerges } from "../merging/listMerges.ts";
import { callName } from "../peopleWords.ts";
import { readBarriers } from "../readBarriers.ts";
import { readCandidacy } from "../readCandidacy.ts";
import { hasOwnPage } from "../../access/invitations/inviteCandidate.ts";
import { readCapacity } from "../readCapacity.ts";
import { readPlaces } from "../readPlaces.ts";
import { DoneMerges } from "./merging/DoneMerges.tsx";
import { mergeAddress } from "./merging/mergeAddress.ts";
import { changeAddress, intakeAddress } from "./intake/intakeAddress.ts";
import { BarriersPanel } from "./parts/BarriersPanel.tsx";
import { CapacityPanel } from "./parts/CapacityPanel.tsx";
import { ChangeLink } from "./parts/ChangeLink.tsx";
import { GroundPanel } from "./parts/GroundPanel.tsx";
import { GuidesPanel } from "./parts/GuidesPanel.tsx";
import { IdentityPanel } from "./parts/IdentityPanel.tsx";
import { IncompletePanel } from "./parts/IncompletePanel.tsx";
import { PersonLinks } from "./parts/PersonLinks.tsx";
import { PlacePanel } from "./parts/PlacePanel.tsx";
import { WatchersPanel } from "./parts/WatchersPanel.tsx";
import { WishesPanel } from "./parts/WishesPanel.tsx";

/** One candidacy as the actor may see it; 404 when it is not there for them. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  return asActor(context, async (tx, actor) => {
    const id = params["candidacy"] ?? "";
    const seen = await readCandidacy(tx, actor, id);
    if (!seen) throw new Response(null, { status: 404 });
    const intake = await readIntake(tx, actor, id);
    return {
      role: actor.role,
      seen,
      writes: intake ? [...intake.writes] : [],
      progress: intake?.writes.has("wishes") ? progressOf(intake.groups) : undefined,
      capacity: await readCapacity(tx, actor, id),
      barriers: await readBarriers(tx, actor, id),
      watchers: await listWatchers(tx, actor, id),
      merges: await listMerges(tx, actor, id),
      hasPage: actor.role === "coach" && (await hasOwnPage(tx, id)),
      places: await readPlaces(tx, actor, language, id),
      // Whoever reads who sees a person finds the coach there.
      guides: actor.role === "careEmployer" ? ((await guidesOf(tx, [id])).get(id) ?? []) : [],
    };
  });
}

const weighers: readonly Role[] = ["coach", "labourExpert", "coordinator"];
const historyReaders: readonly Role[] = [...weighers, "sendingEmployer", "doctor"];
const readsPair: readonly Role[] = [...weighers, "careEmployer"];

export default function Person() {
  const loaded = useLoaderData<typeof loader>();
  const { role, seen, capacity, watchers, places, guides, merges, progress, barriers } = loaded;
  const spoken = useTexts();
  const { t } = spoken;
  const name = callName(seen, spoken);
  const next = progress?.next;
  const change = (group: StoredGroup, step: StepKey, small = false) =>
    loaded.writes.includes(group) ? (
      <ChangeLink
        href={changeAddress(role, seen.id, step)}
        what={t(`people:candidate.step.${step}`)}
        small={small}
      />
    ) : undefined;
  return (
    <>
      <title>{`${name} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[{ href: "/mensen", label: t("people:list.title") }]}
      />
      <PageTitle
        kind={t("people:person.kind")}
        title={name}
        lead={t("people:person.lead", { role: t(`access:role.${role}`) })}
        actions={
          <>
            {weighers.includes(role) && next === undefined && (
              <NextAction href={`/matchen/mensen/${seen.id}`}>
                {t("people:person.shortlist")}
              </NextAction>
            )}
            {role === "careEmployer" && places[0] && (
              <NextAction href={`/matchen/${seen.id}/${places[0].opening.id}`}>
                {t("people:person.seePackage")}
              </NextAction>
            )}
            {role === "coach" && (
              <ButtonLink variant="tertiary" icon="mail" href={`/mensen/${seen.id}/uitnodigen`}>
                {t(
                  loaded.hasPage
                    ? "access:inviteCandidate.shortHasPage"
                    : "access:inviteCandidate.short",
                )}
              </ButtonLink>
            )}
            <PrintButton label={t("people:list.print")} />
          </>
        }
      />
      <div className="flow">
        {next !== undefined && progress && (
          <IncompletePanel id={seen.id} by={role} progress={progress} next={next} />
        )}
        {seen.ownWords !== null && (
          <Panel
            title={t("people:person.words")}
            tone="water"
            id="over-jou"
            aside={change("ownWords", "over-jou")}
          >
            <blockquote dir="auto">{seen.ownWords}</blockquote>
          </Panel>
        )}
        {guides.length > 0 && <GuidesPanel guides={guides} name={name} />}
        {places.map((place) => (
          <PlacePanel
            key={place.opening.id}
            place={place}
            pairHref={
              readsPair.includes(role) ? `/matchen/${seen.id}/${place.opening.id}` : undefined
            }
          />
        ))}
        <div className="columns">
          <IdentityPanel
            seen={seen}
            aside={change("identity", "naam")}
            changeTown={change("town", "woonplaats", true)}
          />
          {seen.ground && (
            <GroundPanel seen={seen} ground={seen.ground} aside={change("ground", "grondslag")} />
          )}
        </div>
        {seen.wishes && (
          <WishesPanel wishes={seen.wishes} change={(group, step) => change(group, step, true)} />
        )}
        {capacity ? (
          <CapacityPanel capacity={capacity} aside={change("capacity", "belastbaarheid")} />
        ) : (
          loaded.writes.includes("capacity") && (
            <Panel
              id="belastbaarheid"
              title={t("people:person.capacity")}
              aside={change("capacity", "belastbaarheid")}
            >
              <p>{t("people:person.capacity.nothing")}</p>
            </Panel>
          )
        )}
        {barriers && <BarriersPanel barriers={barriers} aside={change("barriers", "zorgen")} />}
        {seen.ground && (
          <WatchersPanel
            watchers={watchers}
            aside={
              loaded.writes.includes("ground") && (
                <ChangeLink
                  href={intakeAddress(role, seen.id, "mensen")}
                  what={t("people:candidate.step.mensen")}
                />
              )
            }
          />
        )}
        {merges.length > 0 && <DoneMerges done={merges} action={mergeAddress(seen.id)} />}
        <PersonLinks
          id={seen.id}
          history={historyReaders.includes(role)}
          speaks={role !== "doctor"}
          keeps={role === "coach" && loaded.writes.includes("ground")}
        />
      </div>
    </>
  );
}
