import type { Table } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";
import { capitalised, listed, quoted } from "../sentence-parts.ts";
import type { ExplanationModel, Row } from "./model.ts";
import type { SetResult } from "./result.ts";
import { ODDS_IN_TENTHS, ODDS_SLIGHT, ODDS_TOLD } from "./thresholds.ts";
import { nameOf, rangeOf, withCites } from "./wording.ts";

const STANCES: Readonly<Record<Row["stance"], string | null>> = {
  favours: "favoured",
  rejects: "rejected",
  dismisses: "set aside",
  open: "left open",
  absent: "not in it",
  // The text does not count, and so it has left nothing open.
  untold: null,
};

/** The explanations: in whose text they are found, what is believed of them before and after the evidence. */
export function hypothesisTable(result: SetResult, model: ExplanationModel, title: string): Table {
  const rows = result.hypotheses.map((hypothesis, index): Table["rows"][number] => {
    const row = model.rows[index]!;
    return {
      cells: [
        withCites(nameOf(row), row.cites),
        putForwardBy(row),
        STANCES[row.stance],
        [rangeOf(hypothesis.prior), ...(hypothesis.priorGiven ? [] : [" (by convention)"])],
        [rangeOf(hypothesis.central)],
        [rangeOf(hypothesis.posterior)],
        hypothesis.leads,
        hypothesis.inconsistency,
      ],
      sort: [
        null,
        null,
        null,
        hypothesis.prior.high,
        hypothesis.median,
        hypothesis.posterior.high,
        hypothesis.leads,
        hypothesis.inconsistency,
      ],
      ...(result.first.includes(hypothesis.id) ? { emphasis: "strong" as const } : {}),
    };
  });
  if (result.reserved.high > 0) {
    const share: Text = [rangeOf(result.reserved)];
    rows.push({
      cells: ["an explanation nobody has named", null, null, share, share, share, null, null],
      emphasis: "muted",
    });
  }
  return {
    kind: "table",
    title,
    columns: [
      { label: "Explanation" },
      { label: "Put forward by" },
      { label: "In the text" },
      { label: "Before the evidence" },
      { label: "After it: nine readings in ten" },
      { label: "All that the inputs allow" },
      { label: "Comes first", format: "share" },
      { label: "Inconsistency score", format: "number" },
    ],
    rows,
    note: noteOn(result, model),
  };
}

/** Who puts an explanation forward; of one that the text only names, to set it aside, nobody does. */
function putForwardBy({ from, signed = [], by, setAside, judge = "the analyst" }: Row): string {
  // Who puts it forward, and not who prints that; what is called by its author's name is somebody who tells it, and no place.
  if (by) {
    const tellers = signed.filter((author) => !by.includes(author));
    const places = from.filter((source) => !signed.includes(source));
    const told = tellers.length > 0 ? `, as told by ${listed(tellers)}` : "";
    return capitalised(`${listed(by)}${told}${places.length > 0 ? `, in ${places.join("; ")}` : ""}`);
  }
  if (from.length > 0) return from.join("; ");
  return setAside ? "nobody here" : `${judge} alone`;
}

function noteOn(result: SetResult, model: ExplanationModel): string {
  const named = (id: string) => quoted(nameOf(model.rows.find((row) => row.id === id)!));
  const all = model.rows.map(({ id }) => id);
  const beaten = all.filter((id) => result.hypotheses.some(({ beats }) => beats.includes(id)));
  const off = all.filter(
    (id) => !beaten.includes(id) && result.hypotheses.some(({ holdsOff }) => holdsOff.includes(id)),
  );
  const alike = all.flatMap((id, at) => {
    const others = result.hypotheses[at]!.alike;
    return others.length > 0 && others.every((other) => all.indexOf(other) > at) ? [[id, ...others]] : [];
  });
  const certain = [
    ...(beaten.length > 0
      ? [`Behind another explanation under every reading of the inputs: ${listed(beaten.map(named))}.`]
      : []),
    ...(off.length > 0
      ? [`At best level with another, and never ahead of it: ${listed(off.map(named))}.`]
      : []),
    ...(beaten.length + off.length === 0
      ? ["No explanation is behind another under every reading of the inputs."]
      : []),
    ...alike.map((ids) => `${listed(ids.map(named))} are level in every reading.`),
  ].join(" ");
  const level = levelText(
    result.priorOddsToLevel,
    named(result.leader),
    named(result.runnerUp),
    areHeldAlike(result, model),
  );
  return `${certain}${level} Inconsistency score: two for each very unlikely and one for each unlikely piece of evidence, lower is better.`;
}

/** Whether the leader and the second are held equally likely beforehand in every reading, since nobody says how likely either is. */
function areHeldAlike({ leader, runnerUp }: SetResult, { rows, priors }: ExplanationModel): boolean {
  return [leader, runnerUp].every((id) => {
    const row = rows.findIndex((each) => each.id === id);
    return !priors.given[row] && row !== priors.otherRow;
  });
}

/** How much more the second must be believed beforehand to draw level: than the leader, where both begin alike, or than it is. */
function levelText(odds: number | null, leader: string, second: string, alike: boolean): string {
  if (odds === null || odds <= 1 || odds > ODDS_TOLD) return "";
  const rounded = odds < ODDS_IN_TENTHS ? Math.round(odds * 10) / 10 : Math.round(odds);
  if (!alike) {
    const better = odds < ODDS_SLIGHT ? "only slightly better than" : `about ${rounded} times what`;
    return ` In the middle reading ${second} would draw level if the odds on it beforehand, against ${leader}, were ${better} they are.`;
  }
  const held =
    odds < ODDS_SLIGHT
      ? `only slightly more likely than ${leader}`
      : `about ${rounded} times as likely as ${leader}`;
  return ` In the middle reading ${second} would draw level if it were held ${held} beforehand.`;
}
