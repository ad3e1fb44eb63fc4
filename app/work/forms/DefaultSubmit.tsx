/** What Enter in a field of a form with several buttons does: it stores. Browsers take the first button. */
export function DefaultSubmit() {
  return (
    <button
      className="ams-visually-hidden"
      type="submit"
      name="do"
      value="save"
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}
