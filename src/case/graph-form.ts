import type { Contradiction } from "./contradiction.ts";
import { type Lenient, listed } from "./lenient.ts";
import { holds } from "./logic.ts";
import { type Moves, stateOf } from "./moves.ts";
import { optionsOfState, type Statement } from "./moves-notation.ts";
import type { Path } from "./walk.ts";

/** What goes only with options, and cannot be said of listed states. */
const OF_OPTIONS = {
  excluded: "leave the state out of `states`",
  merged: "give one of the two states",
  barred: "leave the move out of `transitions`",
} as const;

/** Statements that are compared with states to find what cannot occur; whoever writes more has more than a hand can check. */
const MOST_COMPARED = 500_000;

type Report = (path: Path, what: string, cure: string) => void;

/** Where a graph model mixes its two forms, by options and by listed states, or has neither. */
export function graphFormFaults(moves: Lenient<Moves>): Contradiction[] {
  const found: Contradiction[] = [];
  const fault: Report = (path, what, cure) => {
    found.push({ path: ["moves", ...path], what, cure });
  };
  const options = moves.options ?? [];
  const states = moves.states ?? [];
  // A list that is no list at all has a fault of its own.
  const isReadable = moves.options !== undefined && moves.states !== undefined;
  if (isReadable && options.length === 0 && states.length === 0) {
    fault([], "`moves` has neither options nor states", "give `options`, or `states` and `transitions`");
  }
  if (options.length > 0 && states.length > 0) {
    fault(["states"], "`moves` has options and listed states", "keep one of the two");
  }
  if (options.length > 0 && (moves.transitions ?? []).length > 0) {
    fault(
      ["transitions"],
      "`transitions` go with listed states",
      "the options say who can move where; use `barred`",
    );
  }
  if (options.length === 0 && states.length > 0) stateFormFaults(moves, fault);
  optionFormFaults(moves, fault);
  return found;
}

function stateFormFaults(moves: Lenient<Moves>, fault: Report): void {
  const { transitions } = moves;
  if (transitions?.length === 0) {
    fault(
      ["transitions"],
      "nobody can move from one state to another",
      "give `transitions`: who, from where, to where",
    );
  }
  if (moves.today !== undefined && typeof moves.today !== "string") {
    fault(
      ["today"],
      "the states are listed, and today is one of them",
      "name it without brackets: `today: …`",
    );
  }
  for (const [key, cure] of Object.entries(OF_OPTIONS)) {
    const list = moves[key as keyof typeof OF_OPTIONS] ?? [];
    if (list.length > 0) fault([key], `\`${key}\` goes with options`, cure);
  }
  for (const { at, of } of listed(moves.views)) {
    if ((of.unaware ?? []).length > 0) {
      fault(
        ["views", at, "unaware"],
        "`unaware` names options",
        "use `unseen` for states that the party does not see",
      );
    }
  }
  for (const { at, of } of listed(transitions)) {
    if (of.from !== undefined && [of.to].flat().includes(of.from)) {
      fault(["transitions", at, "to"], `the move from \`${of.from}\` leads to itself`, "leave it out");
    }
  }
}

/** What options and statements about them say that cannot be so. */
function optionFormFaults(moves: Lenient<Moves>, fault: Report): void {
  const inState = ({ proposition }: Statement, state: string) => {
    const taken = new Set(optionsOfState(state));
    return holds(proposition, (option) => taken.has(option));
  };
  const excluded = listed(moves.excluded).flatMap(({ of }) => (of.never ? [of.never] : []));
  const { today } = moves;
  if (today !== undefined && (typeof today === "string" || today.every((option) => option !== undefined))) {
    const state = stateOf(today as string | string[]);
    for (const never of excluded) {
      if (inState(never, state))
        fault(["today"], `today's state is excluded by \`${never.text}\``, "mend one of the two");
    }
  }
  let compared = 0;
  for (const { at, of } of listed(moves.merged)) {
    const { when, as } = of;
    if (as === undefined || !when) continue;
    const path = ["merged", at, "as"];
    const impossible = excluded.find((never) => ++compared <= MOST_COMPARED && inState(never, as));
    if (!inState(when, as)) {
      fault(path, `\`${when.text}\` does not hold in \`${as}\``, "name one of the states that are merged");
    } else if (impossible) {
      fault(
        path,
        `\`${as}\` cannot occur: it is excluded by \`${impossible.text}\``,
        "name one of the merged states that can occur",
      );
    }
  }
  const owner = new Map(listed(moves.options).map(({ of }) => [of.id, of.actor] as const));
  for (const { at, of } of listed(moves.views)) {
    for (const { at: place, of: option } of listed(of.unaware)) {
      if (of.actor !== undefined && owner.get(option) === of.actor)
        fault(
          ["views", at, "unaware", place],
          `\`${option}\` is an option of \`${of.actor}\` itself`,
          "name options of others",
        );
    }
  }
}
