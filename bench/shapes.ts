/** A kind of file that might cost more than its size: the text of a case of about so many bytes. */
export interface Shape {
  readonly name: string;
  text(bytes: number): string;
}

const HEAD = `demarche: 1
id: shaped
title: A case of one shape
asOf: 2021-01-01
analyst: Nobody
coded: {on: 2021-01-02, hindsight: false}
turn: {text: The north agrees to talk, of: north, events: [e]}
sources:
  - {id: art, title: An article, issued: 2020-12-31, reliability: {grade: C, why: Named reporters}}
actors:
  - {id: north, name: The north, kind: state, party: true, cite: [art]}
  - {id: south, name: The south, kind: state, party: true, cite: [art]}
`;
const EVENT =
  "  - {id: e, what: The north agrees, by: [north], to: [south], when: 2020-01-01, cite: [art]}\n";
const EVENTS = `events:\n${EVENT}`;
const EVENT_OPEN = EVENTS.trimEnd().slice(0, -1);
const ISSUES =
  "issues:\n  - {id: venue, name: Venue, nature: procedural, today: here, scale: [{id: here, text: Here}, {id: there, text: There}], cite: [art]}\n";

const WHY =
  "explanations:\n  - id: x\n    question: Why?\n    effect: {text: It agrees, of: north, events: [e]}\n    hypotheses: [{id: fear, name: Fear, cite: [art]}, {id: hope, name: Hope, cite: [art]}]\n";

/** `begin`, as many parts as there is room for, and `end`. */
function filled(bytes: number, begin: string, part: (at: number) => string, end = ""): string {
  const parts = [begin];
  let length = begin.length + end.length;
  for (let at = 0; ; at++) {
    const next = part(at);
    length += next.length;
    if (length > bytes) break;
    parts.push(next);
  }
  parts.push(end);
  return parts.join("");
}

/** A shape with parts below the usual head. */
function shape(name: string, begin: string, part: (at: number) => string, end = ""): Shape {
  return { name, text: (bytes) => filled(bytes, HEAD + begin, part, end) };
}

const EDTF = [
  "2018-XX-1X",
  "201X",
  "2018-21",
  "{2018-01..2018-03,2019}",
  "[..2018-04-16]",
  "2018-04-16?",
  "-2018~",
  "Y17000000002",
  "2018-13",
  "156X-12-25",
  "2018-01/..",
  "2004-06-XX/2004-07-03",
] as const;
const dated = (at: number) =>
  `20${10 + (Math.floor(at / 336) % 10)}-${String(1 + (Math.floor(at / 28) % 12)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`;
const event = (at: number, rest: string) => `  - {id: e${at}, what: Envoys meet ${at}, ${rest}}\n`;
const state = (at: number, options: number) =>
  Array.from({ length: options }, (_, option) => `o${(at * 7 + option * 3) % 12}`).join(" + ");
const OPTIONS = `moves:\n  options:\n${Array.from({ length: 12 }, (_, at) => `    - {id: o${at}, actor: ${at % 2 ? "north" : "south"}, text: takes step ${at}, cite: [art]}\n`).join("")}`;
const PREFERENCES = `${OPTIONS}  today: []\n  preferences:\n    - actor: north\n`;

/** Kinds of file, sound and faulty, that somebody might write, make or damage. */
export const SHAPES: readonly Shape[] = [
  // Of YAML, whatever is in it.
  shape("flow sequence", `${EVENTS}extra: [1`, () => ",1", "]\n"),
  shape("flow sequence, an anchor", `${EVENTS}extra: &a [1`, () => ",1", "]\n"),
  shape("flow sequence, an alias", `${EVENTS}more: &a x\nextra: [*a`, () => ",1", "]\n"),
  shape("flow sequence, a tag", `${EVENTS}extra: [!!str a`, () => ",1", "]\n"),
  shape("flow sequence, a key twice", `${EVENTS}more: {a: 1, a: 2}\nextra: [1`, () => ",1", "]\n"),
  shape("flow sequence, a zero before a number", `${EVENTS}extra: [01`, () => ",1", "]\n"),
  shape("flow sequence, U+2028", `${EVENTS}more: a\u2028b\nextra: [1`, () => ",1", "]\n"),
  shape("flow sequence, a tab in a blank line", `${EVENTS}\t\nextra: [1`, () => ",1", "]\n"),
  shape("flow sequence, a comment within", `${EVENTS}extra: [1 # one\n `, () => ",1", "]\n"),
  shape("flow sequence, a text with #", `${EVENTS}more: Room #4\nextra: [1`, () => ",1", "]\n"),
  shape("flow sequence, an empty item", `${EVENTS}more:\n  -\n  - a\nextra: [1`, () => ",1", "]\n"),
  shape("flow sequence, an infinite number", `${EVENTS}extra: [.inf`, () => ",1", "]\n"),
  shape("flow sequence, a pair", `${EVENTS}extra: [a: b`, () => ",1", "]\n"),
  shape("flow sequence, a key that is none", `${EVENTS}1: a\nextra: [1`, () => ",1", "]\n"),
  shape("flow sequence, a mark of direction", `${EVENTS}# \u202e\nextra: [1`, () => ",1", "]\n"),
  shape("flow sequence, an indented block text", `${EVENTS}more: |2\n    a\nextra: [1`, () => ",1", "]\n"),
  shape("flow sequence, a key cut short", `${EVENTS}more: {a: b, and c}\nextra: [1`, () => ",1", "]\n"),
  shape("flow sequence, ended by a quote", `${EVENTS}extra: [1`, () => ",1", ',"]\n'),
  shape("flow sequence, never ended", `${EVENTS}extra: [1`, () => ",1"),
  {
    name: "flow sequence, below a marker",
    text: (b) => filled(b, `---\n${HEAD}${EVENTS}extra: [1`, () => ",1", "]\n"),
  },
  {
    name: "flow sequence, a directive",
    text: (b) => filled(b, `%YAML 1.2\n---\n${HEAD}${EVENTS}extra: [1`, () => ",1", "]\n"),
  },
  {
    name: "flow sequence, the end of a document",
    text: (b) => filled(b, `${HEAD}${EVENTS}extra: [1`, () => ",1", "]\n...\n"),
  },
  {
    name: "flow sequence, two documents",
    text: (b) => filled(b, `${HEAD}${EVENTS}extra: [1`, () => ",1", "]\n---\na: 1\n"),
  },
  {
    name: "flow sequence, a byte order mark",
    text: (b) => filled(b, `\ufeff${HEAD}${EVENTS}extra: [1`, () => ",1", "]\n"),
  },
  shape("flow sequence of empty maps", `${EVENTS}extra: [1`, () => ",{}", "]\n"),
  shape("flow sequence of empty lists, an anchor", `${EVENTS}extra: &a [1`, () => ",[]", "]\n"),
  shape("flow sequence with comments", `${EVENTS}extra: [\n`, (at) => `${at}, # c\n`, "]\n"),
  shape("flow map without values", `${EVENTS}extra: {a`, (at) => `,k${at}`, "}\n"),
  shape("flow map of aliases", `${EVENTS}more: &a x\nextra: {a: b`, (at) => `,k${at}: *a`, "}\n"),
  shape("block list of empty items", `${EVENTS}extra:\n`, () => "  -\n"),
  shape("block list of lists", `${EVENTS}extra:\n`, () => "  - - - - - a\n"),
  shape("empty keys", `${EVENTS}extra:\n`, (at) => `  k${at}:\n`),
  shape("quoted keys", `${EVENTS}extra:\n`, (at) => `  "k${at}": 'v'\n`),
  shape("the same key", `${EVENTS}extra:\n`, () => "  k: v\n"),
  shape("explicit keys", `${EVENTS}extra:\n`, (at) => `  ? k${at}\n  : v\n`),
  shape("tags", `${EVENTS}extra:\n`, (at) => `  - !t${at} v\n`),
  shape("texts with a tag", `${EVENTS}extra:\n`, () => "  - !!str v\n"),
  shape("anchors", `${EVENTS}extra:\n`, (at) => `  - &a${at} v\n`),
  shape("the same anchor", `${EVENTS}extra:\n`, () => "  - &a v\n"),
  shape("aliases of a text", `${EVENTS}more: &a v\nextra:\n`, () => "  - *a\n"),
  shape("anchors and aliases", `${EVENTS}extra:\n`, (at) => `  - [&a${at} v, *a${at}]\n`),
  shape("aliases of nothing", `${EVENTS}extra:\n`, (at) => `  - *a${at}\n`),
  shape(
    "aliases of lists of aliases",
    `${EVENTS}extra:\n  - &a0 [v, v]\n`,
    (at) => `  - &a${at + 1} [*a${at}, *a${at}]\n`,
  ),
  shape("merge keys", `${EVENTS}more: &a {b: c}\nextra:\n`, () => "  - {<<: *a}\n"),
  shape("folded texts", `${EVENTS}extra:\n`, () => "  - >-\n    a\n    b\n\n    c\n"),
  shape("literal texts", `${EVENTS}extra:\n`, () => "  - |\n    a\n"),
  shape("a literal text of short lines", `${EVENTS}extra: |\n`, () => "  a\n"),
  shape("a literal text of blank lines", `${EVENTS}extra: |\n  a\n`, () => "\n"),
  shape("a plain text of many lines", `${EVENTS}extra: a\n`, () => "  a\n"),
  shape("a quoted text of many lines", `${EVENTS}extra: "a\n`, () => "  a\n", '"\n'),
  shape("a quoted text of escapes", `${EVENTS}extra: "`, () => "\\u0041", '"\n'),
  shape("a quoted text of doubled quotes", `${EVENTS}extra: '`, () => "''", "'\n"),
  shape("a line of one word", `${EVENTS}extra: `, () => "a", "\n"),
  shape("a line of spaces", `${EVENTS}extra: a`, () => " ", "\n"),
  shape("a line of colons", `${EVENTS}extra: a`, () => ":", "\n"),
  shape("a line of hashes", `${EVENTS}extra: a`, () => " #", "\n"),
  shape("a line of dashes", `${EVENTS}extra: a`, () => "-", "\n"),
  shape("dashes behind one another", `${EVENTS}extra:\n  `, () => "- ", "a\n"),
  shape("question marks behind one another", `${EVENTS}extra:\n  `, () => "? ", "a\n"),
  shape("brackets opened", `${EVENTS}extra: `, () => "["),
  shape("braces opened", `${EVENTS}extra: `, () => "{a: "),
  shape("brackets closed", `${EVENTS}extra: `, () => "]"),
  shape("pairs of brackets", `${EVENTS}extra: `, () => "[]"),
  shape("stars", `${EVENTS}extra: `, () => "*"),
  shape("blank lines", EVENTS, () => "\n"),
  shape("blank lines of spaces", EVENTS, () => "   \n"),
  shape("blank lines of tabs", EVENTS, () => "\t\n"),
  shape("comments", EVENTS, () => "# c\n"),
  shape("comments that are indented, none at all", `${EVENTS}extra:\n`, (at) => `${" ".repeat(at % 9)}#\n`),
  shape("deeper and deeper", `${EVENTS}extra:\n`, (at) => `${" ".repeat(at + 1)}k:\n`),
  shape("lines with tabs", `${EVENTS}extra:\n`, (at) => `\tk${at}: v\n`),
  shape("lines without a colon", EVENTS, (at) => `k${at}\n`),
  shape("lines with two colons", EVENTS, (at) => `k${at}: a: b\n`),
  shape("lines with a dash and no space", `${EVENTS}extra:\n`, (at) => `  -k${at}\n`),
  shape("quotes that are not closed", `${EVENTS}extra:\n`, (at) => `  k${at}: "a\n`),
  shape("quotes with more behind", `${EVENTS}extra:\n`, (at) => `  k${at}: "a" b\n`),
  shape("items beside keys", `${EVENTS}extra:\n`, (at) => `  k${at}: v\n  - a\n`),
  {
    name: "lines that end with CR LF",
    text: (b) =>
      filled(b, HEAD + EVENTS, (at) => event(at, "by: [north], cite: [art]"))
        .replaceAll("\n", "\r\n")
        .slice(0, b),
  },
  {
    name: "lines that end with CR",
    text: (b) =>
      filled(b, HEAD + EVENTS, (at) => event(at, "by: [north], cite: [art]")).replaceAll("\n", "\r"),
  },
  { name: "documents", text: (b) => filled(b, "", () => "---\n") },
  { name: "directives", text: (b) => filled(b, "", () => "%A b\n", "---\na: 1\n") },
  { name: "nothing but spaces", text: (b) => " ".repeat(b) },
  { name: "nothing but line ends", text: (b) => "\n".repeat(b) },
  { name: "nothing but NUL", text: (b) => "\0".repeat(b) },
  { name: "a list at the top", text: (b) => filled(b, "", () => "- 1\n") },
  { name: "JSON", text: (b) => filled(b, '{"demarche":1,"extra":[', () => '{"a":"b"},', "1]}") },
  { name: "markup", text: (b) => filled(b, "<html>", () => "<p>a</p>\n") },
  // Of a case.
  shape("unknown keys at the top", EVENTS, (at) => `key${at}: v\n`),
  shape("misspelt keys", EVENTS, (at) => event(at, `by: [north], wehn: ${dated(at)}, cite: [art]`)),
  shape("keys that no entry has", "events:\n  - {id: e, what: A", (at) => `, k${at}: v`, "}\n"),
  shape("ids of nobody", EVENTS, (at) => event(at, `by: [nobody${at}], when: ${dated(at)}, cite: [art]`)),
  shape(
    "ids of nobody in one list",
    "events:\n  - {id: e, what: A, when: 2020, cite: [art], by: [x",
    (at) => `, nobody${at}`,
    "]}\n",
  ),
  shape(
    "the same id in one list",
    "events:\n  - {id: e, what: A, when: 2020, cite: [art], by: [north",
    () => ", north",
    "]}\n",
  ),
  shape("ids of no source", EVENTS, (at) => event(at, `by: [north], when: ${dated(at)}, cite: [art${at}]`)),
  shape("sentences of no source", EVENTS, (at) => event(at, `when: ${dated(at)}, cite: ["art:P${at}.S1"]`)),
  shape("events without dates", EVENTS, (at) => event(at, "by: [north], cite: [art]")),
  shape("events with dates", EVENTS, (at) => event(at, `by: [north], when: ${dated(at)}, cite: [art]`)),
  shape(
    "events as short as can be",
    EVENTS,
    (at) => `  - {id: e${at}, what: A${at}, when: 2020, cite: [art]}\n`,
  ),
  shape(
    "events as short as can be, of no source",
    EVENTS,
    (at) => `  - {id: e${at}, what: A${at}, when: 2020}\n`,
  ),
  shape(
    "claims as short as can be",
    `${EVENTS}claims:\n`,
    (at) => `  - {id: c${at}, text: A${at}, by: north, kind: fact}\n`,
  ),
  shape("actors as short as can be", "", (at) => `  - {id: a${at}, name: A${at}, kind: state}\n`, EVENTS),
  shape(
    "demands as short as can be",
    `${EVENTS}${ISSUES}demands:\n`,
    (at) => `  - {id: d${at}, actor: north, issue: venue, kind: ask, text: A${at}, when: 2020}\n`,
  ),
  shape("events after the day", EVENTS, (at) => event(at, `by: [north], when: 2030-01-01, cite: [art]`)),
  shape("the same event", EVENTS, () => event(0, `by: [north], when: 2020-01-01, cite: [art]`)),
  shape(
    "the same event, other ids",
    EVENTS,
    (at) => `  - {id: e${at}, what: Envoys meet, by: [north], when: 2020-01-01, cite: [art]}\n`,
  ),
  shape("odd dates", EVENTS, (at) => event(at, `when: "${EDTF[at % EDTF.length]}", cite: [art]`)),
  shape("dates that are none", EVENTS, (at) => event(at, `when: last week ${at}, cite: [art]`)),
  shape("long dates", EVENTS, (at) => event(at, `when: "${"2018-01/".repeat(20)}", cite: [art]`)),
  {
    name: "one date of many days",
    text: (b) =>
      filled(
        b,
        `${HEAD}events:\n  - {id: e, what: A, cite: [art], when: "{2018-01-01`,
        (at) => `,${dated(at)}`,
        '}"}\n',
      ),
  },
  shape(
    "other dates of one event",
    `${EVENT_OPEN}, otherDates: [`,
    (at) => `{when: ${dated(at)}, cite: [art]}, `,
    "]}\n",
  ),
  shape("events that are empty", EVENTS, () => "  - {}\n"),
  shape("events that are null", EVENTS, () => "  -\n"),
  shape("events that are texts", EVENTS, () => "  - a\n"),
  shape("events that are numbers", "events: [", () => "1,", "]\n"),
  shape(
    "actors",
    "",
    (at) => `  - {id: a${at}, name: Country ${at}, kind: state, party: true, cite: [art]}\n`,
    EVENTS,
  ),
  shape(
    "actors of one name",
    "",
    (at) => `  - {id: a${at}, name: Country, kind: state, party: true, cite: [art]}\n`,
    EVENTS,
  ),
  shape(
    "actors within one another",
    "",
    (at) => `  - {id: a${at}, name: Country ${at}, kind: group, memberOf: [{of: a${at + 1}}], cite: [art]}\n`,
    EVENTS,
  ),
  shape(
    "actors within many others",
    "",
    (at) =>
      `  - {id: a${at}, name: Country ${at}, kind: group, memberOf: [${Array.from({ length: 12 }, (_, k) => `{of: a${at + k + 1}}`).join(", ")}], cite: [art]}\n`,
    EVENTS,
  ),
  shape(
    "ties",
    `${EVENTS}ties:\n`,
    (at) =>
      `  - {kind: mediation, from: ${at % 2 ? "north" : "south"}, to: ${at % 2 ? "south" : "north"}, since: ${dated(at)}, cite: [art]}\n`,
  ),
  {
    name: "sources of one another",
    text: (b) =>
      filled(
        b,
        HEAD.slice(0, HEAD.indexOf("actors:")),
        (at) =>
          `  - {id: s${at}, title: Paper ${at}, issued: ${dated(at)}, origin: [s${at + 1}], external: true}\n`,
        `actors: []\n${EVENTS}`,
      ),
  },
  {
    name: "sentences of a source",
    text: (b) =>
      filled(
        b,
        `${HEAD.slice(0, HEAD.indexOf("actors:"))}  - id: big\n    title: A paper\n    text:\n      sentences:\n`,
        (at) => `        P${at}.S1: {hash: 0123456789ab, gist: Words ${at}}\n`,
        EVENTS,
      ),
  },
  shape(
    "claims",
    `${EVENTS}claims:\n`,
    (at) => `  - {id: c${at}, text: Claim ${at} holds, by: north, kind: fact, cite: [art]}\n`,
  ),
  shape(
    "claims in a chain",
    `${EVENTS}claims:\n`,
    (at) =>
      `  - {id: c${at}, text: Claim ${at} holds, by: north, kind: fact, supports: [c${at + 1}], cite: [art]}\n`,
  ),
  shape(
    "claims contradicting the next",
    `${EVENTS}claims:\n`,
    (at) =>
      `  - {id: c${at}, text: Claim ${at} holds, by: north, kind: fact, contradicts: [c${at + 1}], cite: [art]}\n`,
  ),
  shape(
    "claims contradicting one another",
    `${EVENTS}claims:\n`,
    (at) =>
      `  - {id: c${at}, text: Claim ${at} holds, by: north, kind: fact, contradicts: [${Array.from({ length: 20 }, (_, k) => `c${(at * 31 + k * 17) % 3000}`).join(", ")}], cite: [art]}\n`,
  ),
  shape(
    "claims supporting one another",
    `${EVENTS}claims:\n`,
    (at) =>
      `  - {id: c${at}, text: Claim ${at} holds, by: north, kind: fact, supports: [${Array.from({ length: 20 }, (_, k) => `c${(at * 31 + k * 17) % 3000}`).join(", ")}], cite: [art]}\n`,
  ),
  shape(
    "claims of one text",
    `${EVENTS}claims:\n`,
    (at) => `  - {id: c${at}, text: It holds, by: north, kind: fact, cite: [art]}\n`,
  ),
  shape(
    "claims contradicting one",
    `${EVENTS}claims:\n  - {id: c, text: It holds, by: north, kind: fact, cite: [art]}\n`,
    (at) =>
      `  - {id: c${at}, text: Claim ${at} holds, by: south, kind: fact, contradicts: [c], cite: [art]}\n`,
  ),
  shape(
    "causal claims",
    `${EVENTS}claims:\n`,
    (at) =>
      `  - {id: c${at}, text: It comes of ${at}, by: north, kind: causal, about: {actors: [north], events: [e]}, argument: {form: sign, by: [e]}, cite: [art]}\n`,
  ),
  shape(
    "demands",
    `${EVENTS}${ISSUES}demands:\n`,
    (at) =>
      `  - {id: d${at}, actor: ${at % 2 ? "north" : "south"}, issue: venue, kind: ask, text: To meet in place ${at}, level: ${at % 3 ? "here" : "there"}, when: ${dated(at)}, cite: [art]}\n`,
  ),
  shape(
    "demands without dates and levels",
    `${EVENTS}${ISSUES}demands:\n`,
    (at) =>
      `  - {id: d${at}, actor: north, issue: venue, kind: ask, text: To meet in place ${at}, cite: [art]}\n`,
  ),
  shape(
    "demands of ranges of days",
    `${EVENTS}${ISSUES}demands:\n`,
    (at) =>
      `  - {id: d${at}, actor: north, issue: venue, kind: ask, text: To meet, when: 201${at % 9}/2020, cite: [art]}\n`,
  ),
  shape(
    "issues",
    `${EVENTS}issues:\n`,
    (at) =>
      `  - {id: i${at}, name: Issue ${at}, nature: procedural, scale: [{id: a${at}, text: Here}, {id: b${at}, text: There}], cite: [art]}\n`,
  ),
  shape(
    "levels of one issue",
    `${EVENTS}issues:\n  - {id: i, name: Issue, nature: procedural, cite: [art], scale: [`,
    (at) => `{id: l${at}, text: Level ${at}}, `,
    "]}\n",
  ),
  shape(
    "rounds",
    `${EVENTS}rounds:\n`,
    (at) =>
      `  - {id: r${at}, name: Round ${at}, parties: [north, south], start: ${dated(at)}, end: ${dated(at + 3)}, ending: impasse, cite: [art]}\n`,
  ),
  shape(
    "pauses of one round",
    `${EVENTS}rounds:\n  - {id: r, name: Round, parties: [north, south], start: 2010-01-01, end: 2020-01-01, ending: impasse, cite: [art], pauses: [`,
    (at) => `{from: ${dated(at)}, to: ${dated(at + 1)}, cite: [art]}, `,
    "]}\n",
  ),
  shape(
    "sanctions",
    `${EVENTS}sanctions:\n`,
    (at) =>
      `  - {id: s${at}, sender: [north], target: [south], kind: threat, what: Fine ${at}, when: ${dated(at)}, cite: [art]}\n`,
  ),
  shape(
    "forecasts",
    `${EVENTS}forecasts:\n`,
    (at) =>
      `  - {id: f${at}, text: Day ${at} is good, by: north, words: likely, horizon: 2022-01-01, question: {text: Is it?, criteria: A paper, closes: 2022-01-01, settledBy: A paper}, cite: [art]}\n`,
  ),
  shape(
    "questions",
    `${EVENTS}questions:\n`,
    (at) => `  - {id: q${at}, text: Will it end ${at}?, kind: outcome, cite: [art]}\n`,
  ),
  shape(
    "sets of explanations",
    `${EVENTS}explanations:\n`,
    (at) =>
      `  - {id: x${at}, question: Why ${at}?, effect: {text: It agrees, of: north, events: [e]}, hypotheses: [{id: a${at}, name: Fear, cite: [art]}, {id: b${at}, name: Hope, cite: [art]}], evidence: [{id: z${at}, text: Sign, likelihood: {a${at}: likely, b${at}: even}, cite: [art]}]}\n`,
  ),
  shape(
    "hypotheses",
    `${EVENTS}explanations:\n  - id: x\n    question: Why?\n    effect: {text: It agrees, of: north, events: [e]}\n    evidence: []\n    hypotheses:\n`,
    (at) => `      - {id: h${at}, name: Cause ${at}, cite: [art]}\n`,
  ),
  shape(
    "evidence",
    `${EVENTS}explanations:\n  - id: x\n    question: Why?\n    effect: {text: It agrees, of: north, events: [e]}\n    hypotheses: [{id: a, name: Fear, cite: [art]}, {id: b, name: Hope, cite: [art]}]\n    evidence:\n`,
    (at) =>
      `      - {id: z${at}, text: Sign ${at}, likelihood: {a: likely, b: ${at % 2 ? "even" : "unlikely"}}, cite: [art]}\n`,
  ),
  shape(
    "options",
    `${EVENTS}moves:\n  today: []\n  options:\n`,
    (at) => `    - {id: o${at}, actor: north, text: takes step ${at}, cite: [art]}\n`,
  ),
  shape(
    "excluded states",
    `${EVENTS}${OPTIONS}  today: []\n  excluded:\n`,
    (at) => `    - {never: ${state(at, 5).replaceAll(" + ", " and ")}, why: It cannot, cite: [art]}\n`,
  ),
  shape(
    "merged states",
    `${EVENTS}${OPTIONS}  today: []\n  merged:\n`,
    (at) =>
      `    - {when: ${state(at, 5).replaceAll(" + ", " and ")}, as: o${at % 12}, why: Nothing else matters, cite: [art]}\n`,
  ),
  shape(
    "barred moves",
    `${EVENTS}${OPTIONS}  today: []\n  barred:\n`,
    (at) =>
      `    - {actor: north, from: ${state(at, 3).replaceAll(" + ", " and ")}, to: o1, why: It signed, cite: [art]}\n`,
  ),
  shape(
    "names of states",
    `${EVENTS}${OPTIONS}  today: []\n  names:\n`,
    (at) => `    - {state: ${state(at, 1 + (at % 6))}, name: State ${at}}\n`,
  ),
  shape(
    "statements of preference",
    `${EVENTS}${PREFERENCES}      statements:\n`,
    (at) => `        - {prefers: ${state(at, 4).replaceAll(" + ", " or not ")}, cite: [art]}\n`,
  ),
  shape(
    "a statement of options",
    `${EVENTS}${PREFERENCES}      statements:\n        - cite: [art]\n          prefers: o1`,
    (at) => ` or o${at % 12}`,
    "\n",
  ),
  shape(
    "a statement of opened brackets",
    `${EVENTS}${PREFERENCES}      statements:\n        - cite: [art]\n          prefers: "`,
    () => "(",
    '"\n',
  ),
  shape(
    "a statement of nots",
    `${EVENTS}${PREFERENCES}      statements:\n        - cite: [art]\n          prefers: o1 and `,
    () => "not ",
    "o2\n",
  ),
  shape(
    "a ranking of states",
    `${EVENTS}${PREFERENCES}      ranking: [none`,
    (at) => `, ${state(at, 1 + (at % 6))}`,
    "]\n",
  ),
  shape(
    "a ranking of nobody's states",
    `${EVENTS}${PREFERENCES}      ranking: [none`,
    (at) => `, x${at} + y`,
    "]\n",
  ),
  shape(
    "weights",
    `${EVENTS}${PREFERENCES}      weights:\n`,
    (at) => `        - {when: ${state(at, 3).replaceAll(" + ", " and ")}, weight: [1, 2], cite: [art]}\n`,
  ),
  shape(
    "utilities",
    `${EVENTS}${PREFERENCES}      utilities:\n`,
    (at) => `        - {state: ${state(at, 1 + (at % 6))}, value: ${at}, cite: [art]}\n`,
  ),
  shape(
    "coalitions",
    `${EVENTS}${OPTIONS}  today: []\n  coalitions:\n`,
    () => "    - {members: [north, south], judgement: They may}\n",
  ),
  shape(
    "one long text",
    'events:\n  - {id: e, by: [north], when: 2020-01-01, cite: [art], what: "',
    (at) => `The envoys of place ${at} met on 3 May 2019. `,
    '"}\n',
  ),
  shape(
    "one long id",
    "events:\n  - {what: A, by: [north], when: 2020-01-01, cite: [art], id: ",
    () => "e",
    "}\n",
  ),
  shape(
    "one long id of nobody",
    "events:\n  - {id: e, what: A, when: 2020-01-01, cite: [art], by: [",
    () => "e",
    "]}\n",
  ),
  shape("long ids of nobody", EVENTS, (at) =>
    event(at, `when: 2020, cite: [art], by: [${"nobody".repeat(50)}${at}]`),
  ),
  shape("texts with marks", EVENTS, (at) => `  - {id: e${at}, what: "A\u200b\u202e${at}", cite: [art]}\n`),
  shape("blank texts", EVENTS, (at) => `  - {id: e${at}, what: " ", cite: [art]}\n`),
  shape("positions", `${EVENTS}positions:\n`, (at) => `  - {a: ${at}}\n`),
  // Several kinds of entry at once, each as many as there is room for.
  shape(
    "signs of one hypothesis",
    `${EVENTS}${WHY}claims:\n`,
    (at) =>
      `  - {id: c${at}, text: It shows ${at}, by: north, kind: causal, about: {events: [e]}, argument: {form: sign, shows: [fear], by: [e]}, cite: [art]}\n`,
  ),
  shape(
    "hypotheses with causes of their own",
    `${EVENTS}explanations:\n  - id: x\n    question: Why?\n    effect: {text: It agrees, of: north, events: [e]}\n    evidence: []\n    hypotheses:\n`,
    (at) =>
      `      - {id: h${at}, name: Cause ${at}, causes: [{text: Act ${at}, events: [e], steady: true, cite: [art]}], cite: [art]}\n`,
  ),
  shape(
    "evidence on twelve hypotheses",
    `${EVENTS}explanations:\n  - id: x\n    question: Why?\n    effect: {text: It agrees, of: north, events: [e]}\n    hypotheses: [${Array.from({ length: 12 }, (_, h) => `{id: h${h}, name: Cause ${h}, cite: [art]}`).join(", ")}]\n    evidence:\n`,
    (at) =>
      `      - {id: z${at}, text: Sign ${at}, likelihood: {${Array.from({ length: 12 }, (_, h) => `h${h}: ${(at * h) % 3 ? "likely" : "unlikely"}`).join(", ")}}, cite: [art]}\n`,
  ),
  shape(
    "evidence that shares its events",
    `${EVENTS}${WHY}    evidence:\n`,
    (at) =>
      `      - {id: z${at}, text: Sign ${at}, events: [e], likelihood: {fear: likely, hope: even}, cite: [art]}\n`,
  ),
  {
    name: "events and claims about them",
    text: (bytes) =>
      filled(
        bytes,
        filled(
          bytes / 2,
          HEAD + EVENTS,
          (at) => event(at, `by: [north], when: ${dated(at)}, cite: [art]`),
          "claims:\n",
        ),
        (at) =>
          `  - {id: c${at}, text: Claim ${at} holds, by: south, kind: evaluation, about: {actors: [north], events: [e${at % 3000}]}, cite: [art]}\n`,
      ),
  },
  {
    name: "actors, and events of twenty of them",
    text: (bytes) =>
      filled(
        bytes,
        filled(
          bytes / 2,
          HEAD,
          (at) => `  - {id: a${at}, name: Country ${at}, kind: state, party: true, cite: [art]}\n`,
          EVENTS,
        ),
        (at) =>
          event(
            at,
            `by: [${Array.from({ length: 20 }, (_, k) => `a${(at * 13 + k * 101) % 3000}`).join(", ")}], when: ${dated(at)}, cite: [art]`,
          ),
      ),
  },
  {
    name: "actors, and texts that name them",
    text: (bytes) =>
      filled(
        bytes,
        filled(
          bytes / 2,
          HEAD,
          (at) =>
            `  - {id: a${at}, name: The Republic of ${"ABCDEFGHIJ"[at % 10]}land ${at}, kind: state, cite: [art]}\n`,
          EVENTS,
        ),
        (at) =>
          `  - {id: e${at}, what: The Republic of Aland ${at % 3000} meets Bland and the north, by: [north], when: ${dated(at)}, cite: [art]}\n`,
      ),
  },
  {
    name: "sources, and events that cite ten of them",
    text: (bytes) =>
      filled(
        bytes,
        filled(
          bytes / 2,
          HEAD.slice(0, HEAD.indexOf("actors:")),
          (at) => `  - {id: s${at}, title: Paper ${at}, issued: ${dated(at)}, external: true}\n`,
          HEAD.slice(HEAD.indexOf("actors:")) + EVENTS,
        ),
        (at) =>
          event(
            at,
            `by: [north], when: ${dated(at)}, cite: [${Array.from({ length: 10 }, (_, k) => `s${(at * 13 + k * 101) % 5000}`).join(", ")}]`,
          ),
      ),
  },
  {
    name: "issues, and demands on them",
    text: (bytes) =>
      filled(
        bytes,
        filled(
          bytes / 2,
          `${HEAD}${EVENTS}issues:\n`,
          (at) =>
            `  - {id: i${at}, name: Issue ${at}, nature: substantive, today: a, scale: [{id: a, text: Here}, {id: b, text: There}], cite: [art]}\n`,
          "demands:\n",
        ),
        (at) =>
          `  - {id: d${at}, actor: ${at % 2 ? "north" : "south"}, issue: i${at % 4000}, kind: ask, text: To meet ${at}, level: ${at % 3 ? "a" : "b"}, when: ${dated(at)}, cite: [art]}\n`,
      ),
  },
  {
    name: "forecasts, and claims that rest on them",
    text: (bytes) =>
      filled(
        bytes,
        filled(
          bytes / 2,
          `${HEAD}${EVENTS}forecasts:\n`,
          (at) =>
            `  - {id: f${at}, text: Day ${at} is good, by: north, probability: [0.${at % 9}, 0.9], horizon: 2022-01-01, question: {text: Is day ${at} good?, criteria: A paper, closes: 2022-01-01, settledBy: A paper}, cite: [art]}\n`,
          "claims:\n",
        ),
        (at) =>
          `  - {id: c${at}, text: It went so ${at}, by: north, kind: premise, argument: {form: analogy, by: [e], to: [f${at % 2000}]}, cite: [art]}\n`,
      ),
  },
];
