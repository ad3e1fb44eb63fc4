import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { ServerBuild } from "react-router";
import { sealAll } from "../app/access/audit/sealAudit.ts";
import type { Services } from "../app/access/request/contexts.ts";
import { openAuthentication } from "../app/access/signIn/authentication.ts";
import { weighDue } from "../app/matching/screenings/weighDue.ts";
import { type Database, openDatabase } from "../app/platform/database/database.ts";
import { openJobOffice } from "../app/platform/jobs/jobOffice.ts";
import { listen } from "../app/web/server/server.ts";
import { textsIn } from "../app/web/texts.ts";
import { freePort } from "../e2e/postgres/server.ts";
import { signIn } from "../e2e/program/visitor.ts";
import { benchVisits } from "./pages/benchAddresses.ts";
import { openFilled } from "./pages/fillStore.ts";

/**
 * What writing down who looks at whom adds to a page: the same pages of the same store asked in turn of
 * a server that does and of one that does not, in one process, so that whatever else the machine does
 * falls on both.
 */

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "2000" },
    times: { type: "string", default: "40" },
    folder: { type: "string", default: tmpdir() },
  },
});
const times = Number(values.times);

const folder = join(values.folder, `overstap-bench-${values.size}`);
const build = fileURLToPath(new URL("../build/", import.meta.url));
const store = await openFilled(folder, Number(values.size));
await weighDue(store.database);
const unwatched = openDatabase(store.connection);
const pages = (await import(join(build, "server/index.js"))) as ServerBuild;

async function serve(database: Database) {
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const { authentication, close } = openAuthentication(store.connection, publicUrl, store.secret);
  const services = {
    database,
    authentication,
    mode: store.installation.mode,
    publicUrl,
    texts: textsIn,
    secret: store.secret,
    sealKeys: store.sealKeys,
    auditSecret: store.auditSecret,
    scanner: undefined,
    sendsMail: false,
    sendsSms: false,
    jobs: openJobOffice(database, []),
    mailFrom: undefined,
  } satisfies Services;
  const { stop } = await listen(pages, join(build, "client"), services, port, 0);
  return { url: publicUrl, stop: () => Promise.all([stop(), close()]) };
}

const median = (took: number[]) => took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)]!;
const [on, off] = [await serve(store.database), await serve(unwatched)];
const all = { on: 0, off: 0, usedOn: 0, usedOff: 0 };
console.log(`${values.size} candidacies, each page ${times} times with the audit and without\n`);
console.log("with      without   more   of processor  page");
for (const { role, email, paths } of benchVisits) {
  const visitors = [await signIn(on.url, email), await signIn(off.url, email)] as const;
  for (const path of paths) {
    const took: [number[], number[]] = [[], []];
    const used: [number[], number[]] = [[], []];
    for (let turn = 0; turn < times + 3; turn++) {
      // Each goes first every other time.
      for (const which of turn % 2 ? ([0, 1] as const) : ([1, 0] as const)) {
        const cpu = process.cpuUsage();
        const asked = performance.now();
        const answer = await visitors[which].get(path);
        await answer.arrayBuffer();
        if (turn < 3) continue;
        took[which].push(performance.now() - asked);
        const { user, system } = process.cpuUsage(cpu);
        used[which].push((user + system) / 1000);
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      }
    }
    const [withIt, without] = [median(took[0]), median(took[1])];
    all.on += withIt;
    all.off += without;
    const [usedWith, usedWithout] = [median(used[0]), median(used[1])];
    all.usedOn += usedWith;
    all.usedOff += usedWithout;
    const more = `${((100 * withIt) / without - 100).toFixed(0)}%`;
    const processor = `${((100 * usedWith) / usedWithout - 100).toFixed(0)}%`;
    const shown = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…");
    console.log(
      `${withIt.toFixed(1).padStart(6)} ms ${without.toFixed(1).padStart(6)} ms ${more.padStart(6)} ${processor.padStart(13)}  ${role} ${shown}`,
    );
  }
}
console.log(
  `\nall pages together: ${all.on.toFixed(0)} ms with, ${all.off.toFixed(0)} ms without, ${((100 * all.on) / all.off - 100).toFixed(1)}% more;
of processor ${all.usedOn.toFixed(0)} ms with, ${all.usedOff.toFixed(0)} ms without, ${((100 * all.usedOn) / all.usedOff - 100).toFixed(1)}% more (medians; of this process, not of the database)`,
);
const [{ waiting }] = (
  await store.database.pool.query<{ waiting: number }>(
    "select count(*)::int as waiting from audit_inbox",
  )
).rows as [{ waiting: number }];
const sealing = performance.now();
await sealAll(store.database, store.auditSecret);
console.log(
  `${waiting} rows sealed in ${(performance.now() - sealing).toFixed(0)} ms, beside the pages`,
);
await Promise.all([on.stop(), off.stop()]);
await unwatched.close();
await store.close();
