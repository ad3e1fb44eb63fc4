import type pg from "pg";
import { openDatabase } from "../app/platform/database/database.ts";
import { startJobs } from "../app/platform/jobs/startJobs.ts";
import { type MailSettings, openMailServer } from "../app/platform/mail/mailServer.ts";
import { sendMail } from "../app/platform/mail/sendMail.ts";
import { remind } from "../app/transition/reminders/remind.ts";
import { reminderMail } from "../app/transition/reminders/reminderMail.ts";
import { textsIn } from "../app/web/texts.ts";

/** The part of the program that reminds, in a process of its own that can be killed. */
const { connection, settings, now } = JSON.parse(process.argv[2]!) as {
  connection: pg.PoolConfig;
  settings: MailSettings;
  now: string;
};
await startJobs(
  connection,
  [remind, sendMail([reminderMail], openMailServer(settings))],
  {
    database: openDatabase(connection),
    texts: textsIn,
    publicUrl: "https://overstap.example.nl",
    clock: () => new Date(now),
    log: { info() {}, warn() {}, error() {} },
  },
  { alone: true },
);
process.send?.("started");
