/**
 * Every component once, with plausible contents: to develop with, and what the tests walk through.
 * Not a page of the product; its words are samples.
 */
import { ActionList } from "./ActionList.tsx";
import { Breadcrumbs } from "./Breadcrumbs.tsx";
import { Button, ButtonLink, PrintButton } from "./Button.tsx";
import { CostDots } from "./CostDots.tsx";
import { CountBar } from "./CountBar.tsx";
import { DataTable } from "./DataTable.tsx";
import { DutchMap } from "./DutchMap.tsx";
import { EmptyState } from "./EmptyState.tsx";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { FactList } from "./FactList.tsx";
import { Filters } from "./Filters.tsx";
import { CheckField, ChoiceField } from "./forms/ChoiceField.tsx";
import { FileField } from "./forms/FileField.tsx";
import { SelectField } from "./forms/SelectField.tsx";
import { TextAreaField, TextField } from "./forms/TextField.tsx";
import {
  days,
  languages,
  parts,
  people,
  provinces,
  sampleRoles,
  sampleWords,
  slotWords,
  steps,
  tasks,
  themes,
  verdicts,
} from "./lookbookSamples.tsx";
import { NextAction } from "./NextAction.tsx";
import { Notice } from "./Notice.tsx";
import { PageTitle } from "./PageTitle.tsx";
import { Pagination } from "./Pagination.tsx";
import { Card, Panel } from "./Panel.tsx";
import { Person } from "./Person.tsx";
import { ReadAloud } from "./ReadAloud.tsx";
import { Shell } from "./Shell.tsx";
import { stoneStates } from "./StoneDrawing.tsx";
import { Stones, StonesLegend } from "./Stones.tsx";
import { StonesRow } from "./StonesRow.tsx";
import { Timeline } from "./Timeline.tsx";
import { VerdictTag } from "./VerdictTag.tsx";
import { WeekGrid } from "./WeekGrid.tsx";
import { When } from "./When.tsx";

/** The whole book as one page. */
export function Lookbook() {
  return (
    <Shell
      skipLabel="Naar de inhoud"
      top={{
        name: "Overstap",
        home: "/",
        region: "Westelijke Mijnstreek",
        search: { action: "/zoek", label: "Zoek mensen, werk, plekken" },
        person: {
          name: "Samira Bouali",
          role: "mobiliteitscoach",
          label: "Jouw menu",
          links: [{ href: "/mij", label: "Instellingen", icon: "settings" }],
          switches: [themes],
          signOut: { action: "/uit", label: "Uitloggen" },
        },
      }}
      nav={{
        label: "Hoofdmenu",
        items: [
          { href: "/", label: "Vandaag", icon: "sun" },
          { href: "/werk", label: "Werk", icon: "briefcase" },
          { href: "/mensen", label: "Mensen", icon: "users" },
          { href: "/matchen", label: "Matchen", icon: "arrows-join", current: true },
          { href: "/regio", label: "Regio", icon: "map" },
        ],
      }}
      footer={{
        links: [
          { href: "/over", label: "Over Overstap" },
          { href: "/privacy", label: "Privacy" },
          { href: "/toegankelijk", label: "Toegankelijkheid" },
        ],
        switches: [languages],
      }}
    >
      <Breadcrumbs
        label="Kruimelpad"
        trail={[
          { href: "/matchen", label: "Matchen" },
          { href: "/matchen/plekken", label: "Plekken" },
        ]}
      />
      <PageTitle
        kind="Past dit?"
        title="Maria bij Thuishulp Geleen"
        lead="Wat Maria kan naast wat de plek vraagt, taak voor taak."
        actions={
          <>
            <ReadAloud label="Lees voor" stopLabel="Stop" />
            <PrintButton label="Print" />
          </>
        }
      />
      <div className="flow">
        <p>
          <VerdictTag verdict="reduced" word="Past met een kleiner pakket" />
        </p>
        <Stones label="De taken van dit pakket" words={sampleWords} stones={tasks} />
        <StonesLegend
          label="Wat de stenen zeggen"
          words={sampleWords}
          states={["fits", "guided", "aid", "ask", "outside"]}
        />
        <FactList
          facts={[
            { label: "Uren", value: "16 tot 24 uur per week", icon: "clock" },
            { label: "Reis", value: "18 minuten met de fiets", icon: "bike" },
            { label: "Begin", value: "1 september 2025", icon: "calendar-event" },
          ]}
        />
        <p className="row">
          <NextAction href="/voordracht">Stel Maria voor</NextAction>{" "}
          <ButtonLink href="/vraag" icon="message-circle">
            Stel een vraag
          </ButtonLink>
        </p>
        <h2>De zaak</h2>
        <Stones label="De stappen" words={sampleWords} stones={steps} sayStates={false} />
        <div className="columns">
          <Panel title="Wie doet mee" aside={<a href="#wie">Wijzig</a>}>
            <div className="flow">
              <p>
                <Person name="Maria Peeters" role={sampleRoles.candidate} />
              </p>
              <p>
                <Person name="Jan van der Berg" role={sampleRoles.supervisor} href="/mensen/9" />
              </p>
            </div>
          </Panel>
          <Panel title="Wat er gebeurde" tone="water">
            <Timeline
              label="Wat er gebeurde"
              moments={[
                { id: "a", when: "20 mei", what: "Meegelopen in de ochtenddienst", who: "Jan" },
                { id: "b", when: "12 mei", what: "Kennisgemaakt", who: "Samira" },
              ]}
            />
          </Panel>
        </div>
        <h2>Vandaag</h2>
        <ActionList
          label="Vandaag"
          doneWord="gedaan"
          lead={false}
          actions={[
            {
              id: "1",
              what: "Vraag Maria of ze op zaterdag kan",
              why: "Dan kan ze op 1 september beginnen.",
              due: <When text="morgen 9:30" full="dinsdag 14 oktober" iso="2025-10-14" />,
              href: "/a",
              verb: "Stel de vraag",
              icon: "message-circle",
            },
            {
              id: "2",
              what: "Eerstejaarsevaluatie van Yusuf",
              due: <When text="3 dagen te laat" iso="2025-10-10" />,
              late: true,
              href: "/b",
              verb: "Vul in",
              icon: "clipboard-check",
            },
            { id: "3", what: "Afspraak met Els bevestigd", href: "/c", verb: "Bekijk", done: true },
          ]}
        />
        <h2>Wat opent werk?</h2>
        <div className="columns">
          <Card
            href="/kansen/1"
            title="Als Thuishulp Geleen een kleiner pakket toestaat, kunnen 7 mensen beginnen"
            line="Kan de leidinggevende beslissen"
          >
            <CountBar count={7} most={12} text="7 mensen" />
            <CostDots cost={1} text="een gesprek" />
          </Card>
          <Card
            href="/kansen/2"
            title="Als de avondroute in Stein verschuift naar de middag"
            line="Vraagt een nieuw rooster"
            end={<VerdictTag verdict="near" word="Bijna" />}
          >
            <CountBar count="few" most={12} text="minder dan 5 mensen" />
            <CostDots cost={3} text="een besluit" />
          </Card>
        </div>
        <h2>Mensen</h2>
        <Filters
          action="/mensen"
          label="Zoek en filter"
          submitLabel="Toon"
          active={[{ label: "Geleen", href: "/mensen", removeLabel: "weghalen" }]}
          clear={{ href: "/mensen", label: "Alles weghalen" }}
          keep={{ sorteer: "naam" }}
        >
          <TextField name="zoek" label="Naam of plaats" type="search" />
          <SelectField
            name="soort"
            label="Uitkomst"
            options={[
              { value: "", label: "Alle" },
              { value: "near", label: "Bijna" },
            ]}
          />
        </Filters>
        <DataTable
          caption="Mensen, gesorteerd op naam"
          rows={people}
          rowKey={(person) => person.id}
          columns={[
            {
              key: "name",
              label: "Naam",
              names: true,
              sort: { href: "?s=naam", now: "ascending" },
              render: (person) => <a href={`/mensen/${person.id}`}>{person.name}</a>,
            },
            {
              key: "place",
              label: "Plaats",
              sort: { href: "?s=plaats" },
              render: (person) => person.place,
            },
            {
              key: "stones",
              label: "Taken",
              render: () => <StonesRow stones={tasks} text="3 van 7 taken passen" />,
            },
            { key: "seen", label: "Uitkomst", render: (person) => <VerdictTag {...person.seen} /> },
            { key: "hours", label: "Uren", align: "end", render: (person) => person.hours },
          ]}
        />
        <Pagination
          page={3}
          pages={9}
          href={(page) => `?pagina=${page}`}
          words={{
            label: "Bladeren",
            previous: "Vorige",
            next: "Volgende",
            page: (page) => `Pagina ${page}`,
          }}
        />
        <h2>Uitkomsten en stenen</h2>
        <div className="row">
          {verdicts.map((each) => (
            <VerdictTag key={each.verdict} {...each} />
          ))}
        </div>
        <Stones
          label="Alle stenen"
          words={sampleWords}
          stones={stoneStates.map((state) => ({ id: state, label: sampleWords[state], state }))}
          sayStates={false}
        />
        <h2>Berichten</h2>
        <Notice>Deze plek zoekt nog iemand voor de zaterdag.</Notice>
        <Notice tone="done" announce title="Bewaard">
          Maria krijgt een bericht.
        </Notice>
        <Notice tone="alarm" title="Te laat">
          Het plan van aanpak had er op 1 mei moeten zijn.
        </Notice>
        <h2>Invullen</h2>
        <ErrorSummary
          title="Nog niet bewaard. Kijk naar:"
          errors={[{ field: "uren", text: "Vul een aantal uren in, van 0 tot 40" }]}
        />
        <form className="form">
          <TextField name="naam" label="Naam" hint="Zoals op je pas" autoComplete="name" />
          <TextField
            name="uren"
            label="Uren per week"
            type="number"
            error="Vul een aantal uren in, van 0 tot 40"
          />
          <FileField
            name="bestand"
            label="Verslag van de bedrijfsarts"
            hint="PDF of DOCX, hoogstens 20 MB"
            accept=".pdf,.docx"
            largest={20 * 1024 * 1024}
            tooLarge="Dit bestand is te groot. Het mag hoogstens 20 MB zijn."
          />
          <SelectField
            name="plaats"
            label="Plaats"
            optional="niet verplicht"
            options={[{ value: "g", label: "Geleen (Sittard-Geleen)" }]}
          />
          <ChoiceField
            name="reis"
            legend="Hoe reis je?"
            kind="some"
            chosen={["bike"]}
            options={[
              { value: "bike", label: "Fiets" },
              { value: "bus", label: "Bus of trein", hint: "Ook met overstappen" },
            ]}
          />
          <TextAreaField name="waarom" label="Wat vind je leuk aan dit werk?" rows={3} />
          <CheckField name="akkoord" label="Ik heb dit met mijn coach besproken" />
          <p className="row">
            <Button variant="primary">Bewaar</Button>
            <Button icon="x">Annuleer</Button>
            <ButtonLink href="/terug" variant="tertiary">
              Terug
            </ButtonLink>
          </p>
        </form>
        <h2>Wanneer en waar</h2>
        <div className="columns">
          <WeekGrid
            caption="Wanneer Maria kan en de plek vraagt"
            showCaption
            partsLabel="Deel van de dag"
            days={days}
            parts={parts}
            words={slotWords}
            slots={{
              "mon-morning": "common",
              "tue-morning": "common",
              "wed-morning": "available",
              "sat-morning": "asked",
              "mon-afternoon": "available",
            }}
          />
          <DutchMap
            label="Maria en de plekken om haar heen"
            provinces={provinces}
            height={400}
            ring={{ at: { lat: 50.97, lon: 5.83 }, km: 9 }}
            points={[
              { id: "m", label: "Geleen", at: { lat: 50.97, lon: 5.83 }, selected: true },
              { id: "s", label: "Sittard", at: { lat: 51, lon: 5.87 }, named: true, href: "/p/1" },
              { id: "t", label: "Stein", at: { lat: 50.97, lon: 5.77 }, href: "/p/2" },
            ]}
          />
        </div>
        <FactList
          shape="table"
          facts={[
            { label: "Wettelijke grond", value: "toestemming" },
            { label: "Bewaren tot", value: "1 mei 2026" },
          ]}
        />
        <EmptyState
          title="Niemand wacht op jou"
          action={<ButtonLink href="/matchen">Bekijk nieuwe kansen</ButtonLink>}
        >
          Fijn. Het volgende overleg is morgen om 9:30.
        </EmptyState>
      </div>
    </Shell>
  );
}
