/** What a case can have much of. */
export const GROWS = [
  "events",
  "sources",
  "claims",
  "demands",
  "evidence",
  "clauses",
  "sets",
  "misspelt ids",
  "text",
] as const;
export type Grows = (typeof GROWS)[number];

const WORDS = "talks venue border offer deadline patron mediator demand sanction envoy summit freeze".split(
  " ",
);
const range = <T>(count: number, each: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => each(at));
const day = (at: number): string => {
  const month = 1 + (Math.floor(at / 28) % 12);
  return `20${10 + (Math.floor(at / 336) % 10)}-${String(month).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`;
};

/**
 * The text of a sound case (but for `misspelt ids`) that has so many entries of one kind and a handful of the others,
 * and the text of its one source. Everything follows from the numbers: no two calls differ.
 */
export function grownCase(kind: Grows, size: number): { readonly yaml: string; readonly text: string } {
  const of = (each: Grows, few: number) => (kind === each ? size : few);
  const sets = kind === "evidence" ? 1 : of("sets", 1);
  const items = kind === "evidence" ? size : kind === "sets" ? 300 : 4;
  const hypotheses = kind === "sets" ? 20 : 3;
  const lines = [
    "demarche: 1",
    "id: grown",
    "title: A case that grows",
    "asOf: 2021-01-01",
    "analyst: Nobody",
    "coded: {on: 2021-01-02, hindsight: false}",
    "turn: {text: The north agrees to talk, of: north, events: [E1]}",
    "sources:",
    "  - {id: art, title: An article, issued: 2020-12-31, reliability: {grade: C, why: Named reporters}}",
    ...range(
      of("sources", 2),
      (at) => `  - {id: s${at}, title: Source ${at}, issued: ${day(at)}, external: true}`,
    ),
    "actors:",
    "  - {id: north, name: The north, kind: state, party: true, cite: [art]}",
    "  - {id: south, name: The south, kind: state, party: true, cite: [art]}",
    "events:",
    ...range(of("events", 5), (at) => {
      const cites = kind === "sources" ? `s${at}` : "art";
      return `  - {id: E${at}, what: Envoys meet for the ${at}th time, by: [north], to: [south], when: ${day(at)}, cite: [${cites}]}`;
    }),
    ...(kind === "sources"
      ? range(
          size,
          (at) =>
            `  - {id: F${at}, what: Report ${at} appears, by: [south], when: ${day(at)}, cite: [s${at}]}`,
        )
      : []),
    ...(kind === "misspelt ids"
      ? range(
          size,
          (at) => `  - {id: X${at}, what: Visit ${at}, by: [nroth${at}], when: ${day(at)}, cite: [art]}`,
        )
      : []),
    "claims:",
    ...range(of("claims", 3), (at) => {
      const support = at === 0 ? "" : `, supports: [C${at - 1}]`;
      return `  - {id: C${at}, text: Claim ${at} holds, by: north, kind: fact${support}, cite: [art]}`;
    }),
    "issues:",
    "  - {id: venue, name: Venue, nature: procedural, today: here, scale: [{id: here, text: Here}, {id: there, text: There}, {id: far, text: Far away}], cite: [art]}",
    "demands:",
    ...range(of("demands", 3), (at) => {
      const level = ["here", "there", "far"][at % 3];
      return `  - {id: D${at}, actor: ${at % 2 ? "north" : "south"}, issue: venue, kind: ask, text: To meet in place ${at}, level: ${level}, when: ${day(at)}, cite: [art]}`;
    }),
    "explanations:",
    ...range(sets, (set) => [
      `  - id: why${set}`,
      "    question: Why did the north agree?",
      "    effect: {text: The north agrees, of: north, events: [E1]}",
      "    hypotheses:",
      ...range(
        hypotheses,
        (at) => `      - {id: h${set}-${at}, name: Cause ${at} of set ${set}, cite: [art]}`,
      ),
      "    evidence:",
      ...range(items, (at) => {
        const words = ["very unlikely", "unlikely", "even", "likely", "very likely"];
        const marks = range(hypotheses, (h) => `h${set}-${h}: ${words[scatter(at, h) % 5]}`);
        return `      - {id: e${set}-${at}, text: Sign ${at}, likelihood: {${marks.join(", ")}}, cite: [art]}`;
      }),
    ]).flat(),
    ...(kind === "clauses" ? packages(size) : []),
  ];
  return { yaml: `${lines.join("\n")}\n`, text: kind === "text" ? prose(size) : "" };
}

/** Packages of so many clauses, of three options each, which two parties value in points. */
function packages(size: number): string[] {
  const options = ["a", "b", "c"];
  return [
    "packages:",
    "  clauses:",
    ...range(size, (at) => {
      const texts = options.map((id) => `{id: ${id}, text: in form ${id}}`).join(", ");
      return `    - {id: c${at}, name: Clause ${at}, options: [${texts}], cite: [art]}`;
    }),
    "  parties:",
    ...["north", "south"].flatMap((actor, party) => [
      `    - actor: ${actor}`,
      `      walkAway: {worth: ${5 * size}, cite: [art]}`,
      "      values:",
      ...range(size, (at) => {
        const points = options.map((id, option) => `${id}: ${scatter(at, 3 * party + option) % 20}`);
        return `        - {on: c${at}, points: {${points.join(", ")}}, cite: [art]}`;
      }),
    ]),
  ];
}

/** A number that tells all pairs apart, so that no two hypotheses are rated alike throughout. */
function scatter(at: number, h: number): number {
  return Math.imul(at * 31 + h + 1, 0x9e3779b1) >>> 9;
}

/** Ordinary prose of about so many characters: sentences of a dozen words, no blank line among them. */
function prose(size: number): string {
  const sentences: string[] = [];
  for (let length = 0, at = 0; length < size; at++) {
    const words = range(12, (word) => WORDS[(at * 5 + word * 7 + ((at * word) % 11)) % WORDS.length]!);
    const sentence = `The ${words.join(" ")} of ${at}.`;
    length += sentence.length + 1;
    sentences.push(sentence);
  }
  return sentences.join(" ");
}
