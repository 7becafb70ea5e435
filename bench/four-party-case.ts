import { Random } from "#math/random.ts";

const PARTIES = ["A", "B", "C", "D"];

/** A case in which four parties have so many options, dealt out in turn, and these lines of preferences. */
function fourPartyCase(options: number, preferences: readonly string[]): string {
  const lines = Array.from({ length: options }, (_, at) => {
    return `    - {id: o${at}, actor: ${PARTIES[at % PARTIES.length]}, text: takes option ${at}}`;
  });
  return [
    "demarche: 1",
    "id: four-parties",
    "title: Four parties",
    "asOf: 2020-01-01",
    "analyst: nobody",
    "coded: {on: 2020-01-01, hindsight: false}",
    "actors:",
    ...PARTIES.map((id) => `  - {id: ${id}, name: Party ${id}, kind: state, party: true}`),
    "moves:",
    "  options:",
    ...lines,
    "  today: []",
    "  preferences:",
    ...preferences.map((line) => `    ${line}`),
    "",
  ].join("\n");
}

/** One statement is all that is known of the preferences, so that what they could be has to be drawn. */
export function hardlyKnownCase(options: number): string {
  return fourPartyCase(options, ["- {actor: A, statements: [{prefers: o1}]}"]);
}

/** Every party ranks all states, in an order drawn at random: everything is known, and nothing is drawn. */
export function rankedCase(options: number): string {
  const random = new Random(1, "ranked case");
  const rankings = PARTIES.map((actor) => {
    const states = Array.from({ length: 2 ** options }, (_, state) => stateName(state, options));
    for (let last = states.length - 1; last > 0; last--) {
      const other = random.below(last + 1);
      [states[last], states[other]] = [states[other]!, states[last]!];
    }
    return `- {actor: ${actor}, ranking: [${states.join(", ")}]}`;
  });
  return fourPartyCase(options, rankings);
}

/** The options taken in a state, as a case names it. */
function stateName(state: number, options: number): string {
  const taken = Array.from({ length: options }, (_, option) => option).filter(
    (option) => (state >> option) & 1,
  );
  return taken.length === 0 ? "none" : taken.map((option) => `o${option}`).join(" + ");
}
