import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Person } from "../look/Person.tsx";
import type { DemonstrationPerson } from "./demonstrationPeople.ts";

/** The people of the demonstration, each with a button that signs in as them. */
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
      <ul>
        {props.people.map(({ name, email, role }) => (
          <li key={email}>
            <form method="post">
              <input type="hidden" name="to" value={props.to} />
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value={props.password} />
              <button type="submit" className="demo-person">
                <Person name={name} role={t(`access:role.${role}`)} />
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
