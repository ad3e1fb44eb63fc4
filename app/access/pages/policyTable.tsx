import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Details } from "../../web/look/Details.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { candidacyGroups } from "../policy/fieldGroup.ts";
import { candidacyPolicy, policy } from "../policy/policy.ts";
import type { CandidacyRelation, Role, WorkRelation } from "../role.ts";

/** Each role in each relation that opens anything, as the table of visibility lists them. */
const standings = [
  ...new Map(
    candidacyPolicy.map(({ role, relation }) => [
      `${role}/${relation}`,
      { role, relation: relation as CandidacyRelation },
    ]),
  ).values(),
];
const work = policy.filter(({ group, verb }) => group === "work" && verb === "read") as {
  role: Role;
  relation: WorkRelation;
}[];

/** The table of visibility in words, from the very table that is asked: what it says is what happens. */
export default function PolicyTable() {
  const { t } = useTexts();
  return (
    <>
      <title>{`${t("audit:policy.title")} · Overstap`}</title>
      <PageTitle title={t("audit:policy.title")} lead={t("audit:policy.lead")} />
      <div className="flow">
        <p>{t("audit:policy.administrator")}</p>
        {standings.map(({ role, relation }) => (
          <Panel
            key={`${role}/${relation}`}
            id={`${role}-${relation}`}
            title={t(`audit:policy.standing.${relation}`)}
          >
            <Standing role={role} relation={relation} />
          </Panel>
        ))}
        <Panel title={t("audit:policy.work")} id="werk">
          <p>{t("audit:policy.workLead")}</p>
          <ul className="ams-unordered-list">
            {work.map(({ role, relation }) => (
              <li key={`${role}/${relation}`}>
                {t(`access:role.${role}`)}: {t(`audit:policy.work.${relation}`)}
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </>
  );
}

function Standing({ role, relation }: { role: Role; relation: CandidacyRelation }) {
  const { t } = useTexts();
  const cells = (wanted: "read" | "write") =>
    candidacyPolicy.filter(
      (one) => one.role === role && one.relation === relation && one.verb === wanted,
    );
  const inWords = (wanted: "read" | "write") =>
    cells(wanted).map(({ group, only }) => {
      const name = t(`audit:group.${group as (typeof candidacyGroups)[number]}`);
      return only ? t("audit:policy.only", { group: name, only: said(only) }) : name;
    });
  const said = (only: string) =>
    t(`audit:policy.only.${only.replace(/\W+/g, "-")}` as "audit:policy.only.own");
  const read = new Set(cells("read").map(({ group }) => group));
  const hidden = candidacyGroups.filter((group) => !read.has(group));
  const list = (words: readonly string[]) =>
    words.length === 0 ? t("audit:policy.nothing") : `${words.join(", ")}.`;
  return (
    <>
      <p>
        <strong>{t("audit:policy.reads")}:</strong> {list(inWords("read"))}
      </p>
      <p>
        <strong>{t("audit:policy.writes")}:</strong> {list(inWords("write"))}
      </p>
      {hidden.length > 0 && (
        <Details summary={t("audit:policy.hidden", { count: hidden.length })}>
          <p>{list(hidden.map((group) => t(`audit:group.${group}`)))}</p>
        </Details>
      )}
    </>
  );
}
