// Seeded benchmarks, each beside a baseline of the same moment, since machines differ and are noisy; alone, or before and
// after side by side. CONTRIBUTING.md says how to read them.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { caseGrowthTable } from "./case-growth.ts";
import { coldRows } from "./cold-rows.ts";
import { growthTable } from "./growth.ts";
import { heavyRows } from "./heavy-rows.ts";
import { measureRow } from "./measure.ts";
import { heading, linesOf } from "./print.ts";
import { type Side, Unknown } from "./row.ts";
import { shapeTable } from "./shape-growth.ts";
import { warmRows } from "./warm-rows.ts";

const USAGE = `npm run bench -- [WORD…] [--against FOLDER] [--seconds N]

  WORD       rows whose name has one of these words; all if none. “growth” prints the growth tables of the graph model and of
             a case, “shapes” that of odd files: minutes each.
  --against  another checkout, with its dependencies installed: it runs the same rows in turn with this one.
  --seconds  how long a row runs in each checkout (default 2)
`;

function refuse(why: string): never {
  console.error(`${why}\n\n${USAGE}`);
  process.exit(2);
}

function given() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        against: { type: "string" },
        seconds: { type: "string", default: "2" },
        help: { type: "boolean" },
      },
    });
    return { ...values, words: positionals };
  } catch (error) {
    return refuse((error as Error).message);
  }
}

const { words, against, seconds, help } = given();
if (help) {
  console.log(USAGE);
  process.exit(0);
}
if (!(Number(seconds) > 0)) refuse("--seconds takes a number above 0");
const here: Side = { root: join(import.meta.dirname, ".."), label: against === undefined ? "" : "after" };
const sides: Side[] = [here];
if (against !== undefined) {
  // npm runs scripts in the folder of the package; the folder is meant from where the user is.
  const root = resolve(process.env.INIT_CWD ?? ".", against);
  if (!existsSync(join(root, "bench")) || !existsSync(join(root, "node_modules"))) {
    refuse(`${root} is no checkout of this project with its dependencies installed`);
  }
  sides.unshift({ root, label: "before" });
}

try {
  const lists = await Promise.all(sides.map(warmRows));
  const everywhere = (name: string) => lists.every((rows) => rows.some((row) => row.name === name));
  const started = [...coldRows, ...heavyRows];
  const rows = [...started, ...lists.at(-1)!].filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  console.log(heading(sides));
  for (const row of rows) {
    if (!started.includes(row) && !everywhere(row.name)) {
      console.log(`${row.name}: not in the other checkout`);
      continue;
    }
    try {
      for (const line of linesOf(row.name, await measureRow(row, sides, Number(seconds)))) console.log(line);
    } catch (error) {
      if (error instanceof Unknown && error.side !== here) {
        console.log(`${row.name}: not in the other checkout`);
        continue;
      }
      // One row that cannot be run, in this checkout or the other, does not cost the rest.
      console.error(`${row.name}: ${(error as Error).message}`);
      process.exitCode = 1;
    }
  }
  // Minutes of work: only when asked for.
  if (words.includes("growth")) {
    growthTable();
    caseGrowthTable();
  }
  if (words.includes("shapes")) await shapeTable();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
