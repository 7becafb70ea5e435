import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dayOfIso } from "#case/day.ts";
import { datesOf } from "#intake/dates/dates-of.ts";
import { intake } from "#intake/intake.ts";
import type { Proposal } from "#intake/proposal.ts";
import { passagesOf } from "#intake/text/passage.ts";

/** What a sentence of our own is there for. */
const FRAME_KINDS = [
  "say",
  "demand",
  "act",
  "round",
  "date",
  "forecast",
  "sanction",
  "question",
  "actor",
  "party",
] as const;

/**
 * One sentence of our own, or a few, with what they tell; `-` where they look like a frame and tell nothing of the kind, and `!` before
 * what alone must not be made of them. Who does something is an id or a part of a name (`_` for a blank), `|` between two that are as right.
 */
interface Frame {
  readonly kind: (typeof FRAME_KINDS)[number];
  readonly wanted: string;
  readonly text: string;
}

/** A Tuesday, from which every sentence counts. */
const PUBLISHED = "2021-03-09";
/** How far from the word that tells it an act may be pinned, in characters. */
const CLOSE = 30;

/** The frames of a file, one a line: kind, what is wanted, the sentence. */
function framesIn(name: string): Frame[] {
  const file = fileURLToPath(new URL(`frames/${name}.tsv`, import.meta.url));
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [kind, wanted, text] = line.split("\t") as [Frame["kind"], string, string];
      return { kind, wanted, text: text.replaceAll("\\n", "\n") };
    });
}

/** Whether a sentence is read as wanted; the words of what was made of it otherwise. */
function read({ kind, wanted, text }: Frame): { readonly right: boolean; readonly told: string } {
  if (kind === "date") return readDate(wanted, text);
  const found = intake(text, { id: "x", issued: PUBLISHED }).proposals.filter(
    ({ confidence }) => confidence !== "low",
  );
  const own = found.filter((each) => KINDS[kind]!.includes(each.kind));
  const isAmong = amongOf(found);
  const parties = found.flatMap(({ entry }) => (entry.party === true ? [entry.id as string] : []));
  const right =
    kind === "party"
      ? // All sides of the talks, and nobody else.
        wanted.split("+").length === parties.length &&
        wanted.split("+").every((side) => isAmong(parties, side))
      : wanted.startsWith("!")
        ? !own.some((each) => FITS[kind]!(each, wanted.slice(1), text, isAmong, 0))
        : wanted === "-"
          ? // What is asked there is no act.
            own.every((each) => kind === "act" && each.kind === "demand")
          : own.some((each) => FITS[kind]!(each, wanted, text, isAmong));
  return {
    right,
    told: found.flatMap((each) => worded(each, kind === "actor" || kind === "party")).join(" | "),
  };
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  say: ["claim"],
  demand: ["demand"],
  act: ["event", "sanction", "demand"],
  round: ["round"],
  forecast: ["forecast"],
  sanction: ["sanction"],
  question: ["question"],
  actor: ["actor"],
  party: ["actor"],
};

type Among = (ids: readonly string[], wanted: string) => boolean;
type Fits = (one: Proposal, wanted: string, text: string, isAmong: Among, far?: number) => boolean;

const FITS: Readonly<Record<string, Fits>> = {
  say: ({ entry }, wanted, _text, isAmong) => wanted === "*" || isAmong(idsOf(entry.by), wanted),
  // `ask NOR>SWE ~words`: kind, who, of whom, and what its text says.
  demand: ({ entry }, wanted, _text, isAmong) => {
    const [kind, sides, content = "~"] = wanted.split(" ");
    const [by, to] = sides!.split(">");
    const told = entry.kind === "precondition" && kind !== "precondition" ? "ask" : entry.kind;
    return (
      told === kind &&
      (by === "*" || isAmong(idsOf(entry.actor), by!)) &&
      (to === undefined || isAmong(idsOf(entry.to), to)) &&
      new RegExp(content.slice(1).replaceAll("_", " ")).test(`${entry.text}`)
    );
  },
  // `Name<MEMBER`: of whom it is a member; `name~unnamed`: of those without a name alone.
  actor: ({ entry }, wanted, _text, isAmong) => {
    const [name, of] = wanted.replace("~unnamed", "").split("<");
    const told = ((entry.memberOf as { of: string }[] | undefined) ?? []).map((each) => each.of);
    return (
      isAmong([entry.id as string], name!) &&
      (of === undefined || isAmong(told, of)) &&
      (!wanted.endsWith("~unnamed") || entry.named === false)
    );
  },
  act: ({ entry, quote }, wanted, text, isAmong, far = CLOSE) => {
    const [trigger, sides = "*"] = wanted.split(" ");
    const at = text.search(new RegExp(`\\b${trigger}\\b`));
    const near = at < 0 || (quote!.start < at + trigger!.length + far && at < quote!.end + far);
    const [by, to] = sides.split(">").map((side) => side.split("+").filter((id) => id !== "*" && id !== ""));
    // Acts that both do may be told as done by the one to the other.
    const doers = [entry.by, entry.actor, entry.sender].flatMap(idsOf);
    const all = [...doers, ...[entry.to, entry.target].flatMap(idsOf)];
    return (
      near &&
      by!.every((id) => isAmong(by!.length > 1 ? all : doers, id)) &&
      (to ?? []).every((id) => isAmong(all, id))
    );
  },
  round: ({ entry }, wanted) => {
    const [parties, days, ending, ...named] = wanted.split(" ");
    const [start, end] = days!.split("..");
    const told = idsOf(entry.parties);
    const isDay = (told: unknown, said: string) => said === "?" || String(told).startsWith(said);
    return (
      told.length >= parties!.split("+").length &&
      parties!.split("+").every((id) => id === "?" || isAmong(told, id)) &&
      named.every((word) => String(entry.name).toLowerCase().includes(word)) &&
      isDay(entry.start, start!) &&
      isDay(entry.end, end!) &&
      ending!
        .split("|")
        .some((each) => entry.ending === each || (each === "open" && entry.ending === "not stated"))
    );
  },
  // Who foresees it (`text` where nobody is told to), by when, and the chance where the sentence gives a number.
  forecast: ({ entry }, wanted) => {
    const [by, horizon, chance = "not stated"] = wanted.split(" ");
    return (
      isOneOf(entry.by, by === "text" ? "not stated" : by!) &&
      (horizon === "*" || String(entry.horizon).includes(horizon === "-" ? "not stated" : horizon!)) &&
      (chance === "not stated" || String(entry.probability) === chance)
    );
  },
  sanction: ({ entry }, wanted) => {
    const [kinds, sides] = wanted.split(" ");
    const [sender, target] = sides!.split(">");
    return (
      kinds!.split("|").includes(String(entry.kind)) &&
      isOneOf(entry.sender, sender!) &&
      isOneOf(entry.target, target!)
    );
  },
  question: ({ entry }, wanted) => entry.kind === wanted,
};

/** Whether one of those that are told is one of those wanted: `A|B`, `*` for anybody or nobody. */
function isOneOf(told: unknown, wanted: string): boolean {
  return wanted.split("|").some((id) => id === "*" || isAmong(idsOf(told), id));
}

function readDate(wanted: string, text: string): { right: boolean; told: string } {
  const dates = datesOf(passagesOf(text, {}), { published: dayOfIso(PUBLISHED) }).flat();
  const placed = dates.filter(({ edtf }) => edtf !== null);
  const value = wanted.split("=").at(-1)!;
  const right =
    value === "-"
      ? placed.length === 0
      : value === "?"
        ? placed.length === 0
        : placed.some(({ edtf }) => edtf === value);
  return {
    right,
    told: dates.map(({ text: words, edtf, rule }) => `${words} = ${edtf} (${rule})`).join(" | "),
  };
}

/** An organ of a side, `NOR-FOREIGN-MINISTRY`, stands for it, and `RABOBANK-ANALYSTS` are analysts. */
function isAmong(ids: readonly string[], wanted: string): boolean {
  return ids.some((id) => id === wanted || id.startsWith(`${wanted}-`) || id.endsWith(`-${wanted}`));
}

/** The same by a part of the name as well, among all that are proposed. */
function amongOf(proposals: readonly Proposal[]): Among {
  const names = new Map(
    proposals.flatMap(({ kind, entry }) =>
      kind === "actor" ? [[entry.id as string, String(entry.name).toLowerCase()] as const] : [],
    ),
  );
  return (ids, wanted) =>
    wanted.split("|").some((each) => {
      const name = each.replaceAll("_", " ").toLowerCase();
      return isAmong(ids, each) || (each.length > 3 && ids.some((id) => names.get(id)?.includes(name)));
    });
}

function idsOf(value: unknown): string[] {
  return value === undefined ? [] : ([value].flat() as string[]);
}

function worded({ kind, quote, entry, grounds }: Proposal, withActors: boolean): string[] {
  if (kind === "source" || kind === "tie" || (kind === "actor" && !withActors)) return [];
  const { by, to, actor, parties, sender, target, start, end, ending, horizon, probability, name } = entry;
  const rest = JSON.stringify({
    by: by ?? actor ?? parties ?? sender,
    to: to ?? target,
    start,
    end,
    ending,
    what: entry.kind ?? name,
    horizon,
    probability,
    text: entry.text,
    memberOf: entry.memberOf,
    party: entry.party,
  }).replaceAll('"', "");
  return [`${kind} ${quote?.exact} ${grounds.rule} ${rest}`];
}

/** Of a file's frames: by kind, how many that tell something are read right, and how many that tell nothing stay silent. */
export function framesScore(name: string) {
  const all = framesIn(name).map((frame) => ({ ...frame, ...read(frame) }));
  return FRAME_KINDS.flatMap((kind) => {
    const of = all.filter((each) => each.kind === kind);
    if (of.length === 0) return [];
    const told = of.filter(({ wanted }) => !/^[-!]/.test(wanted));
    const silent = of.filter(({ wanted }) => /^[-!]/.test(wanted));
    return [
      {
        kind,
        found: told.filter(({ right }) => right).length,
        told: told.length,
        silent: silent.filter(({ right }) => right).length,
        misses: silent.length,
        wrong: of.filter(({ right }) => !right),
      },
    ];
  });
}
