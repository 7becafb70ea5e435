import { dayOf } from "#case/day.ts";
import type { Block, Network } from "#outcome/block.ts";
import type { Explanation } from "#outcome/explanation.ts";
import { REPORT_FORMAT } from "#outcome/format.ts";
import type { CaseFacts, Report, ReportSection } from "#outcome/report.ts";

export const ACTORS = [
  "Aldermark",
  "Borsia",
  "The Confederation of Eastern and Southern River Provinces",
  "Dunmere",
  "Estmark Federal Maritime Commission",
  "Fenland",
  "Gallia Minor",
  "Hochland",
  "Iskra People’s Assembly",
  "Jarl Islands",
  "Kesh",
  "Lower Lusatia",
] as const;

/** What the nodes of a network are called that has nothing to do with states. */
export const SAMPLE_WORDS: Network["words"] = {
  node: { one: "harbour", many: "harbours" },
  edge: { one: "crossing", many: "crossings" },
  group: "Ferry",
  start: "where one embarks",
  end: "would be reached",
  openEnd: "may be reached",
};

/** One block of every kind, with long names, open dates, empty cells and twelve parties. */
const blocks: readonly Block[] = [
  { kind: "text", text: ["Twelve parties were named. ", { cite: ["art:P1.S1", "art:P2.S3", "crs:p. 4"] }] },
  {
    kind: "list",
    title: "What was looked at",
    ordered: true,
    items: [
      "Every act towards the effect.",
      ["A ", { term: "dominant option", meaning: "best whatever others do" }, "."],
    ],
  },
  {
    kind: "table",
    title: "Parties and what they asked for",
    columns: [
      { label: "Party" },
      { label: "First asked", format: "date" },
      { label: "Asks", format: "number" },
      { label: "Share granted", format: "share" },
      { label: "In short" },
    ],
    rows: ACTORS.map((actor, index) => ({
      cells: [
        actor,
        `${index + 1} March 2018`,
        index * 7,
        index === 3 ? null : index / 11,
        ["Wants a ", { term: "port call", meaning: "a visit by a naval ship" }, " ", { cite: ["art:P1.S1"] }],
      ],
      sort: [null, dayOf(2018, 3, index + 1), null, null, null],
      ...(index === 1 ? { emphasis: "strong" as const } : index === 5 ? { emphasis: "muted" as const } : {}),
    })),
    note: "Asks are counted once, however often they were repeated.",
  },
  {
    kind: "matrix",
    title: "How well each explanation fits each piece of evidence",
    legend: "From evidence against (orange) to evidence for (blue).",
    columns: ["The blockade", "The harvest", "The election", "The visit to Kesh", "The leak"].map(
      (label, index) => ({
        label,
        ...(index === 0 ? { detail: ["since May ", { cite: ["art:P2.S3"] }] } : {}),
      }),
    ),
    rows: ["Pressure worked", "Leaders changed their aims", "It was bluff", "Something else"].map(
      (label, row) => ({
        label,
        ...(row === 1 ? { detail: "held by nobody by name" } : {}),
        cells: ["very unlikely", "unlikely", "even", "likely", "not stated"].map((text, column) => ({
          text,
          level: text === "not stated" ? null : ((column + row) % 5) / 2 - 1,
        })),
      }),
    ),
  },
  {
    kind: "timeline",
    title: "What happened when",
    alt: "Timeline of twenty-two events from 1950 to May 2018; most fall in the spring of 2018.",
    today: dayOf(2018, 4, 16),
    lanes: [
      { id: "talks", label: "Rounds of talks" },
      { id: "pressure", label: "Sanctions and other pressure" },
      { id: "acts", label: "Other acts" },
    ],
    items: [
      ...[1950, 1994, 2005, 2009, 2012].map((year, index) => ({
        lane: index % 2 === 0 ? "talks" : "acts",
        label: `An earlier round or act of ${year} with a rather long description`,
        earliest: dayOf(year, 3, 1),
        latest: index === 1 ? null : dayOf(year + index, 5, 1),
        shape: "span" as const,
        emphasis: "plain" as const,
        when: `about ${year}`,
      })),
      ...Array.from({ length: 16 }, (_, index) => ({
        lane: ["talks", "pressure", "acts"][index % 3]!,
        label: `${ACTORS[index % 12]} ${["meets", "tightens its embargo", "announces"][index % 3]}`,
        earliest: dayOf(2018, 1, 5 + index * 8),
        latest: dayOf(2018, 1, 5 + index * 8 + (index % 4 === 0 ? 9 : 0)),
        shape: index % 5 === 0 ? ("span" as const) : ("point" as const),
        emphasis: (["plain", "strong", "planned", "negated"] as const)[index % 4]!,
        when: `January ${index} or so`,
      })),
      {
        lane: "acts",
        label: "A letter that nobody dates",
        earliest: null,
        latest: null,
        shape: "point",
        emphasis: "plain",
        when: "undated",
      },
    ],
  },
  {
    kind: "plot",
    title: "How probable each explanation is",
    alt: "Intervals of probability for four explanations.",
    form: "interval",
    value: { label: "Probability", format: "share", min: 0, max: 1 },
    points: [
      "Pressure worked",
      "Leaders changed their aims after the congress of the ruling party",
      "It was bluff",
      "Something else",
    ].map((label, index) => ({
      label,
      value: 0.2 + index * 0.15,
      low: 0.1 + index * 0.15,
      high: 0.45 + index * 0.15,
      ...(index === 0 ? { emphasis: "strong" as const } : index === 3 ? { emphasis: "muted" as const } : {}),
    })),
    note: "All ranges of the inputs taken together.",
  },
  {
    kind: "plot",
    title: "Demands by party, before and after",
    alt: "Bars of the number of demands by party before and after the turn.",
    form: "bar",
    value: { label: "Demands", format: "number" },
    series: ["before", "after"],
    points: ACTORS.slice(0, 4).flatMap((actor, index) => [
      { label: actor, value: 6 - index, series: "before" },
      { label: actor, value: index, series: "after" },
    ]),
  },
  {
    kind: "plot",
    title: "Surprise of each piece of evidence",
    alt: "Dots of information in bits.",
    form: "dot",
    value: { label: "Bits", format: "number" },
    points: ["The blockade", "The harvest", "The election"].map((label, index) => ({
      label,
      value: 0.31 * index + 0.1,
    })),
  },
  {
    kind: "plot",
    title: "Demands at each round",
    alt: "Two lines over four rounds.",
    form: "line",
    value: { label: "Demands", format: "number" },
    points: ["Aldermark", "Borsia"].flatMap((series, which) =>
      ["First round", "Second round", "After the blockade", "Fourth round"].map((label, index) => ({
        label,
        value: 4 + which - index,
        series,
      })),
    ),
  },
  {
    kind: "curves",
    title: "Share of rounds still open",
    alt: "Two falling survival curves.",
    form: "steps",
    x: { label: "Months since the round began", format: "number", min: 0 },
    value: { label: "Still open", format: "share", min: 0, max: 1 },
    series: ["All rounds", "With a go-between"],
    points: ["All rounds", "With a go-between"].flatMap((series, which) =>
      [0, 3, 6, 9, 12, 18, 24].map((month, index) => ({
        x: month,
        value: Math.max(0.05, 1 - index * (0.16 - which * 0.05)),
        low: Math.max(0, 0.9 - index * (0.18 - which * 0.05)),
        high: Math.min(1, 1.05 - index * (0.13 - which * 0.05)),
        series,
        ...(index === 4 ? { mark: true } : {}),
      })),
    ),
    marked: "a round still open when last seen",
    guides: [
      { axis: "x", at: 5, label: "the present round" },
      { axis: "value", at: 0.5, label: "half of them" },
    ],
    note: "Bands: 95 in 100 samples of rounds.",
  },
  {
    kind: "curves",
    title: "What was forecast of a meeting",
    alt: "A range that narrows and rises from January to May 2018.",
    form: "line",
    x: { label: "Day of the forecast", format: "date" },
    value: { label: "Probability", format: "share" },
    points: [0, 20, 45, 60, 90].map((days, index) => ({
      x: dayOf(2018, 1, 9 + days),
      low: 0.05 + index * 0.12,
      high: 0.5 + index * 0.08,
      ...(index > 1 ? { value: 0.25 + index * 0.11 } : {}),
    })),
    guides: [{ axis: "x", at: dayOf(2018, 3, 10), label: "as of 10 March 2018" }],
  },
  {
    kind: "scatter",
    title: "What each package is worth to two parties",
    alt: "Twelve packages; four of them form the frontier.",
    x: { label: "Value to Aldermark", format: "number" },
    value: { label: "Value to Borsia", format: "number" },
    points: ACTORS.map((actor, index) => ({
      label: `As ${actor} would have it`,
      x: 20 + ((index * 37) % 80),
      value: 90 - ((index * 29) % 85),
      ...(index === 2 ? { emphasis: "strong" as const, xLow: 80, xHigh: 99, low: 20, high: 40 } : {}),
      ...(index === 5 ? { emphasis: "muted" as const } : {}),
    })),
    frontier: {
      label: "nobody can gain for nothing",
      points: [
        { x: 20, value: 90 },
        { x: 57, value: 88 },
        { x: 94, value: 61 },
        { x: 99, value: 20 },
      ],
    },
    guides: [
      { axis: "x", at: 30, label: "without an agreement" },
      { axis: "value", at: 25, label: "without an agreement" },
    ],
  },
  {
    kind: "network",
    title: "Where the talks can go",
    alt: "Nine states in four columns; from today two paths lead to the state that would hold.",
    words: SAMPLE_WORDS,
    nodes: [
      ["s0", "Talks announced, no date", "start", 0],
      ["s1", "Meeting held, nothing signed", "plain", 1],
      ["s2", "Meeting called off by one side", "plain", 1],
      ["s3", "Freeze of tests for a pause of exercises", "plain", 2],
      ["s4", "Threats resumed", "muted", 2],
      ["s5", "Sanctions eased step by step", "plain", 2],
      ["s6", "Framework signed, dismantling begun", "end", 3],
      ["s7", "Stalemate with talks open", "end", 3],
      ["s8", "Blockade", "muted", 3],
    ].map(([id, label, emphasis, layer], index) => ({
      id: id as string,
      label: label as string,
      emphasis: emphasis as "start" | "end" | "plain" | "muted",
      layer: layer as number,
      ...(emphasis === "end" ? { share: index / 10 } : {}),
      ...(index === 3 ? { detail: ["Each side can undo it. ", { cite: ["art:P2.S3"] }] } : {}),
    })),
    edges: (
      [
        ["s0", "s1", "Aldermark", "strong"],
        ["s0", "s2", "Borsia", "plain"],
        ["s1", "s3", "Borsia", "strong"],
        ["s1", "s0", "Aldermark", "muted"],
        ["s2", "s4", "Borsia", "muted"],
        ["s2", "s0", "Aldermark", "plain"],
        ["s3", "s6", "Aldermark", "strong"],
        ["s3", "s7", "The Confederation of Eastern and Southern River Provinces", "plain"],
        ["s5", "s6", "Aldermark", "plain"],
        ["s3", "s5", "Borsia", "plain"],
        ["s4", "s8", "Borsia", "plain"],
        ["s4", "s7", "Aldermark", "muted"],
      ] as const
    ).map(([from, to, group, emphasis], index) => ({
      from,
      to,
      group,
      emphasis,
      ...(index === 2 ? { label: "after a pause" } : {}),
    })),
    note: "Moves back to today are drawn thinner.",
  },
];

const explanation: Explanation = {
  headline: [
    "On what is stated, the talks ",
    { strong: "most often end" },
    " in a stalemate that stays open.",
  ],
  judgements: [
    {
      answers: { kind: "outcome" },
      text: ["A signed framework within the year is ", { likelihood: { low: 0.2, high: 0.45 } }, "."],
      inShort: ["They may sign a framework within the year: ", { likelihood: { low: 0.2, high: 0.45 } }, "."],
      qualified: ["Without Hochland it is ", { likelihood: { low: 0.1, high: 0.2 } }, "."],
      likelihood: { low: 0.2, high: 0.45 },
      confidence: {
        level: "low",
        why: ["Two of three parties never stated a preference. ", { cite: ["art:P2.S3"] }],
      },
      n: { count: 1000, of: "completions of the stated orders" },
      cites: ["art:P1.S1", "art:P2.S3", "crs:p. 4", "art:P3.S1", "art:P3.S2", "art:P4.S1", "un:para. 7"],
    },
    {
      answers: { kind: "outcome" },
      text: "A return to threats does not hold.",
      confidence: { level: "moderate", why: "It rests on one assumption." },
      n: { count: 3, of: "parties" },
      cites: [],
    },
    {
      answers: { kind: "cause", about: "turn" },
      text: [
        "No single cause stands out. A ",
        { term: "port call", meaning: "a visit by a naval ship" },
        " fits all.",
      ],
      gist: "No single cause of the turn stands out.",
      excludes: {
        text: ["That the harvest was the cause is ", { likelihood: { low: 0.01, high: 0.05 } }, "."],
        likelihood: { low: 0.01, high: 0.05 },
      },
      likelihood: { low: 0.3, high: 0.55 },
      confidence: { level: "moderate", why: "Most evidence fits every explanation." },
      n: { count: 14, of: "pieces of evidence" },
      cites: ["art:P2.S3"],
    },
    {
      answers: { kind: "duration" },
      text: "Nobody was asked how long it lasts, yet it is short.",
      confidence: { level: "high", why: "Four rounds." },
      n: { count: 4, of: "rounds" },
      cites: ["crs:p. 4"],
    },
  ],
  blocks,
  glance: [
    {
      kind: "table",
      title: "Rounds so far",
      columns: [{ label: "Round" }, { label: "How it ended" }],
      rows: [{ cells: ["The first", ["Collapse ", { cite: ["crs:p. 4"] }]] }],
    },
    {
      kind: "plot",
      title: "How often each outcome lasts",
      alt: "Two bars.",
      form: "bar",
      value: { label: "Share", format: "share", min: 0, max: 1 },
      points: [
        { label: "A freeze", value: 0.6 },
        { label: "A stalemate", value: 0.3 },
      ],
    },
  ],
  sides: [
    { party: "aldermark", name: "Aldermark", wants: ["Free passage ", { cite: ["art:P1.S1"] }] },
    { party: "borsia", name: "Borsia", wants: "A toll" },
    { party: "aldermark", name: "Aldermark", moved: "Dropped one of its three demands" },
  ],
  signposts: [
    {
      kind: "evidence",
      watch: "Whether a second envoy is named",
      means: "Borsia may yet agree",
      bearsOn: [{ kind: "outcome" }],
      cites: ["art:P3.S2"],
    },
    {
      kind: "forecast",
      watch: "Will they sign by June?",
      by: { day: "2018-06-30", text: "30 June 2018" },
      means: "settles what the article foresees",
      bearsOn: [],
      cites: [],
    },
    {
      kind: "forecast",
      watch: "Will they meet by May?",
      by: { day: "2018-05-31", text: "31 May 2018" },
      means: "settles what the envoy foresees",
      bearsOn: [{ kind: "occurrence" }],
      cites: ["art:P4.S1"],
    },
    { kind: "event", watch: "Whether a port is closed", means: "talks are off", bearsOn: [], cites: [] },
  ],
  onRecord: [
    {
      answers: { kind: "occurrence" },
      text: "On record: “They meet in May” (the envoy); no probability is given.",
      cites: ["art:P4.S1"],
    },
  ],
  caveats: [
    "Ties are counted as no preference.",
    ["Read ", { term: "completion", meaning: "one way to fill in what nobody stated" }, " with care."],
  ],
  flips: [
    {
      change: "Borsia prefers a freeze to a stalemate",
      effect: "The framework leads.",
      steps: 1,
      cites: ["art:P2.S3"],
    },
    { change: "Two dates move by a month", effect: "The visit could be a cause.", steps: 2, cites: [] },
    {
      change: ["Dunmere is ", { strong: "not" }, " a party"],
      effect: "Nothing holds.",
      steps: 1,
      cites: ["art:P3.S1"],
    },
  ],
  gaps: ["What Dunmere wants is not stated.", "No date is given for the letter."],
  inputs: { given: 84, missing: 12 },
};

const facts = (id: string, title: string, answers: ReportSection["analysis"]["answers"]) => ({
  id,
  title,
  question: `What does ${title.toLowerCase()} say?`,
  answers,
  references: [{ text: "Fang, Hipel & Kilgour, Interactive Decision Making, Wiley", year: 1993 }],
});

const sampleCase: CaseFacts = {
  id: "river-2018",
  title: "The river talks, spring 2018",
  summary: "Two adversaries announce talks after a year of threats; an article asks where they will go.",
  analyst: "A. Analyst",
  codedOn: "2026-11-20",
  hindsight: true,
  hindsightNote: "The treaty of June is left out.",
  asOf: "2018-03-10",
  replayOf: "2018-04-16",
  only: ["art", "crs"],
  questions: [
    { id: "q1", text: "Does the argument hold together?", kind: "soundness", cite: ["art:P1.S1"] },
    { id: "q2", text: "Where do the talks go?", kind: "outcome", cite: [] },
    { id: "q3", text: "What brought the turn about?", kind: "cause", about: "turn", cite: [] },
    {
      id: "q4",
      text: "Why did Aldermark agree?",
      kind: "cause",
      about: "acceptance",
      aboutName: "“Why did Aldermark accept?”",
      cite: [],
    },
    { id: "q5", text: "Is it backing down?", kind: "backing-down", cite: [] },
    { id: "q6", text: "Will they meet by May?", kind: "occurrence", cite: ["art:P4.S1"] },
  ],
  sources: [
    {
      id: "art",
      title: "An article about the talks",
      line: "The Example Times, 16 April 2018",
      external: false,
      grade: "F",
      gradeReason: "No other work of this author is known.",
      cited: 12,
      textAtHand: true,
    },
    {
      id: "crs",
      title: "A research service’s report",
      line: "12 May 2017",
      external: true,
      grade: "B",
      cited: 3,
      textAtHand: false,
    },
    {
      id: "un",
      title: "A resolution",
      line: "11 September 2017",
      external: true,
      cited: 1,
      textAtHand: false,
    },
  ],
  census: {
    entries: 140,
    cited: 118,
    judged: 20,
    undated: 20,
    unsourced: 2,
    unsourcedEntries: ["events: letter", "actors: kesh"],
    leftOutAsLater: 4,
    leftOutByOnly: 9,
  },
  assumptions: [
    {
      text: "A public refusal is meant.",
      flips: "Borsia may yet agree.",
      test: "Watch for a second envoy.",
      cites: ["art:P3.S2"],
    },
    { text: "The three patrons act as one.", flips: "A fourth party must be modelled.", cites: [] },
  ],
};

/** A report with every block kind, an answer, an unanswered question of each sort, and all three outcomes. */
export const sampleReport: Report = {
  format: REPORT_FORMAT,
  program: { name: "demarche", version: "0.0.0" },
  seed: 1,
  case: sampleCase,
  sections: [
    {
      analysis: facts("paths", "Paths", ["outcome", "cause", "duration"]),
      options: { samples: 1000 },
      outcome: { status: "done", result: {}, explanation },
    },
    {
      analysis: facts("ledger", "Ledger of demands", ["backing-down"]),
      options: {},
      outcome: {
        status: "not-applicable",
        missing: ["demands before the turn", "at least two parties with demands"],
      },
    },
    {
      analysis: facts("check", "Check of the argument", ["soundness"]),
      options: {},
      outcome: { status: "failed", message: "unexpected end of the list" },
    },
  ],
  citations: {
    "art:P1.S1": { source: "art", locator: "P1.S1", status: "text", text: "They will talk." },
    "art:P2.S3": { source: "art", locator: "P2.S3", status: "gist", gist: "The blockade is said to be old." },
    "art:P3.S1": {
      source: "art",
      locator: "P3.S1",
      status: "changed",
      text: "They may talk.",
      gist: "Talks are possible.",
    },
    "art:P3.S2": { source: "art", locator: "P3.S2", status: "none" },
    "crs:p. 4": { source: "crs", locator: "p. 4", status: "gist", gist: "Three earlier rounds are listed." },
    "art:P4.S1": { source: "art", locator: "P4.S1", status: "none" },
    "un:para. 7": { source: "un", locator: "para. 7", status: "none" },
  },
  notes: ["The letter was read as one event."],
};

/** The same report with one text in place of every sentence, name and title that a case or an analysis may set. */
export function withEveryText(report: Report, text: string): Report {
  // Keys whose strings the program sets itself, or that must stay as they are to be drawn at all.
  const kept = new Set([
    "kind",
    "axis",
    "format",
    "form",
    "emphasis",
    "shape",
    "status",
    "level",
    "grade",
    "steps",
  ]);
  const replaced = (value: unknown, key: string): unknown => {
    if (typeof value === "string") {
      if (kept.has(key)) return value;
      // Ids and citations point at one another: each stays distinct.
      return ["id", "lane", "from", "to", "series", "cite", "cites", "source"].includes(key)
        ? `${value}${text}`
        : text;
    }
    if (Array.isArray(value)) return value.map((item) => replaced(item, key));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        key === "citations" ? `${name}${text}` : name,
        replaced(item, key === "citations" ? "" : name),
      ]),
    );
  };
  return replaced(report, "") as Report;
}

/** A report of a case that says nothing. */
export const emptyReport: Report = {
  ...sampleReport,
  case: {
    id: "empty",
    title: "Nothing yet",
    analyst: "A. Analyst",
    codedOn: "2026-11-20",
    hindsight: false,
    asOf: "2018",
    questions: [],
    sources: [],
    census: {
      entries: 0,
      cited: 0,
      judged: 0,
      unsourced: 0,
      unsourcedEntries: [],
      leftOutAsLater: 0,
      leftOutByOnly: 0,
    },
    assumptions: [],
  },
  sections: [],
  citations: {},
  notes: [],
};
