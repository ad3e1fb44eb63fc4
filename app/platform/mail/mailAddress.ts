const LONGEST = 254;
/** One plain address: no names, lists, comments or line breaks, so that no header can be slipped in. */
const form =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** Whether a text is one address that mail can go to. Accepts what browsers accept in an e-mail field. */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST && form.test(text);
}
