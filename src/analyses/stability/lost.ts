import type { LeftOut } from "#case/left-out.ts";

/** What of the game does not count on the day or by the selection of sources, and so is unknown. */
export interface Lost {
  /** By name, what is said of preferences, and what there is to do, that does not count. */
  readonly names: readonly { readonly name: string; readonly why: LeftOut["why"] }[];
  /** Parties by id of whose preferences something does not count. */
  readonly parties: readonly { readonly id: string; readonly why: LeftOut["why"] }[];
  /** Whether what today's state rests on does not count. */
  readonly today: LeftOut["why"] | null;
}

/** Kinds of entries that make the game or say what parties want in it. */
const OF_THE_GAME: ReadonlySet<LeftOut["what"]> = new Set([
  "option",
  "listed state",
  "order of preference",
  "preference",
  "utility",
  "weight",
]);

/** What of the game is among what does not count. */
export function lostOf(left: readonly LeftOut[], movers: readonly string[]): Lost {
  const ofGame = left.filter(
    ({ what, actor }) => OF_THE_GAME.has(what) && (actor === undefined || movers.includes(actor)),
  );
  const parties = new Map(
    ofGame.flatMap(({ actor, why }) => (actor === undefined ? [] : [[actor, why] as const])),
  );
  return {
    names: ofGame.map(({ name, why }) => ({ name, why })),
    parties: [...parties].map(([id, why]) => ({ id, why })),
    today: left.find(({ what }) => what === "today")?.why ?? null,
  };
}
