import { behindVerb } from "../../position-words.ts";
import { listed, quoted } from "../../sentence-parts.ts";
import type { Stake } from "../stakes/stake.ts";

/** So many things that hang on an event are told. */
const MOST = 3;

/** What would follow if a planned event came about, so far as the case says. */
export function stakesInWords(stakes: readonly Stake[], what: string): string {
  const isTerm = (stake: Stake): stake is Of<"forecast"> => stake.of === "forecast" && stake.how === "term";
  const isTold = (stake: Stake): stake is Of<"forecast"> => stake.of === "forecast" && stake.how === "told";
  const isMade = (stake: Of<"forecast">) => !stake.unforeseen;
  const others = stakes
    .filter((stake) => !isTerm(stake) && !isTold(stake))
    .map((stake) => stakeInWords(stake, what));
  return [
    ...new Set([
      ...others,
      ...toldInWords(stakes.filter(isTold).filter(isMade)),
      ...termInWords(stakes.filter(isTerm).filter(isMade)),
    ]),
  ]
    .slice(0, MOST)
    .join("; ");
}

/** What is foreseen in the sentence that tells of the event; several in one clause. */
function toldInWords(forecasts: readonly Of<"forecast">[]): string[] {
  if (forecasts.length === 0) return [];
  const [one, ...more] = forecasts.map(({ text, by }) => `${by === null ? "" : `by ${by}: `}${quoted(text)}`);
  const what = more.length === 0 ? "a forecast" : "forecasts";
  return [
    `the sentence that tells of it also holds ${what}${one!.startsWith("by ") || more.length > 0 ? " " : ": "}${listed([one!, ...more])}`,
  ];
}

/** What is foreseen before, by, until or after the event. */
function termInWords(forecasts: readonly Of<"forecast">[]): string[] {
  if (forecasts.length === 0) return [];
  const told = forecasts.map(({ text, by }) => quoted(text) + (by === null ? "" : ` (${by})`));
  return [`it is the term of ${forecasts.length === 1 ? "a forecast" : "forecasts"}: ${listed(told)}`];
}

function stakeInWords(stake: Stake, what: string): string {
  switch (stake.of) {
    case "forecast":
      return forecastInWords(stake, what);
    case "demand":
      return demandInWords(stake);
    case "option":
      return stake.taken
        ? `${stake.name} would keep up an option on which the outcomes turn`
        : `${stake.name} would have taken one of the options on which the outcomes turn`;
    case "explanation":
      return explanationInWords(stake);
    case "claim":
      return `on record of it: ${quoted(stake.text)}${stake.by === null ? "" : ` (${stake.by})`}`;
  }
}

type Of<Kind extends Stake["of"]> = Extract<Stake, { of: Kind }>;

function forecastInWords({ text, by, unforeseen, words, condition }: Of<"forecast">, what: string): string {
  if (unforeseen) return `it would answer the analyst's question whether ${quoted(text)} comes about`;
  const said = words === null ? "" : `, in the words “${words}”`;
  const if_ = condition === null ? "" : `, on the condition ${quoted(condition)}`;
  const same = bare(text) === bare(what);
  return `it would come about as ${by === null ? "a forecast has it" : `${by} foresees`}${said}${if_}${same ? "" : `: ${quoted(text)}`}`;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/\.$/, "");
}

/** What a party would have done with what it stands for; asks, which somebody else meets, apart. */
const KEPT = {
  offer: "carried out its offer",
  threat: "carried out its threat",
  refusal: "stood by its refusal",
  acceptance: "kept to what it accepted",
} as const;
const NOUNS = {
  ask: "demand",
  precondition: "demand",
  offer: "offer",
  threat: "threat",
  refusal: "refusal",
  acceptance: "acceptance",
  abstention: "abstention",
  undecided: "word",
  withdrawal: "withdrawal",
} as const;

function demandInWords({ deed, kind, text, name, plural }: Of<"demand">): string {
  const words = quoted(behindVerb(kind, text));
  const its = plural ? "their" : "its";
  if (deed === "withdraws") return `${name} would have taken back ${its} ${NOUNS[kind]}: ${words}`;
  if (kind === "ask" || kind === "precondition")
    return `what ${name} ${plural ? "ask" : "asks"} would be ${deed === "fulfils" ? "met" : "defied"}: ${words}`;
  if (deed === "breaches") return `${name} would have broken ${its} ${NOUNS[kind]}: ${words}`;
  const kept = kind in KEPT ? KEPT[kind as keyof typeof KEPT] : "kept its word";
  return `${name} would have ${plural ? kept.replace(" its ", " their ").replace("it accepted", "they accepted") : kept}: ${words}`;
}

function explanationInWords({ how, text }: Of<"explanation">): string {
  switch (how) {
    case "effect":
      return `it is what the explanations are to explain: ${quoted(text)}`;
    case "cause":
      return `it is named as a cause by the explanation ${quoted(text)}`;
    case "evidence":
      return `it would be evidence for weighing the explanations: ${quoted(text)}`;
    case "towards":
      return `it would bear on what is to be explained: ${quoted(text)}`;
  }
}
