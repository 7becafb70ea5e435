import { statesAt } from "#graph-model/preferences/utility-levels.ts";
import type { Tornado, TornadoInput } from "#graph-model/robustness/tornado.ts";
import { greatestOf, leastOf } from "#math/extremes.ts";
import type { Block, Plot } from "#outcome/block.ts";
import { wholeInWords } from "../../../outward.ts";
import { capitalised, counted, countedInFigures, inWords, listed } from "../../../sentence-parts.ts";
import { partyOf } from "../../input.ts";
import type { Background } from "../../setup.ts";
import { SHOWN_INPUTS, SHOWN_OUTCOMES } from "../../thresholds.ts";
import { subjectOf } from "../../words/subject.ts";
import type { Outcomes } from "../outcomes/found.ts";

/** How far each single input moves the outcomes: charts of ranges, the widest first. */
export function tornadoBlocks(
  found: Tornado,
  { completions, leading }: Outcomes,
  background: Background,
): Block[] {
  const { today } = background.facts;
  const drawn = found.outcomes.filter((state, at) => at < SHOWN_OUTCOMES || state === today);
  const hasVariants = (code: number) =>
    leading.some(({ state, variants }) => state === code && variants.length > 0);
  const plots = found.concepts
    ? [exactPlot(found, found.concepts, background)]
    : drawn.map((state) => sharePlot(found, state, completions, hasVariants(state), background));
  const moving = plots.filter(({ points }) => points.length > 0);
  // What changes most is told in words; of drawn orders the pictures are for those who check.
  return [...moving.map((plot) => (found.concepts ? plot : { ...plot, aside: true })), ...leftOut(found)];
}

/** Where nothing is unknown: by how many concepts each outcome holds, input by input. */
function exactPlot({ outcomes, inputs }: Tornado, stated: readonly number[], background: Background): Plot {
  const total = ({ swing }: TornadoInput) => swing.reduce((sum, own) => sum + own, 0);
  const moving = inputs.filter((each) => total(each) > 0).sort((a, b) => total(b) - total(a));
  const still = inputs.length - moving.length;
  const points = moving.slice(0, SHOWN_INPUTS).flatMap((each) =>
    outcomes.flatMap((state, at) => {
      if (each.swing[at] === 0) return [];
      const ends = each.ends.map(({ concepts }) => concepts![at]!);
      const series = background.words.marked(state);
      const moving = movingEnds(each, ({ concepts }) => concepts![at] !== stated[at]);
      return [{ ...rangeOf(moving, stated[at]!, ends, background), series }];
    }),
  );
  const heard = points.map(({ label, series, low, high }) => `${label}: ${series} ${low} to ${high}`);
  return {
    kind: "plot",
    title: "What each single change would move",
    alt: `By how many of four concepts outcomes hold when one input is changed: ${heard.join("; ")}.`,
    form: "interval",
    value: { label: "by how many of Nash, SMR, SEQ and GMR it holds", format: "number", min: 0, max: 4 },
    points,
    note: `Dot: as stated. Bar: how far one change moves it, all else as stated.${
      moving.length > SHOWN_INPUTS ? ` The ${SHOWN_INPUTS} of ${moving.length} that move most.` : ""
    }${still > 0 ? ` ${capitalised(counted(still, "other change"))} of a single input ${still === 1 ? "moves" : "move"} none of these outcomes.` : ""}`,
  };
}

/** Where completions were drawn: how the share of one outcome moves, input by input. */
function sharePlot(
  { outcomes, inputs, holds }: Tornado,
  state: number,
  drawn: number,
  hasVariants: boolean,
  background: Background,
): Plot {
  const at = outcomes.indexOf(state);
  const moving = inputs
    .filter(({ clear, swing }) => clear[at] && swing[at]! > 0)
    .sort((a, b) => b.swing[at]! - a.swing[at]!);
  const points = moving.slice(0, SHOWN_INPUTS).map((each) => {
    const ends = each.ends.map(({ holds, completions }) => holds[at]! / Math.max(1, completions));
    const { stated, completions } = each.ends[0]!;
    const of = each.kind === "resolve" ? drawn : completions;
    const named = movingEnds(each, (end) => end.holds[at] !== end.stated[at]);
    return rangeOf(named, stated[at]! / of, ends, background);
  });
  const heard = points.map(
    ({ label, low, high }) => `${label}: ${wholeInWords(low)} to ${wholeInWords(high)} %`,
  );
  const name = background.words.marked(state);
  const more = moving.length - points.length;
  const still = inputs.length - moving.length;
  return {
    kind: "plot",
    title: `What moves “${name}”${hasVariants ? " itself" : ""} most`,
    alt: `Share of orders of preference in which ${name}${hasVariants ? " itself" : ""} holds, when one input is changed: ${heard.join("; ")}.`,
    form: "interval",
    value: {
      label: `share of orders of preference in which it${hasVariants ? " itself" : ""} holds`,
      format: "share",
      min: 0,
      max: 1,
    },
    points,
    note: `${dotInWords(moving.slice(0, SHOWN_INPUTS), at, holds[at]!, drawn)} Bar: how far one input moves it, all else as stated.${
      more > 0 ? ` ${capitalised(counted(more, "more moves", "more move"))} it less.` : ""
    }${still > 0 ? ` ${capitalised(counted(still, "other input"))} ${still === 1 ? "does" : "do"} not move it by more than the drawing may by chance.` : ""}`,
  };
}

/**
 * In which of the drawn orders the dots are: for an input that is not known in all of them, for one that is stated in those of
 * its ends, which are few; and how far such dots lie off the share that is given elsewhere, in which the outcome `held` in all.
 */
function dotInWords(shown: readonly TornadoInput[], at: number, held: number, drawn: number): string {
  const ends = (some: typeof shown) =>
    some.flatMap((each) => each.ends.map(({ completions }) => completions));
  const open = shown.filter(({ kind }) => kind === "resolve");
  const stated = shown.filter(({ kind }) => kind !== "resolve");
  const [few, most] = [leastOf, greatestOf].map((pick) => pick(ends(stated)));
  const rests = `An end of a bar rests on ${leastOf(ends(shown))} orders or more.`;
  const all = `in all ${drawn} orders drawn`;
  if (stated.length === 0) return `Dot: as stated, ${all}. ${rests}`;
  if (few === drawn) return `Dot: as stated, ${all}.`;
  const off = greatestOf(
    stated.map(({ ends: [first] }) =>
      // Rounded up, for it is said to be no more.
      Math.ceil(100 * Math.abs(first!.stated[at]! / first!.completions - held / drawn) - 1e-9),
    ),
  );
  const some = `${few === most ? few : `${few} to ${most}`} of ${open.length > 0 ? "them" : `the ${drawn} orders drawn`}`;
  const apart =
    off === 0 ? "is that of all" : `lies up to ${countedInFigures(off, "percentage point")} off that of all`;
  return open.length > 0
    ? `Dot: as stated. For what is not known it rests on all ${drawn} orders drawn, for what is stated on ${some}, whose share ${apart}.`
    : `Dot: as stated. For each input it rests on ${some}, whose share ${apart}.`;
}

/** An input of which only those ends are named that move something; of what is unknown each is. */
function movingEnds(each: TornadoInput, moves: (end: TornadoInput["ends"][number]) => boolean): TornadoInput {
  return each.kind === "resolve" ? each : { ...each, ends: each.ends.filter(moves) };
}

/** The range that an input spans between what is stated and its ends. */
function rangeOf(each: TornadoInput, value: number, ends: readonly number[], background: Background) {
  return {
    label: inputText(each, background),
    value,
    low: leastOf(ends, value),
    high: greatestOf(ends, value),
  };
}

/** An input and what is done to it, which comes first, as a picture may have no room for all of a long statement. */
function inputText(each: TornadoInput, background: Background): string {
  const { words } = background;
  const party = capitalised(words.party(each.party));
  if (each.kind === "swap") return `${party}: ${swapText(each, background)}`;
  const subject = each.state === null ? statementText(each, background) : words.named(each.state);
  switch (each.kind) {
    case "reverse":
      return `${party}, reversed: ${subject}`;
    case "move":
      return `${party}, ${listed(
        each.ends.map(({ as }) => as),
        "or",
      )} in priority: ${subject}`;
    case "range":
      return `${party}: ${each.state === null ? "weight" : "value"} of ${subject}, ${listed(
        each.ends.map(({ as }) => as),
        "or",
      )}`;
    case "resolve":
      return `${party}, wanted or not: ${subject}`;
  }
}

/** What a statement or weight is about, in words. */
function statementText(
  each: Pick<TornadoInput, "party" | "entries" | "option">,
  { input, words }: Background,
) {
  return words.statement(subjectOf(input, each)!.holds, each.party);
}

function swapText({ party, swapped }: TornadoInput, background: Background): string {
  const [first, second] = swapped!;
  const { preferences } = partyOf(background.input, party);
  if (preferences.by === "weights") {
    const [a, b] = [first, second].map((place) =>
      statementText({ party, entries: [place - 1], option: null }, background),
    );
    return `weights of ${a} and ${b} exchanged`;
  }
  const [state, ...others] = statesAt(preferences, second);
  const more = others.length > 0 ? ` and ${inWords(others.length)} more` : "";
  return `“${background.words.named(state!)}”${more} one place up`;
}

const LEFT_OUT: Readonly<Record<TornadoInput["kind"], string>> = {
  reverse: "reversed",
  move: "moved",
  swap: "swapped",
  range: "set to their ends",
  resolve: "resolved",
};

function leftOut({ leftOut: kinds }: Tornado): Block[] {
  if (kinds.length === 0) return [];
  const text = `What follows if single inputs are ${listed(
    kinds.map((kind) => LEFT_OUT[kind]),
    "or",
  )} was not computed; it would take more work than the budget allows.`;
  return [{ kind: "text", text }];
}
