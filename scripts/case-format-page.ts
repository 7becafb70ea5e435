import * as z from "zod";
import { Case } from "#case/case.ts";
import { LIKELIHOOD_WORDS } from "#case/likelihood.ts";
import { holdsNotation, unwrapped } from "#case/walk.ts";

/** The page on the case format, made from the definitions that check a case. */
export function caseFormatPage(): string {
  described.clear();
  const parts: string[] = [INTRODUCTION, "## The keys of a case\n", rowsOf(Case)];
  for (const [key, schema] of Object.entries(Case.def.shape)) {
    parts.push(...sectionsFor(key, schema as z.ZodType, 3));
  }
  parts.push(CLOSING);
  return `${parts.join("\n").trimEnd()}\n`;
}

function sectionsFor(path: string, schema: z.ZodType, depth: number): string[] {
  const inner = entrySchema(schema);
  if (inner instanceof z.ZodDiscriminatedUnion) {
    return (inner.def.options as z.ZodObject[]).flatMap((option) => {
      const form = option.def.shape[inner.def.discriminator] as z.ZodLiteral;
      return section(`${path} (${inner.def.discriminator}: ${form.def.values.join()})`, option, depth);
    });
  }
  if (inner instanceof z.ZodUnion) {
    // Forms are told apart by the key that only they have.
    return (inner.def.options as z.ZodType[]).flatMap((option) => {
      const form = entrySchema(option);
      if (form instanceof z.ZodUnion) return sectionsFor(path, form, depth);
      // What stands for a text or a number in other words is described once, above.
      if (!(form instanceof z.ZodObject) || !holdsNotation(form)) return [];
      const [key] = Object.keys(form.def.shape);
      return section(`${path} (\`${key}\`)`, form, depth);
    });
  }
  return inner instanceof z.ZodObject ? section(path, inner, depth) : [];
}

const described = new Set<z.ZodType>();

function section(path: string, schema: z.ZodObject, depth: number): string[] {
  // An entry that may stand in several places is told where it comes first.
  if (described.has(schema)) return [];
  described.add(schema);
  const description = schema.description ? `${capital(schema.description)}.\n` : "";
  const nested = Object.entries(schema.def.shape)
    .filter(([key]) => !["codes", "reliability", "credibility", "otherDates", "pauses"].includes(key))
    .flatMap(([key, child]) => sectionsFor(`${path} › ${key}`, child as z.ZodType, Math.min(depth + 1, 5)));
  return [`${"#".repeat(depth)} ${path}\n`, description, rowsOf(schema), ...nested];
}

/** The schema of one entry: inside lists and maps. */
function entrySchema(schema: z.ZodType): z.ZodType {
  let { inner } = unwrapped(schema);
  while (inner instanceof z.ZodArray || inner instanceof z.ZodRecord) {
    inner = unwrapped(
      (inner instanceof z.ZodArray ? inner.def.element : inner.def.valueType) as z.ZodType,
    ).inner;
  }
  return inner;
}

function rowsOf(schema: z.ZodObject): string {
  const rows = Object.entries(schema.def.shape).map(([key, child]) => {
    const field = child as z.ZodType;
    const { inner, optional } = unwrapped(field);
    const description = field.description ?? inner.description ?? "";
    return `| \`${key}\` | ${typeOf(field)} | ${optional ? "" : "yes"} | ${cell(capital(description))} |`;
  });
  return `${["| key | value | required | meaning |", "|---|---|---|---|", ...rows].join("\n")}\n`;
}

function typeOf(schema: z.ZodType): string {
  const { inner, notation } = unwrapped(schema);
  if (notation === "citation" || notation === "statement" || notation === "state") return notation;
  if (notation) return `id of ${/^[aeio]/.test(notation) ? "an" : "a"} ${notation}`;
  if (inner instanceof z.ZodEnum)
    return Object.values(inner.def.entries)
      .map((value) => `\`${value}\``)
      .join(", ");
  if (inner instanceof z.ZodLiteral)
    return inner.def.values.map((value) => `\`${String(value)}\``).join(", ");
  if (inner instanceof z.ZodArray) return `list of ${typeOf(inner.def.element as z.ZodType)}`;
  if (inner instanceof z.ZodRecord) return "map";
  if (inner instanceof z.ZodBoolean) return "true or false";
  if (inner instanceof z.ZodNumber) return "number";
  if (inner instanceof z.ZodObject) return "entry";
  if (inner instanceof z.ZodTuple) return "[first, last]";
  if (inner instanceof z.ZodUnion) {
    const types = [...new Set((inner.def.options as z.ZodType[]).map(typeOf))];
    return types.length > 4 ? "one of several forms" : types.join(" or ");
  }
  return inner instanceof z.ZodUnknown ? "anything" : "text";
}

function cell(text: string): string {
  return text.replace(/\|/g, "\\|").replace(/\s+/g, " ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const words = Object.entries(LIKELIHOOD_WORDS)
  .map(([word, { low, high }]) => `| ${word} | ${Math.round(low * 100)}–${Math.round(high * 100)} % |`)
  .join("\n");

const INTRODUCTION = `# The case format

<!-- Made by \`npm run generate\` from the definitions in src/case/. Change those, not this page. -->

A case is a folder with one file, \`case.yaml\`, and beside it the texts of its sources where they may be copied. It is
plain YAML 1.2 in UTF-8, made to be written by hand: the first line

\`\`\`yaml
# yaml-language-server: $schema=../../schema/case.schema.json
\`\`\`

gives completion and checks in editors that know the YAML language server. \`demarche check CASE\` reports every fault
of the file at once, with line, column, what is wrong and what would be right; once there is none, every citation that the
texts at hand do not bear out. Reading a case never changes it.

\`demarche new NAME --from article.txt\` begins a case: it numbers the sentences of the article and writes a \`case.yaml\` with an
example of every part behind a \`#\`; \`demarche number article.txt\` prints the numbers. A small case:

\`\`\`yaml
demarche: 1
id: ferry-dispute
title: The ferry dispute
asOf: 2024-05-01
analyst: R. Example
coded: {on: 2024-05-02, hindsight: false}
sources:
  - id: daily
    title: Ferry talks to resume
    issued: 2024-05-01
    reliability: {grade: C, why: Local paper with named reporters}
    text: {file: daily.txt}
actors:
  - {id: union, name: Ferry workers' union, kind: organisation, party: true, cite: ["daily:P1.S1"]}
  - {id: line, name: The ferry line, kind: organisation, party: true, cite: ["daily:P1.S1"]}
events:
  - {id: offer, what: The line offers to talk, by: [line], to: [union], when: 2024-04-29, phrase: on Monday, cite: ["daily:P1.S2"]}
\`\`\`

## What every entry rests on

Each entry carries \`cite\` (sentences that state it), or \`judgement\` (the analyst's own, with the reason), or neither; the
brief counts and names those with neither.

- **Citation.** \`art:P8.S1\` is source \`art\`, paragraph 8, sentence 1; \`art:P8\` the paragraph, \`crs:p. 7\` any other locator,
  \`crs\` a source as a whole. Where the text is at hand, in the folder or by \`--source\`, every sentence cited has to be in it.
  Paragraphs are blocks between blank lines, headings included, counted from the first line of the source's \`body\`.
- **Sentences** are counted as a reader does: the lines of a block are joined; a stop ends none after an initial, a title, an
  initialism (“the U.S. Treasury”, “5 p.m. Monday”), an abbreviation before a figure (“Feb. 12”, “No. 5”), before a small
  letter, or within a quotation or bracket of up to 400 characters that began within the sentence. After an initialism a word
  such as “The” begins a new one. An item of a list with a bullet stands alone. The version of these rules is the \`numbering\`
  of the text, now 2. By numbering 1 every line ended a sentence, and sentences were those of Unicode's segmentation (UAX 29);
  it goes on counting as it did. A source may list its sentences with a hash (by numbering 2 of the sentence with its lines
  joined and single blanks) and a gist: then a text that may not be copied can still be checked, and spoken of.
- **What is not known.** \`not stated\` where the sources do not say, \`unknown\` where nobody does. Neither is ever
  replaced by a middle value.
- **Dates** are EDTF, level 0 and 1, and of level 2 what is named here: \`2018-04-16\`, \`2018-04\`, \`2001-22\`,
  \`2018-04-16T04:56:00Z\` (the day is kept, in the zone as written), \`-0043\`.
  - Seasons are three months each, as in the north: \`21\` spring, March to May; \`22\` summer, June to August; \`23\` autumn,
    September to November; \`24\` winter, December of that year to February of the next.
  - Digits may be left open from the right: \`199X\`, \`19XX\`, \`2018-XX\`, \`2018-04-XX\`, and of level 2 also \`1XXX\`, \`201X-XX\`,
    \`2018-1X\` (October to December) and \`2018-04-1X\` (10 to 19 April). \`XXXX\` is undated; as an end of an interval it is an
    unknown one.
  - \`2018-04-02~\` is about: a week to either side; a month, season, year, decade, century or millennium is widened by one,
    digits left open by the part before them (\`2018-04-1X~\` is 10 March to 19 May). \`2018-04-02?\` is uncertain, its
    source may be wrong: no order rests on it.
    \`2018-04-02%\` is both: shown as widened, and no order rests on it. In an interval or a set each date goes by its own
    mark: \`2010-06~/2011-01?\` began between May and July 2010, and when it ended is not certain.
  - \`2018-01/2018-05\` lasted throughout, \`2017-11/..\` from then on without an end, \`2017-11/\` until nobody says when,
    \`../2018-04-16\` since always.
  - \`[2018-01..2018-05]\` is once, on some day between; \`[2016, 2018]\` in one of the two. The rest of level 2,
    as seasons 25–41, \`XXXX-03-09\`, \`2018?-03\` or \`{2016, 2018}\`, is refused by its name.
  - The source's own words go into \`phrase\`.
- **What was known when.** An entry counts from the day on which one of its cited sources had certainly appeared (by the days
  that its date names, whatever its mark of doubt), or from its own \`known\` date. Nothing that became known after \`asOf\` counts; what there is to do in
  \`moves\`, and who can do it, is the frame of a game and no evidence: it stands without its sources unless it has a later
  \`known\` date of its own, and what parties want in it counts as unknown. An issue stands as well; where things stand on it
  and whose \`assets\` are at stake go with its sources. \`--as-of\` replays an earlier day: of what cites later
  sources too, an end that was still to come goes, and with it a fact, a cause or a piece of evidence whose own words name
  a later day. A demand told by later sources too lasted only up to
  what had appeared by then, or its \`known\` date, and from long before only if a source of the day says so. Of a dating
  in \`otherDates\` that cites several sources of which some do not count, no day stands that is later than the last of the others:
  give each dating to the source that states it. What is put off is one event: \`when\` is the day that holds now, the days for which it was
  set before stand in \`earlierPlans\`, the oldest first, each with its source: \`{id: talks, what: The two sides meet, mode: future, when: 2026-05-20,
  earlierPlans: [{when: 2026-05-03, cite: ["a:P1.S2"]}], cite: ["b:P2.S1"]}\`; put off without a new day it has \`when: not stated\`. On an earlier day, and by some of the
  sources, it is what these had set. \`--only art\` counts what that source states; the issues and actors that this refers to stand, whoever names them.
- **A case from one article written afterwards** replays empty: nothing that it tells counts before it appeared. What was public
  earlier says so itself, entry by entry: \`{id: ban, what: The EU bans the imports, when: 2013-08-28, known: 2013-08-28, cite: ["art:P9.S3"]}\`.
- **Judgements** are the reason in a sentence, or \`{by, on, why}\`: who judged, on what day, and why. One with a
  day (\`on\`) counts in no replay of a day before it; one without counts on every day, and the brief of a replay says how many do.
- **The article's own voice** is an actor as any other: its author by name, or “the article's author” where no
  name is given, and without \`named: false\`: the text says it itself. It stands in \`by\` of what the text asserts itself, which needs no \`stance\`; whoever the text
  quotes is an actor of his own, and \`named: false\` where it does not say who that is. \`by: unknown\` is for what
  somebody is said to hold and nobody is named for.
- **What is contested.** \`alleged: [A]\` and \`denied: [B]\` on an event, a sanction step or a demand name who says that it
  happened, and who says that it did not; \`unknown\` where nobody is named. It is told so, and nothing rests on it.
- **The ledger of demands.** \`actor\` asks, requires, offers, refuses, threatens, accepts or withdraws something on an
  \`issue\`, or takes no side. \`withdraws\` and \`accepts\` name the entry that is taken back or accepted; an event
  \`fulfils\`, \`breaches\` or \`withdraws\` entries by deed. An official speaks for his state within the dates of
  \`memberOf\`. [concessions](methods/concessions.md) says what follows.
- **Quantities** are a number, \`[low, high]\`, \`{low, best, high, confidence}\`, or \`not stated\`.
- **Orders** are lists, best first; a nested list is a tie, \`{unordered: [...]}\` a group whose inner order is not known.
- **Statements about options** join option ids by \`not\`, \`and\`, \`or\`, \`if\`, \`iff\` and brackets. \`a if b\` is true
  wherever \`b\` is false. A **state** is the options taken, joined by \`+\`, or \`none\`.
- **Packages**: what can be agreed in one piece. Each clause takes the points of an issue's scale as its options, or has its own. What a party
  wants is an \`order\` of options and of clauses, shares (\`worth\`, \`weight\`) as numbers or ranges, or \`points\` on every clause, in its
  own measure; what is left out is not stated, and taken as whatever it could be. On a clause without a value, a party's demands on its
  issue put what it asks for first and what it refuses last. “Only if verified” is a condition:
  \`{if: {sanctions: lifted}, then: {inspections: full}}\`.

  \`\`\`yaml
  packages:
    clauses:
      - issue: pay
      - {id: shifts, name: night shifts, options: [{id: none, text: none}, {id: two, text: two a week}], today: none}
    parties:
      - actor: union
        values:
          - {on: pay, order: [high, middle, low], weight: [0.4, 0.7], cite: ["daily:P1.S1"]}
          - {on: shifts, worth: {none: 1, two: [0, 0.3]}, judgement: Nobody likes nights}
        walkAway: {as: today, judgement: It goes on as it is}
      - actor: line
        values:
          - {on: pay, points: {low: 60, middle: 40, high: 0}, cite: ["daily:P1.S2"]}
          - {on: shifts, points: {none: 0, two: 10}, cite: ["daily:P1.S2"]}
        walkAway: {worth: 30, judgement: What the other port would bring it}
    conditions: [{if: {pay: high}, then: {shifts: two}, cite: ["daily:P1.S2"]}]
    offers: [{id: first, by: [line], when: 2024-04-29, package: {pay: middle}, cite: ["daily:P1.S2"]}]
  \`\`\`

- **Likelihood words** stand for the middle five bands of ICD 203 (ODNI 2015):

| word | range |
|---|---|
${words}
`;

const CLOSING = `## Writing a graph model

What the parties can do, what they would rather see, and what excludes what. This is enough for \`stability\`:

\`\`\`yaml
moves:
  options:
    - {id: strike, actor: union, text: goes on strike, cite: ["daily:P2.S1"]}
    - {id: raise, actor: line, text: raises the pay, cite: ["daily:P2.S2"]}
    - {id: sell, actor: line, text: sells the ships, reversible: cannot be undone, cite: ["daily:P2.S3"]}
  excluded:
    - {never: raise and sell, why: Nobody buys at the higher pay., cite: ["daily:P3.S1"]}
  today: [strike]
  preferences:
    - actor: union
      statements:                       # the most important first
        - {prefers: not sell, cite: ["daily:P4.S1"]}
        - unordered:                    # nobody says which of these comes first
            - {prefers: raise, cite: ["daily:P4.S2"]}
            - {unknown: strike}         # it cares, but not known which way
    - actor: line
      ranking: [none, raise, [strike, raise + strike]]   # best first; a nested list is a tie
      cite: ["daily:P5.S1"]
\`\`\`

- The states are all combinations of options but the excluded ones: here six. \`raise + strike\` is a state, \`none\` the
  one in which nothing is taken. A party without an entry under \`preferences\` is one of which nothing is known; what
  statements and rankings leave open is drawn at random, and the result is a share. \`rest: indifferent\` says that a party
  does not care about what its statements do not name.
- Instead of \`statements\` or a \`ranking\` a party may have \`weights\` (\`{when: raise, weight: [2, 5]}\`) or \`utilities\`
  (\`{state: none, value: 10}\`). If it has several forms, one is used and the others are a check on it.
- Where options do not fit, list the states and who can move from which to which. Then there are no \`options\`,
  \`excluded\`, \`merged\` or \`barred\`, and statements and rankings speak of states:

\`\`\`yaml
moves:
  states:
    - {id: truce, name: truce}
    - {id: clash, name: clash, text: shots are fired across the line}
  transitions:
    - {actor: north, from: truce, to: clash}
    - {actor: south, from: truce, to: clash}
  today: truce
  preferences:
    - {actor: north, statements: [{prefers: truce}]}
\`\`\`

- \`merged\` makes one state of combinations that make no difference, \`barred\` takes single moves away, \`coalitions\` says who
  acts as one, \`views\` what a party misperceives. [stability](methods/stability.md) says what follows;
  \`cases/border-probe\` and \`cases/elmira-1991\` show them.

## Limits of a file

At most 8 MB, UTF-8, at most 10,000 values repeated by YAML aliases; the keys \`__proto__\`, \`constructor\` and \`prototype\` are refused.

The text of a source (\`text: file:\`) is an ordinary file in the folder of the case, links followed, in UTF-8, of at most
16 MB, and 64 MB with those of the other sources; what lies elsewhere is not read, whatever the case says.
`;
