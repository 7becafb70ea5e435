import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashOf } from "#track-record/seal-hash.ts";
import { program } from "../../src/cli/program.ts";

/** What became of damaged seals. */
export interface SealCount {
  readonly files: number;
  readonly scored: number;
  readonly refused: number;
  /** Exits with another status than 0, 1 and 2, by what was done to the seal, with what was printed. */
  readonly exits: readonly string[];
  /** Refusals that are no fault with its place. */
  readonly placeless: readonly string[];
  /** Seals that were changed, with their hash left as it was, and scored all the same. */
  readonly unnoticed: readonly string[];
}

/** What is put in the place of a value. */
const VALUES: readonly unknown[] = [
  undefined,
  null,
  "",
  "x\u001b[2J\u202e\n",
  -1,
  2,
  1e308,
  [],
  {},
  [[null]],
  "2999-01-01",
  "0000-00-00",
  "__proto__",
  true,
  "x".repeat(5000),
];

/** Puts another value in every place of a seal, of each list in its first two, and scores the case. */
export async function scoreDamagedSeals(
  folderOfCase: string,
  day: string,
  most = Number.POSITIVE_INFINITY,
): Promise<SealCount> {
  const folder = mkdtempSync(join(tmpdir(), "demarche-seals-"));
  const [exits, placeless, unnoticed]: [string[], string[], string[]] = [[], [], []];
  let [files, scored, refused] = [0, 0, 0];
  try {
    cpSync(folderOfCase, join(folder, "case"), { recursive: true });
    const place = join(folder, "case", "seals", `${day}.json`);
    const sound = JSON.parse(readFileSync(place, "utf8"));
    const paths = [...placesIn(sound)];
    const step = Math.max(1, (paths.length * VALUES.length * 2) / most);
    for (let turn = 0; turn < paths.length * VALUES.length * 2; turn += step) {
      const at = Math.floor(turn);
      const path = paths[Math.floor(at / 2 / VALUES.length)]!;
      const value = VALUES[Math.floor(at / 2) % VALUES.length];
      const isHashed = at % 2 === 1;
      const seal = changed(sound, path, value);
      if (JSON.stringify(seal) === JSON.stringify(sound)) continue;
      if (isHashed && path[0] !== "sha256") seal.sha256 = hashOf(seal as never);
      const text = JSON.stringify(seal, null, 2);
      writeFileSync(place, text);
      files++;
      let error = "";
      const status = await program(["score", "case", "--on", "2026-12-31"], {
        out: () => {},
        error: (said) => {
          error += said;
        },
        colour: false,
        width: 80,
        directory: folder,
      });
      const how = `${path.join(".")} = ${JSON.stringify(value)?.slice(0, 40)}${isHashed ? ", hashed anew" : ""}`;
      if (status === 0) {
        scored++;
        if (!isHashed) unnoticed.push(how);
      } else if (status === 1 || status === 2) refused++;
      else exits.push(`${how}: ${status} ${error.slice(0, 300)}`);
      if (status === 1)
        for (const line of error.trimEnd().split("\n").slice(0, -1))
          if (
            !/^case\/(?:seals\/[\d-]+\.json|resolutions\.yaml):[1-9]\d*:[1-9]\d*: (?:error|warning): ./.test(
              line,
            )
          )
            placeless.push(`${how}: ${line}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { files, scored, refused, exits, placeless, unnoticed };
}

type Path = readonly (string | number)[];

function* placesIn(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (value === null || typeof value !== "object") return;
  const keys = Array.isArray(value) ? [...value.keys()].slice(0, 2) : Object.keys(value);
  for (const key of keys) yield* placesIn((value as Record<string | number, unknown>)[key], [...path, key]);
}

/** A copy with another value at a place; without the place where the value is undefined. */
function changed(whole: unknown, path: Path, value: unknown): Record<string, unknown> {
  const copy = structuredClone(whole) as Record<string | number, unknown>;
  const owner = path.slice(0, -1).reduce((part, key) => part[key] as Record<string | number, unknown>, copy);
  const last = path.at(-1)!;
  if (value !== undefined) owner[last] = value;
  else if (Array.isArray(owner)) owner.splice(last as number, 1);
  else delete owner[last];
  return copy as Record<string, unknown>;
}
