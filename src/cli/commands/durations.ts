import { basename, relative, resolve } from "node:path";
import { dayOfIso } from "#case/day.ts";
import { printableLine } from "#case/printable.ts";
import { LARGEST_SPELL_TABLE, readSpellTable, SPELL_COLUMNS } from "#exchange/spell-table/read.ts";
import { LIMIT_SCALES, type LimitsAsked, SURVIVAL_LIMITS } from "#survival/index.ts";
import { bytesOf } from "../bytes.ts";
import { dayFlag } from "../day-flag.ts";
import { DURATIONS_FORMATS, type DurationsFormat } from "../durations/formats.ts";
import { durationsOf } from "../durations/result.ts";
import { FileFault, UsageFault } from "../fault.ts";
import type { Flags, Given } from "../flags.ts";
import { givenFile } from "../given-file.ts";
import { refuseInput } from "../record/places.ts";
import { refuseExisting, writeFile } from "../writing/write-file.ts";
import { writtenFormat } from "../written-format.ts";
import type { Command } from "./command.ts";

const FLAGS: Flags = {
  json: { help: "print as JSON: every day of every curve, in full" },
  out: { short: "o", takes: "FILE", help: "where to write (default: standard output)" },
  format: {
    takes: Object.keys(DURATIONS_FORMATS).join("|"),
    help: "format to write (default: by the ending of FILE, or text)",
  },
  force: { help: "replace a file that is there" },
  limits: { takes: LIMIT_SCALES.join("|"), help: "scale of the limits (default: log-log)" },
  level: { takes: "SHARE", help: "chance that the limits are to hold, day by day (default: 0.95)" },
  horizon: { takes: "DAYS", help: "days up to which the mean is taken (default: the longest spell)" },
  "as-of": {
    takes: "DATE",
    help: "last day of open spells without an end (default: today)",
  },
};

/** How long the spells of anybody's table last, and how they end. */
export const durations: Command = {
  name: "durations",
  usage: "durations FILE [options]",
  summary: "how long the spells of a table last, and how they end",
  example: "demarche durations talks.csv",
  remark: `FILE is a CSV with columns ${SPELL_COLUMNS.slice(0, 3).join(", ")} and ending, dates in EDTF; or time, in days, and\nending. An empty ending is open.`,
  flags: FLAGS,
  async perform(given, io) {
    const [name] = given.words;
    if (name === undefined) throw new UsageFault("no table is named", `for example: ${this.example}`);
    const limits = limitsAsked(given);
    const horizon = numberFlag(
      given,
      "horizon",
      (value) => value > 0,
      "a number of days above 0, such as 365",
    );
    const out = given.flags.get("out")?.[0];
    const format = formatAsked(given, out);
    const place = out === undefined ? undefined : resolve(io.directory, out);
    const replace = given.flags.has("force");
    if (place !== undefined) {
      refuseExisting(place, out!, replace);
      refuseInput(place, out!, [resolve(io.directory, name)]);
    }
    const day = dayFlag(given, "as-of") ?? new Date().toISOString().slice(0, 10);
    const bytes = bytesOf(givenFile(name, io.directory, { pipes: true }), name, LARGEST_SPELL_TABLE);
    const table = readSpellTable(
      { name, bytes },
      { day: dayOfIso(day), longest: SURVIVAL_LIMITS.longestSpell.most, kinds: SURVIVAL_LIMITS.endings.most },
    );
    if ("faults" in table) throw new FileFault(table.faults);
    const found = durationsOf(table, limits, horizon);
    const text = await DURATIONS_FORMATS[format](found, { name: basename(name), day });
    if (place === undefined) io.out(text);
    else {
      writeFile(place, text, { shown: out!, replace });
      io.out(`Written: ${printableLine(relative(io.directory, place), 500)}\n`);
    }
    return 0;
  },
};

function formatAsked(given: Given, out: string | undefined): DurationsFormat {
  const known = Object.keys(DURATIONS_FORMATS) as DurationsFormat[];
  const named = given.flags.get("format")?.[0];
  if (!given.flags.has("json")) return writtenFormat(known, named, out, "text");
  if (named !== undefined && named !== "json")
    throw new UsageFault(`--json and --format ${named} exclude each other`, "leave out one of the two");
  return "json";
}

function limitsAsked(given: Given): LimitsAsked {
  const asked = given.flags.get("limits")?.[0] ?? "log-log";
  const scale = LIMIT_SCALES.find((one) => one === asked);
  if (!scale) throw new UsageFault(`--limits cannot be "${asked}"`, `one of ${LIMIT_SCALES.join(", ")}`);
  const within = (value: number) => value > 0 && value < 1;
  return { scale, level: numberFlag(given, "level", within, "a share such as 0.95") ?? 0.95 };
}

function numberFlag(
  given: Given,
  name: string,
  fits: (value: number) => boolean,
  wanted: string,
): number | undefined {
  const text = given.flags.get(name)?.[0];
  if (text === undefined) return undefined;
  const value = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!fits(value)) throw new UsageFault(`--${name} must be ${wanted}, not "${text}"`);
  return value;
}
