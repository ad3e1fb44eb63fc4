/**
 * Why a job failed, as a code for which the administrators' page has words.
 *
 * - `database`: a query failed
 * - `mailServer`: the mail server did not answer, or refused
 * - `payload`: the event says something that this version does not understand
 * - `timeout`: it took too long
 * - `stopped`: the program stopped half-way
 * - `crashed`: the program died half-way
 * - `outside`: something else outside the program did not answer
 * - `program`: a fault in the program
 */
export const faultCodes = [
  "database",
  "mailServer",
  "payload",
  "timeout",
  "stopped",
  "crashed",
  "outside",
  "program",
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** Thrown by a job to say why it failed; the code is kept, and nothing of the cause's own words. */
export class JobFault extends Error {
  readonly code: FaultCode;
  /** Whether trying again is of no use. */
  readonly final: boolean;
  constructor(code: FaultCode, options: { final?: boolean; cause?: unknown } = {}) {
    super(`the job failed: ${code}`, { cause: options.cause });
    this.code = code;
    this.final = options.final ?? false;
  }
}
