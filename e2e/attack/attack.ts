import { attackAll } from "./attackAll.ts";

/** `npm run attack`: attacks a program of its own, and says what was tried and what got through. */
const began = performance.now();
const tally = await attackAll((line) => void process.stderr.write(`${line}\n`));
console.log(tally.report());
console.log(`${Math.round((performance.now() - began) / 1000)} s`);
process.exitCode = tally.through.length > 0 ? 1 : 0;
