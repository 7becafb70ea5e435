import { printableLine } from "#case/printable.ts";
import type { Sentence } from "#case/sentences.ts";
import { NAMING } from "#decisions/known.ts";
import { lackingIn } from "#decisions/lacking.ts";
import { type Decided, isOpen } from "#decisions/ledger.ts";
import { proposalInWords, valueInWords } from "#decisions/proposal-in-words.ts";
import { titleOf } from "../intake/ledger-in-words.ts";
import { asked, dateKey, fieldsOf, LETTERS, type Session } from "./session.ts";

/** What a screen shows beside the session itself. */
export interface Shown {
  /** The sentence that a citation names, where its text is at hand. */
  readonly sentenceOf: (citation: string) => Sentence | undefined;
  /** Entries of the case with which a proposal may be merged, as id and words. */
  readonly entriesOf: (kind: Decided["kind"]) => readonly (readonly [id: string, words: string])[];
  readonly colour: boolean;
}

/** Most proposals that are listed where several are decided at once. */
const MOST_TOGETHER = 24;
const KEYS =
  "y yes  n no  w own words  e edit  d other date  m merge  s skip  K all of this kind  A all of this actor  u undo  q quit";
const LONGEST = 600;
const MOST_ENTRIES = 9;

/** How what is lacking can be told. */
const HOW: Readonly<Record<string, string>> = {
  issue: ": a number of the list, or what it is about in a few words",
};

/** What the terminal shows of a session: the sentence with its words marked, the proposal, its grounds, what can be pressed. */
export function screenOf(session: Session, shown: Shown): string {
  const decided = asked(session);
  const said = session.said === "" ? [] : [session.said];
  if (!decided) return [...said, ""].join("\n");
  const { proposals } = session.ledger;
  const done = proposals.filter((each) => !isOpen(each)).length;
  return [
    ...said,
    "",
    `${decided.cite.join(", ")}    ${done} of ${proposals.length} decided`,
    ...sentenceLines(decided, shown),
    "",
    ...proposalLines(decided, session),
    ...likelyLines(session, decided, shown),
    "",
    ...askingLines(session, decided, shown),
    "",
  ].join("\n");
}

/** What is typed at, where something is. */
export function promptOf({ asking }: Session): string {
  switch (asking.for) {
    case "date":
    case "merge":
      return `${asking.for}: ${asking.typed}`;
    case "value":
      return `${asking.key}: ${asking.typed}`;
    default:
      return "";
  }
}

/** The sentence, with the words marked on which the proposal rests. */
function sentenceLines({ cite: [first = ""], quote }: Decided, { sentenceOf, colour }: Shown): string[] {
  const sentence = sentenceOf(first);
  if (!sentence)
    return quote ? [`  … ${one(quote.prefix)}${marked(quote.exact, colour)}${one(quote.suffix)} …`] : [];
  const { text, start, end } = sentence;
  const from = quote ? quote.start - start : -1;
  // Where lines of the file were joined, places in the sentence are not those in the file.
  const isAtPlace = quote && quote.end <= end && text.slice(from, from + quote.exact.length) === quote.exact;
  const at = isAtPlace ? from : quote ? text.indexOf(quote.exact.replace(/\s+/g, " ")) : -1;
  if (!quote || at < 0) return [`  ${one(text)}`];
  const words = text.slice(at, at + quote.exact.length);
  return [`  ${one(text.slice(0, at))}${marked(words, colour)}${one(text.slice(at + words.length))}`];
}

function marked(words: string, colour: boolean): string {
  return colour ? `\u001b[7m${one(words)}\u001b[0m` : `[[${one(words)}]]`;
}

/** A piece of a text with its blanks, in which nothing can act on a terminal. */
function one(text: string): string {
  const [, before, middle, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text)!;
  return `${before === "" ? "" : " "}${printableLine(middle!, LONGEST)}${after === "" || middle === "" ? "" : " "}`;
}

function proposalLines(decided: Decided, session: Session): string[] {
  const { words, told, rule } = proposalInWords(decided, session.known);
  const lacking = lackingIn(decided, {});
  return [
    `${decided.kind}, confidence ${decided.confidence}: ${printableLine(words, LONGEST)}`,
    ...told.map(([key, value]) => `  ${key.padEnd(10)} ${printableLine(value, LONGEST)}`),
    `  by rule    ${printableLine(rule, LONGEST)}`,
    ...(lacking.length > 0 ? [`  lacks      ${lacking.join(", ")}`] : []),
  ];
}

function likelyLines({ likely }: Session, { id, kind }: Decided, { entriesOf }: Shown): string[] {
  const held = likely.get(id);
  if (held === undefined) return [];
  const [, words = ""] = entriesOf(kind).find(([known]) => known === held) ?? [];
  return [
    `  perhaps    the same as ${held}, “${printableLine(words, 200)}”: m and Enter, and that one cites this sentence too; M for all such`,
  ];
}

/** What is decided at once, a line for each, as long as these are few enough to be read. */
function together({ ledger }: Session, ids: readonly string[]): string[] {
  const chosen = new Set(ids);
  const lines = ledger.proposals
    .filter(({ id }) => chosen.has(id))
    .map((each) => `  ${printableLine(titleOf(each), 100)}`);
  const more = lines.length - MOST_TOGETHER;
  return more > 0 ? [...lines.slice(0, MOST_TOGETHER), `  and ${more} more`] : lines;
}

function askingLines(session: Session, decided: Decided, { entriesOf }: Shown): string[] {
  const { asking } = session;
  switch (asking.for) {
    case "decision":
      return [KEYS];
    case "group":
      return [
        ...together(session, asking.ids),
        `${asking.ids.length} proposals, ${asking.what}, without a look at each: y take over, n turn down, any other key: neither`,
      ];
    case "all-merged":
      return [
        `${asking.ids.length} proposals, each to be the same as the entry that it is perhaps: y yes, any other key: none of them`,
      ];
    case "date": {
      const { alternatives = [] } = decided.grounds.date ?? {};
      return [
        ...alternatives.map((date, index) => `  ${index + 1} ${date}`),
        `Another ${dateKey(decided)}: a number of the list, or a date as 2018-04-16; then Enter. Escape leaves it.`,
      ];
    }
    case "merge":
      return [
        ...entriesOf(decided.kind)
          .slice(0, MOST_ENTRIES)
          .map(([id, words]) => `  ${id}  ${printableLine(words, 100)}`),
        "The id of the entry that says the same; then Enter. Escape leaves it.",
      ];
    case "field":
      return [
        ...fieldsOf(decided, asking.change).map(
          ([key, value], index) =>
            `  ${LETTERS[index]} ${key.padEnd(10)} ${printableLine(valueInWords(value), 200)}`,
        ),
        "A letter changes that key; Enter takes the entry over as it stands here. Escape leaves it.",
      ];
    case "value":
      return [
        ...(asking.key === "issue"
          ? session.known.issues.map(
              ([id, name], index) =>
                `  ${index + 1} ${printableLine(name === id ? id : `${name} (${id})`, 100)}`,
            )
          : []),
        `${asking.key}${asking.key in decided.entry ? "" : ", which the text does not give"}${HOW[asking.key] ?? (NAMING.has(asking.key) ? ": names or ids, with commas between" : "")}; then Enter. Escape leaves it.`,
      ];
  }
}
