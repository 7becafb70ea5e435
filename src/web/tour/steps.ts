import { entriesAt, textAt, valueAt } from "../state/data.ts";
import type { Workbench } from "../state/workbench.ts";

/** A step of the tour: what is said, of what on the page, and what the reader may do there. */
export interface Step {
  readonly title: string;
  readonly text: string;
  /** What is said where nothing was changed at the step before. */
  readonly unchanged?: string;
  /** What it is about, in the page. */
  readonly target: () => Element | null;
  /** Where that stands on a narrow screen. */
  readonly pane: "work" | "moved" | "brief";
  /** The tab of the case that has to be open for it. */
  readonly tab?: string;
  /** What can be done for the reader, and whether it is done. */
  readonly act?: {
    readonly call: string;
    readonly perform: (bench: Workbench) => Promise<unknown>;
    readonly isDone: (bench: Workbench) => boolean;
  };
}

/** The case that the tour goes through. */
export const TOURED = "korea-2018";

/** The rating that the tour changes: one step, and another explanation comes first. */
const EVIDENCE = "Talks were agreed while all sanctions stayed in force";
const HYPOTHESIS = "A tactic to gain time, divide allies and loosen sanctions";
const RATED = "even";

/** Where that rating stands in the data of the case. */
function ratingIn(data: unknown) {
  for (const { at: set } of entriesAt(data, ["explanations"])) {
    const item = entriesAt(data, ["explanations", set, "evidence"]).find(
      ({ entry }) => textAt(entry, ["text"]) === EVIDENCE,
    );
    const hypothesis = entriesAt(data, ["explanations", set, "hypotheses"]).find(
      ({ entry }) => textAt(entry, ["name"]) === HYPOTHESIS,
    );
    if (!item || !hypothesis) continue;
    const id = textAt(hypothesis.entry, ["id"]);
    return { path: ["explanations", set, "evidence", item.at, "likelihood", id], item: item.entry, id };
  }
  return undefined;
}

const field = () =>
  [...document.querySelectorAll<HTMLElement>(".likelihood-select")].find((each) => {
    const name = each.getAttribute("aria-label") ?? "";
    return name.includes(`under ${HYPOTHESIS}: `) && name.endsWith(EVIDENCE);
  }) ?? null;

/** Whether the case is other than it was opened. */
export function isChanged(bench: Workbench): boolean {
  const { history, base } = bench.state();
  return history.texts[base.main] !== base.texts[base.main];
}

export const STEPS: readonly Step[] = [
  {
    title: "This is the brief",
    text: "Judgements first, each with how far it can be relied on. A small number is a citation: press it, and the sentence on which the judgement rests opens below.",
    target: () => document.querySelector(".pane-brief"),
    pane: "brief",
  },
  {
    title: "Change one rating",
    text: `On this side stands what the brief rests on. If the talks were “a tactic to gain time”, how expected was it that they were agreed while all sanctions stayed in force? The analyst says: unlikely. Suppose it was even.`,
    target: field,
    pane: "work",
    tab: "explanations",
    act: {
      call: "Set it to even",
      perform(bench) {
        const rating = ratingIn(bench.state().data);
        if (!rating) return Promise.resolve();
        const { path, item, id } = rating;
        const label = `likelihood of ${textAt(item, ["id"])} under ${id}`;
        return bench.edit(label, [{ do: "set", path, value: RATED }]);
      },
      isDone(bench) {
        const { data } = bench.state();
        const rating = ratingIn(data);
        return rating !== undefined && valueAt(data, rating.path) === RATED;
      },
    },
  },
  {
    title: "See which judgement moves",
    text: "One step of one rating, and another explanation comes first. Here stands which judgements are no longer what they were, by how much, and which change did it.",
    unchanged:
      "You left the rating as it was, so nothing is here. Once a case is changed, here stands which judgements are no longer what they were, by how much, and which change did it.",
    target: () => document.querySelector(".moved"),
    pane: "moved",
  },
  {
    title: "Find it in the brief",
    text: "What is not as it was is marked, in colour and with a word. This leads from one passage to the next.",
    unchanged:
      "What is no longer as it was is marked here, in colour and with a word; buttons above then lead from one passage to the next. Nothing was changed, so nothing is marked.",
    target: () => document.querySelector(".brief-changes") ?? document.querySelector(".pane-brief"),
    pane: "brief",
  },
  {
    title: "Nothing is broken",
    text: "Undo takes back any change, Reset all of them; the original stays as it is. “Take away” gives the brief for Word, paper or the web.",
    target: () => document.querySelector(".history"),
    pane: "work",
  },
];
