import type { Mention } from "../actors/mention.ts";
import type { FoundDate } from "../dates/find-dates.ts";
import { isBoundary, isFiniteVerb } from "../text/clauses.ts";
import type { Word } from "../text/words.ts";
import type { Act } from "./act.ts";
import { dateOfAct } from "./date-of-act.ts";
import { PACT, TALKS } from "./patterns/nouns.ts";
import type { ActPattern } from "./patterns/pattern.ts";
import { complementsOf } from "./sides.ts";

/** Up to five words between a noun and what it is of. */
const OF = String.raw`^ of (?:[\p{L}\d'’-]+ ){0,5}?`;
const PEOPLE =
  "prisoners?|hostages?|detainees?|captives?|sailors?|soldiers?|crews?|journalists?|activists?|pilots?|fishermen|leaders?|members?|men|women|children|people|workers|ministers?|officers?|nationals|citizens";

/** Acts that a noun tells: nouns | what has to follow | PLOVER | CAMEO | how it is told, with sides and without. */
export const NOMINAL: readonly ActPattern[] = (
  [
    [
      "collapse breakdown failure",
      `${OF}(?:${TALKS}|${PACT})\\b`,
      "REJECT",
      "160",
      "break off talks with …",
      "talks break off",
    ],
    [
      "signing signature conclusion",
      `${OF}(?:${PACT})\\b`,
      "AGREE",
      "057",
      "sign an agreement with …",
      "an agreement is signed",
    ],
    [
      "ratification approval adoption",
      `${OF}(?:${PACT}|law|constitution|budget|bill)\\b`,
      "AGREE",
      "030",
      "approve a text of …",
      "a text is approved",
    ],
    [
      "release freeing",
      `${OF}(?:\\d|${PEOPLE}|ships?|vessels?|boats?|funds?)`,
      "CONCEDE",
      "084",
      "release people or goods of …",
      "people or goods are released",
    ],
    [
      "transfer handover extradition repatriation",
      "^ of ",
      "CONCEDE",
      "084",
      "hand over people or goods of …",
      "people or goods are handed over",
    ],
    [
      "arrest detention imprisonment abduction kidnapping capture",
      "^ of ",
      "COERCE",
      "173",
      "hold people of …",
      "people are held",
    ],
    [
      "killing murder assassination shooting shelling bombing beheading",
      "^ of ",
      "ASSAULT",
      "190",
      "attack …",
      "people are killed",
    ],
    [
      "seizure confiscation impounding boarding",
      "^ of ",
      "COERCE",
      "171",
      "seize goods of …",
      "goods are seized",
    ],
    [
      "closure shutdown sealing",
      "^ of ",
      "COERCE",
      "170",
      "close a border or plant of …",
      "a border or plant is closed",
    ],
    ["expulsion", "^ of ", "SANCTION", "166", "expel people of …", "people are expelled"],
    [
      "withdrawal pullout departure",
      "^ (?:from|of)",
      "RETREAT",
      "087",
      "withdraw from …",
      "forces are withdrawn",
    ],
    ["invasion annexation occupation storming", "^ of ", "ASSAULT", "190", "invade …", "a place is taken"],
    [
      "resignation dismissal sacking ouster overthrow",
      "^ of ",
      undefined,
      undefined,
      "part with …",
      "somebody leaves office",
    ],
    ["appointment", "^ of ", undefined, undefined, "appoint somebody of …", "somebody is appointed"],
    ["visit", "^ (?:to|by) ", "CONSULT", "042", "visit …", "a visit takes place"],
    ["attack raid ambush assault airstrike", "^ on ", "ASSAULT", "190", "attack …", "an attack takes place"],
    ["sinking destruction", "^ of ", "ASSAULT", "190", "destroy something of …", "something is destroyed"],
  ] as const
).map(([nouns, needs, plover, cameo, say, alone]) => ({
  id: `noun.${nouns.split(" ")[0]}`,
  verbs: nouns,
  needs: new RegExp(needs, "u"),
  to: ["of", "on", "from", "to"],
  route: "event",
  ...(plover && { plover }),
  ...(cameo && { cameo }),
  say,
  alone,
}));
const BY_NOUN = new Map(
  NOMINAL.flatMap((pattern) => pattern.verbs.split(" ").map((noun) => [noun, pattern])),
);

/** What leads to an act that took place, before its article. */
const AFTER =
  /^(?:after|since|following|followed|despite|announced|confirmed|marked|including|preceded|prompted|triggered|sparked|caused|condemned|protested|mourned)$/;
/** Leads to one that may still be to come: only where it is dated. */
const BEFORE = /^(?:before|until|with|by|in|at|on|over|was|were|saw|to)$/;
/** How far behind its noun the day of an act may stand, in words. */
const NEAR = 14;

/**
 * The acts that a sentence tells by a noun, `after the arrest of two pilots`, `the breakdown of talks on 3 May`: only where they
 * are told as having been, by what leads to them or by their day.
 */
export function nominalActs(
  words: readonly Word[],
  text: string,
  mentions: readonly Mention[],
  dates: readonly FoundDate[],
): Act[] {
  return words.flatMap((word, at): Act[] => {
    const pattern = word.kind === "word" && !word.capital ? BY_NOUN.get(word.lower) : undefined;
    if (!pattern?.needs?.test(text.slice(word.end, word.end + 80).toLowerCase())) return [];
    const start = phraseStart(words, at);
    if (start === at) return [];
    const lead = words[start - 1]?.lower ?? "";
    const date = dateBehind(words, at, dates);
    const isSubject = start === 0 || words[start - 1]!.text === ",";
    if (!(AFTER.test(lead) || (date !== undefined && (isSubject || BEFORE.test(lead))))) return [];
    const complements = complementsOf(words, at + 1, mentions);
    const owner = mentions.filter(
      ({ from, to, as, form }) =>
        as === "actor" &&
        from >= start &&
        to <= at &&
        (form === "adjective" || words[to]?.kind === "s" || words[to]?.text === "'"),
    );
    const agents = complements
      .filter(({ preposition }) => preposition === "by")
      .map(({ mention }) => mention);
    const by = agents.length > 0 ? agents : owner;
    const to = complements
      .filter(({ preposition }) => pattern.to.includes(preposition))
      .map(({ mention }) => mention)
      .filter(({ id, as }) => as === "actor" && !by.some((each) => each.id === id));
    return [
      {
        pattern,
        verb: at,
        by: by.slice(0, 2),
        to: to.slice(0, 1),
        subject: { from: start, to: at, actors: owner },
        complements,
        mode: "actual",
        passive: false,
        date,
      },
    ];
  });
}

/** Where the phrase of a noun begins: its article, or whose it is; the noun itself where it has neither. */
function phraseStart(words: readonly Word[], at: number): number {
  for (let start = at - 1; start >= 0 && at - start < 6; start--) {
    const { lower, kind, capital } = words[start]!;
    if (/^(?:the|a|an|its|their|his|her)$/.test(lower)) return start;
    if (kind === "s" || words[start]!.text === "'") {
      let from = start - 1;
      while (from > 0 && start - from < 5 && words[from - 1]!.capital) from--;
      return /^(?:the|an?)$/.test(words[from - 1]?.lower ?? "") ? from - 1 : from;
    }
    if (kind !== "word" || /^(?:no|any|possible|planned|immediate|such|further|of|for)$/.test(lower))
      return at;
    if (capital && start === 0) return start;
  }
  return at;
}

/** The day that stands behind a noun in its own clause. */
function dateBehind(words: readonly Word[], at: number, dates: readonly FoundDate[]): FoundDate | undefined {
  const date = dateOfAct(words, at, dates);
  const day = date === undefined ? -1 : words.findIndex(({ start }) => start >= date.start);
  if (day <= at || day - at > NEAR) return undefined;
  for (let between = at + 1; between < day; between++)
    if (isFiniteVerb(words, between) || isBoundary(words, between) || words[between]!.text === ",")
      return undefined;
  return date;
}
