import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Person } from "../look/Person.tsx";
import { type DemonstrationPerson, demonstrationSides } from "./demonstrationPeople.ts";

type Side = keyof typeof demonstrationSides;

/** The people of the demonstration by side of the table, each with a button that signs in as them. */
export function DemonstrationPeople(props: {
  people: readonly DemonstrationPerson[];
  password: string;
  /** Where to go on to. */
  to: string;
}) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="demo" className="demo-people">
      <h2 id="demo">{t("web:signIn.demo.title")}</h2>
      <p>{t("web:signIn.demo.lead", { password: props.password })}</p>
      <div className="demo-groups">
        {(Object.keys(demonstrationSides) as Side[]).map((side) => (
          <div key={side}>
            <h3>{t(`web:signIn.demo.${side}`)}</h3>
            <ul>
              {props.people
                .filter(({ role }) =>
                  (demonstrationSides[side] as readonly string[]).includes(role),
                )
                .map((person) => (
                  <li key={person.email}>
                    <SignInAs person={person} password={props.password} to={props.to} />
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function SignInAs(props: { person: DemonstrationPerson; password: string; to: string }) {
  const { t } = useTexts();
  const { name, email, role } = props.person;
  return (
    <form method="post">
      <input type="hidden" name="to" value={props.to} />
      <input type="hidden" name="email" value={email} />
      <input type="hidden" name="password" value={props.password} />
      <button type="submit" className="demo-person" title={t("web:signIn.demo.as", { name })}>
        <Person name={name} role={t(`access:role.${role}`)} />
      </button>
    </form>
  );
}
