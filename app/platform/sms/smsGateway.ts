const PATIENCE_MS = 10_000;

/** How text messages are handed to a gateway: one HTTP POST each. */
export type SmsSettings = {
  url: string;
  /** The body, with `{to}` and `{text}` in it: a JSON object, or fields of a form. */
  body: string;
  /** A header that lets this installation in, such as `Authorization: Bearer …`. */
  header: { name: string; value: string } | undefined;
};

/** Hands one text message to a gateway. */
export type SmsGateway = {
  /**
   * @param to the number, such as `+31612345678`
   * @returns whether the gateway took it
   */
  send(to: string, text: string): Promise<boolean>;
};

/** Opens a gateway; nothing is sent until it is asked. */
export function openSmsGateway({ url, body, header }: SmsSettings): SmsGateway {
  const json = body.trimStart().startsWith("{");
  const escape = (text: string) =>
    json ? JSON.stringify(text).slice(1, -1) : encodeURIComponent(text);
  return {
    async send(to, text) {
      const filled = body.replaceAll("{to}", escape(to)).replaceAll("{text}", () => escape(text));
      const type = json ? "application/json" : "application/x-www-form-urlencoded";
      try {
        const answer = await fetch(url, {
          method: "POST",
          headers: { "content-type": type, ...(header ? { [header.name]: header.value } : {}) },
          body: filled,
          redirect: "error",
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        await answer.body?.cancel();
        return answer.ok;
      } catch {
        return false;
      }
    },
  };
}
