import type { Block, Cell } from "#outcome/block.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { Text } from "#outcome/text.ts";
import { plainText } from "#view/plain-text.ts";

/** A sentence that the program says, where it says it. */
export interface Said {
  /** The analysis, or the part of the brief. */
  readonly by: string;
  /** What the sentence is: a headline, a judgement, a gap. */
  readonly as: string;
  readonly sentence: string;
}

/** A form of sentence: what stays when names, numbers, days and words of a case are taken out of it. */
export interface SentenceForm extends Omit<Said, "sentence"> {
  readonly form: string;
  /** The shortest sentence of the form that was said. */
  readonly example: string;
  readonly times: number;
}

/** Notes to tables and pictures, and cells that are sentences. */
export const BESIDE = "table or picture";
/** Headings, names of columns and other words that are no sentence. */
export const LABEL = "label";

/** Every sentence of an explanation. Names of rows and cells that only repeat the case are left out. */
export function sentencesOf(by: string, explanation: Explanation): Said[] {
  const { headline, judgements, flips, caveats, gaps, blocks } = explanation;
  const { glance = [], sides = [], signposts = [], onRecord = [] } = explanation;
  const say = (as: string, ...texts: readonly (Text | undefined)[]) =>
    texts.flatMap((text) =>
      (text === undefined ? [] : sentencesIn(text)).map((sentence) => ({ by, as, sentence })),
    );
  return [
    ...say("headline", headline),
    ...judgements.flatMap(({ text, gist, excludes, confidence }) => [
      ...say("judgement", text),
      ...say("in short", gist),
      ...say("against", excludes?.text),
      ...say("confidence", confidence.why),
    ]),
    // What a side did is told in clauses, of which there are many orders.
    ...sides.flatMap(({ moved }) =>
      say("how a side has moved", ...(moved === undefined ? [] : bare(moved).split("; "))),
    ),
    ...signposts.flatMap(({ watch, means }) => [
      ...say("what to watch", watch),
      ...(means === undefined ? [] : say("what it means", means)),
    ]),
    ...onRecord.flatMap(({ text }) => say("on record", text)),
    ...[...glance, ...blocks].flatMap((block) =>
      say(BESIDE, ...textsOf(block)).map((said) =>
        /[.!?]”?$/.test(said.sentence) ? said : { ...said, as: LABEL },
      ),
    ),
    ...flips.flatMap(({ change, effect }) => [...say("change", change), ...say("effect", effect)]),
    ...caveats.flatMap((caveat) => say("read with care", caveat)),
    ...gaps.flatMap((gap) => say("gap", gap)),
  ];
}

/** Titles, notes and running text of a block, and of its cells those that are sentences. */
function textsOf(block: Block): readonly Text[] {
  const sentences = (cells: readonly Cell[]) =>
    cells.filter(
      (cell): cell is Text => cell !== null && typeof cell !== "number" && /[.;:]\s/.test(bare(cell)),
    );
  switch (block.kind) {
    case "text":
      return [block.text];
    case "list":
      return [...(block.title === undefined ? [] : [block.title]), ...block.items];
    case "table":
      return [
        block.title,
        ...block.columns.map(({ label }) => label),
        ...block.rows.flatMap(({ cells }) => sentences(cells)),
        ...(block.note === undefined ? [] : [block.note]),
      ];
    case "timeline":
      return [block.title];
    default:
      return [block.title, ...(block.note === undefined ? [] : [block.note])];
  }
}

function bare(text: Text): string {
  // Where a mark of a citation stood there is no blank before the stop.
  return plainText(text, "icd203")
    .replace(/\s+/g, " ")
    .replace(/ (?=[.;,])/g, "")
    .trim();
}

/** The sentences of a text, each by itself. */
function sentencesIn(text: Text): string[] {
  return bare(text)
    .split(/(?<=[.!?]”?) (?=[“‘(]|\p{Lu}|\d)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** Sentences by their forms, in the order in which the forms are first met; `names` are those of the cases. */
export function formsOf(said: readonly Said[], names: readonly string[]): SentenceForm[] {
  // A name that has an article may stand at the head of a sentence.
  const known = [...new Set(names.map((name) => name.replace(/^the /i, "")))]
    .filter((name) => name.length > 2)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    // Within a sentence a name may begin with a small letter that begins with a capital elsewhere.
    .map((name) => name.replace(/^\p{L}/u, (first) => `[${first.toLowerCase()}${first.toUpperCase()}]`));
  const named = new RegExp(
    `(?<![\\p{L}\\d])(?:[Tt]he )?(?:${known.join("|") || "(?!)"})(?![\\p{L}\\d])`,
    "gu",
  );
  const forms = new Map<string, SentenceForm>();
  for (const { by, as, sentence } of said) {
    const form = formOf(sentence, named);
    const key = JSON.stringify([by, form.slice(0, OPENING).toLowerCase()]);
    const before = forms.get(key);
    const example = before && before.example.length <= sentence.length ? before.example : sentence;
    if (!isOwn(form, sentence)) continue;
    forms.set(key, { by, as: before?.as ?? as, form, example, times: (before?.times ?? 0) + 1 });
  }
  return [...forms.values()];
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

/** Forms that open alike for so many letters are told once. */
const OPENING = 34;

/** Less of a sentence than this is the program's own: the rest is the case's, and tells nothing of how the program writes. */
const OWN_WORDS = 0.3;

/** Whether a form is of the program's own words, and not a name or a text of a case with a word or two around it. */
function isOwn(form: string, example: string): boolean {
  const own = form.replace(/“…”|…|‹\p{L}+›|#/gu, "").replace(/[^\p{L}]/gu, "").length;
  return own >= OWN_WORDS * example.replace(/[^\p{L}]/gu, "").length;
}

function formOf(sentence: string, named: RegExp): string {
  const bare = sentence
    .replace(/“[^”]*”/g, "…")
    .replace(named, "…")
    .replace(/\b(?:as today|…), (?:but|with|without) [^”;:.]+/g, "…")
    .replace(/\((?:…|[\d\s\p{L},–]*\d{4})\)/gu, "")
    .replace(new RegExp(`(?:\\d{1,2} )?(?:${MONTHS})(?: \\d{4})?|\\b(?:19|20)\\d\\d\\b(?!-)`, "g"), "…")
    .replace(/\b\d+(?:[.,–]\d+)*(?: %)?/g, "#")
    .replace(new RegExp(`\\b(?:${NUMBERS})\\b`, "gi"), "#")
    .replace(/\s+/g, " ");
  return (
    bare
      .replace(OF_HOW_MANY, "#")
      .replace(/#(?: #)+/g, "#")
      .replace(BACKING_DOWN, "dropped a demand")
      .replace(LIKELIHOOD, "‹likelihood›")
      .replace(RATED, "rated ‹word› instead of ‹word› under")
      .replace(SHARE, "‹share›")
      .replace(ONE_OR_MANY, (word) => SINGULAR.get(word)!)
      .replace(/,? \(?as (?:others )?read(?: it)?(?:\)|,|(?=[ .]))/g, "")
      .replace(ONE_OF_SEVERAL, (word) => INSTEAD.get(word)!)
      // Words that differ only in the ending of a plural or of a verb's third person are one.
      .replace(/(\p{L}{2})ies\b/gu, "$1y")
      .replace(/(?<=\p{L}{3}[^s\P{L}])s\b/gu, "")
      // A list of any length is one form, and so is one thing in its place.
      .replace(/(…|#)(?:(?:,| and| or|;| to|–) ?(?:and |or )?\1)+/g, "$1")
      .replace(/…(?: \(…\))?/g, "…")
      // A question of several that are compared, and moves or outcomes: `Party A no longer takes a; then Party B takes b`.
      .replace(/^…: (?=\p{Lu}|#)/u, "")
      .replace(/(?:as …|…)(?:,? (?:with|without|but|no longer|and|it has|then|;)+ …| …)+/g, "…")
      .replace(/…(?:(?:[;:,]| and)? (?:then )?(?:no longer |bring it to )?…)+/g, "…")
      .replace(/\b(?:the|any|all|of|a|an) (?=…|#)/gi, "")
  );
}

/** A likelihood in words, its range in figures beside it or already taken out. */
const WORD =
  "(?:almost no chance|very unlikely|unlikely|roughly even|likely|very likely|almost certain|anywhere between)";
const LIKELIHOOD = new RegExp(`\\b${WORD}(?: to ${WORD})? \\(#\\)`, "g");
const RATED = /rated (?:very )?(?:un)?(?:likely|even) instead of (?:very )?(?:un)?(?:likely|even) under/g;
/** What is called backing down by one definition or another. */
const BACKING_DOWN =
  /\b(?:dropped|cut|dropped (?:or|and|nor) cut) a demand\b|\bchanged only venue or tone\b/g;
/** Of how many something is told: of the one, of both, of none, of three of nine, of any one of two. */
const OF_HOW_MANY =
  /(?<!\p{L})(?:(?:[Nn]one|[Nn]either|[Aa]ll|[Bb]oth|[Ee]ach|[Aa]ny #|[Nn]o|#) of (?:the |these )?(?:#|them)|(?:[Tt]he|[Aa]ll|[Aa]ny) #|[Bb]oth|[Nn]either|[Nn]one|[Nn]o(?= \p{L}+ (?:is|are)(?!\p{L})))(?![\p{L}#])/gu;
/** In how many of the orders or readings. */
const SHARE =
  /\b(?:in )?(?:about # of|all of|none of|most of|some or all of|nearly all of|fewer than half of|about half of|# of #|nearly all|about #)(?: the)?(?= (?:orders|readings|ways))/g;

const SINGULAR = new Map(
  Object.entries({
    are: "is",
    were: "was",
    have: "has",
    do: "does",
    them: "it",
    they: "it",
    their: "its",
    these: "this",
    those: "that",
  }),
);
/** Words of which one stands where another may: the sentence is the same. */
const SEVERAL = [
  "internal external",
  "start end",
  "earlier later",
  "before after",
  "began ended",
  "substance procedure",
  "required refused offered threatened accepted",
  "requires refuses offers threatens accepts withdraws asks",
  "demand refusal offer threat",
  "none neither all both",
];
const INSTEAD = new Map(
  SEVERAL.flatMap((words) => {
    const [first = "", ...others] = words.split(" ");
    return others.map((word) => [word, first] as const);
  }),
);
const ONE_OF_SEVERAL = new RegExp(`\\b(?:${[...INSTEAD.keys()].join("|")})\\b`, "g");
const ONE_OR_MANY = new RegExp(`\\b(?:${[...SINGULAR.keys()].join("|")})\\b`, "g");
