import type { Database } from "../../platform/database/database.ts";
import { askJob } from "../../platform/jobs/askJob.ts";
import { queueMail } from "../../platform/mail/queueMail.ts";
import { evenly } from "../recovery/evenly.ts";
import { type Bound, counting, takeTry } from "../tries/tries.ts";
import { findCodeAccount, isPhone } from "./codeAccount.ts";
import { CODE_BY_SMS } from "./codeBySms.ts";
import { codeMail } from "./codeMail.ts";

const perName: Bound = { name: "askCode", most: 4, minutes: 30 };
/** Whoever signs in with the code that came has it given back: a room full of candidates is no stranger. */
export const asksOfCaller: Bound = { name: "askCodeCaller", most: 60, minutes: 30 };

/**
 * Sends a candidate a code to sign in, by mail or as a text message, as they said who they are. What it
 * gives, and how long it takes, is the same when nobody has that address or number.
 *
 * @param typed an e-mail address or a telephone number
 * @param caller see `callerOf`
 * @returns in how many minutes this caller may ask again, when too many were asked from there that led to
 *   nothing; whether one name was asked for too often is not told
 */
export function askCode(
  database: Database,
  typed: string,
  caller: string,
  sends: { mail: boolean; sms: boolean },
): Promise<number | undefined> {
  const name = typed.trim().toLowerCase();
  return evenly(() =>
    counting(database, async (tx) => {
      const wait = await takeTry(tx, asksOfCaller, caller);
      if (wait !== undefined) return wait;
      if ((await takeTry(tx, perName, name)) !== undefined) return undefined;
      const phone = isPhone(name);
      if (phone ? !sends.sms : !sends.mail) return undefined;
      const found = await findCodeAccount(tx, name);
      if (!found) return undefined;
      const { id, email, language, organisationId } = found;
      if (phone) {
        await askJob(tx, CODE_BY_SMS, { organisationId, payload: { account: id } });
      } else {
        await queueMail(tx, codeMail, {
          organisationId,
          to: email,
          language,
          facts: { account: id },
        });
      }
      return undefined;
    }),
  );
}
