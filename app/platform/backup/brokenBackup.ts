/** A backup that cannot be used: what is wrong and what to do, as a sentence for the user. */
export class BrokenBackup extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "BrokenBackup";
  }
}
