// Damages case files and says what the program did wrong about them: nothing, if all is well.
//   npm run fuzz                              10,000 mutants, the same every time
//   npm run fuzz -- --seed 2 --mutants 500    others, and as many
//   npm run fuzz -- --every                   every place of every case, broken in every way, one at a time: hours
//   npm run fuzz -- --beside                  the files beside a case, instead of cases: 3,000 mutants of each
//   npm run fuzz -- --every cuba-1962         of one case
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { Random } from "#math/random.ts";
import { examineBeside, filesBeside } from "./beside.ts";
import { broken, WAYS } from "./breakages.ts";
import { type Examined, examine } from "./examine.ts";
import { mutantOf } from "./mutants.ts";
import { placesOf } from "./places.ts";
import { seeds } from "./seeds.ts";

const { values: flags, positionals } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    mutants: { type: "string" },
    beside: { type: "boolean", default: false },
    every: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const files = seeds().filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const counts = { tried: 0, sound: 0, problems: 0 };
/** Longest processor time that one file took, in milliseconds, and which: other programs do not make it longer. */
let slowest = { ms: 0, name: "" };

async function tried(name: string, examined: () => Promise<Examined>, says?: RegExp | null): Promise<void> {
  const start = process.cpuUsage();
  const { sound, said, problems } = await examined();
  const ms = process.cpuUsage(start).user / 1000;
  if (ms > slowest.ms) slowest = { ms, name };
  counts.tried++;
  if (sound) counts.sound++;
  const wrong = [...problems];
  if (says === null && sound) wrong.push("reads as sound");
  if (says && !said.some((words) => says.test(words))) wrong.push(`says ${said[0]}`);
  counts.problems += wrong.length;
  for (const problem of wrong) console.log(`${name}: ${problem}`);
  if (counts.tried % 1000 === 0) console.error(`${counts.tried} tried, ${counts.problems} problems`);
}

const ofCase = (file: string | Uint8Array) => () =>
  examine(file, counts.tried % 10 === 0 ? "brief" : "check");

if (flags.beside) {
  for (const file of filesBeside()) {
    const random = new Random(Number(flags.seed), `mutant of ${file.name}`);
    const { sound } = counts;
    for (let nth = 0; nth < Number(flags.mutants ?? 3000); nth++) {
      const { name, bytes } = mutantOf([file], random.run(nth));
      await tried(`mutant ${nth} of ${name}`, () => examineBeside(file, bytes));
    }
    console.error(`${file.name}: ${counts.sound - sound} read as sound`);
  }
} else if (flags.every) {
  for (const { name, text } of files) {
    const value: unknown = parse(text);
    for (const place of placesOf(value)) {
      for (let way = 0; way < WAYS; way++) {
        const one = broken(value, place, way);
        if (one) await tried(`${name}, ${one.how}`, ofCase(one.text), one.says);
      }
    }
  }
} else {
  const random = new Random(Number(flags.seed), "mutant");
  for (let nth = 0; nth < Number(flags.mutants ?? 10_000); nth++) {
    const { name, bytes } = mutantOf(files, random.run(nth));
    await tried(`mutant ${nth} of ${name}`, ofCase(bytes));
  }
}
console.log(
  `${counts.tried} damaged files: ${counts.sound} read as sound, ${counts.problems} problems; ` +
    `the slowest took ${Math.round(slowest.ms)} ms (${slowest.name})`,
);
process.exitCode = counts.problems > 0 || counts.tried === 0 ? 1 : 0;
