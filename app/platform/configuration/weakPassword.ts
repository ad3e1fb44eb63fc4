const SHORTEST = 12;
/** What examples and images begin with, and what is tried first. */
const examples =
  /^(pass(word|wd)?|postgres(ql)?|overstap|owner|admin|root|secret|geheim|wachtwoord|change ?me|changeit|user|test|qwerty|welkom|1234)\d*!*$/i;

/**
 * Refuses an address whose password anybody can guess: one of an example, the user's own name, or a
 * short one. On this machine itself it may be what it likes; without a password the server asks for
 * something else (a certificate, a socket).
 *
 * @param url with a user and a password, or without
 * @param name of the variable, for the fault, which does not repeat the password
 */
export function refuseWeakPassword(url: string, name: string, faults: string[]): void {
  const { hostname, username, password } = new URL(url);
  if (password === "" || /^(localhost|127(\.\d+){3}|\[::1\]|)$/.test(hostname)) return;
  const known = decoded(password);
  if (examples.test(known) || known === decoded(username)) {
    faults.push(
      `${name}: the password is one of an example, which anybody can guess; give another`,
    );
  } else if (known.length < SHORTEST) {
    faults.push(`${name}: the password has ${SHORTEST} characters or more`);
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
