/**
 * Passkeys are the one thing that only a script can do: it hands the browser what the page asks
 * (`data-options`), puts the answer into the form, and sends it. A form that asks for one is hidden
 * where the browser has none.
 */

type Json = Record<string, unknown>;
/** Newer than the types of the language: a browser that lacks them has no passkeys for us. */
type WithJson = {
  parseCreationOptionsFromJSON?: (options: Json) => PublicKeyCredentialCreationOptions;
  parseRequestOptionsFromJSON?: (options: Json) => PublicKeyCredentialRequestOptions;
};

const forms = () => document.querySelectorAll<HTMLFormElement>("form[data-passkey]");
const able = "PublicKeyCredential" in window ? (PublicKeyCredential as unknown as WithJson) : {};

/** Shows the forms that ask for a passkey, where the browser can give one, and listens for them. */
export function offerPasskeys(): void {
  if (!able.parseCreationOptionsFromJSON || !able.parseRequestOptionsFromJSON) return;
  for (const form of forms()) form.hidden = false;
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset["passkey"] === undefined) return;
    event.preventDefault();
    void answer(form, event.submitter);
  });
}

async function answer(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const said = form.querySelector<HTMLElement>("[data-failed]");
  if (said) said.hidden = true;
  try {
    const credential = await ask(form);
    const field = form.querySelector<HTMLInputElement>('input[name="antwoord"]');
    if (!credential || !field) throw new Error("no passkey");
    field.value = JSON.stringify(credential);
    if (button instanceof HTMLButtonElement && button.name) {
      const pressed = document.createElement("input");
      Object.assign(pressed, { type: "hidden", name: button.name, value: button.value });
      form.append(pressed);
    }
    form.submit();
  } catch {
    // Cancelled, or there is none here: nothing was sent.
    if (said) said.hidden = false;
  }
}

function ask(form: HTMLFormElement): Promise<Credential | null> {
  const options = JSON.parse(form.dataset["options"] ?? "{}") as Json;
  return form.dataset["passkey"] === "new"
    ? navigator.credentials.create({ publicKey: able.parseCreationOptionsFromJSON!(options) })
    : navigator.credentials.get({ publicKey: able.parseRequestOptionsFromJSON!(options) });
}
