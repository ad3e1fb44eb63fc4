import type { Transaction } from "../../platform/database/database.ts";
import { takeTry } from "../tries/tries.ts";
import type { PasskeyAnswer } from "./readAnswer.ts";

/** Longer than a challenge holds. */
const once = { name: "challenge", most: 1, minutes: 60 };

/** Whether the challenge that an answer is to was answered before; each is answered once. */
export async function challengeUsed(tx: Transaction, answer: PasskeyAnswer): Promise<boolean> {
  return (await takeTry(tx, once, answer.response.clientDataJSON)) !== undefined;
}
