import { holds, RESERVED } from "./logic.ts";
import { type Moves, todayOf } from "./moves.ts";
import { optionsOfState, type Statement } from "./moves-notation.ts";
import type { Contradiction } from "./references.ts";
import type { Path } from "./walk.ts";

/** What goes only with options, and cannot be said of listed states. */
const OF_OPTIONS = {
  excluded: "leave the state out of `states`",
  merged: "give one of the two states",
  barred: "leave the move out of `transitions`",
} as const;

/** Where a graph model mixes its two forms, by options and by listed states, or has neither. */
export function graphFormFaults(moves: Moves): Contradiction[] {
  const { options, states, transitions } = moves;
  const found: Contradiction[] = [];
  const fault = (path: Path, what: string, cure: string) => {
    found.push({ path: ["moves", ...path], what, cure });
  };
  for (const [key, list] of [
    ["options", options],
    ["states", states],
  ] as const) {
    list.forEach(({ id }, index) => {
      if (RESERVED.includes(id))
        fault(
          [key, index, "id"],
          `\`${id}\` cannot be the id of ${key === "options" ? "an option" : "a state"}`,
          "it is a word of the statements; choose another",
        );
    });
  }
  if (options.length === 0 && states.length === 0) {
    fault([], "`moves` has neither options nor states", "give `options`, or `states` and `transitions`");
  }
  if (options.length > 0 && states.length > 0) {
    fault(["states"], "`moves` has options and listed states", "keep one of the two");
  }
  if (options.length > 0 && transitions.length > 0) {
    fault(
      ["transitions"],
      "`transitions` go with listed states",
      "the options say who can move where; use `barred`",
    );
  }
  if (options.length > 0 || states.length === 0) return [...found, ...optionFormFaults(moves)];
  if (transitions.length === 0) {
    fault(
      ["transitions"],
      "nobody can move from one state to another",
      "give `transitions`: who, from where, to where",
    );
  }
  if (typeof moves.today !== "string") {
    fault(
      ["today"],
      "the states are listed, and today is one of them",
      "name it without brackets: `today: …`",
    );
  }
  for (const [key, cure] of Object.entries(OF_OPTIONS)) {
    if (moves[key as keyof typeof OF_OPTIONS].length > 0) fault([key], `\`${key}\` goes with options`, cure);
  }
  moves.views.forEach(({ unaware }, index) => {
    if (unaware.length > 0) {
      fault(
        ["views", index, "unaware"],
        "`unaware` names options",
        "use `unseen` for states that the party does not see",
      );
    }
  });
  transitions.forEach(({ from, to }, index) => {
    if ([to].flat().includes(from)) {
      fault(["transitions", index, "to"], `the move from \`${from}\` leads to itself`, "leave it out");
    }
  });
  return found;
}

/** What options and statements about them say that cannot be so. Faulty entries have left holes in the lists. */
function optionFormFaults(moves: Moves): Contradiction[] {
  const found: Contradiction[] = [];
  const fault = (path: Path, what: string, cure: string) => {
    found.push({ path: ["moves", ...path], what, cure });
  };
  const inState = ({ proposition }: Statement, state: string) => {
    const taken = new Set(optionsOfState(state));
    return holds(proposition, (option) => taken.has(option));
  };
  const excluded = moves.excluded.flatMap((each) => [each]);
  for (const { never } of excluded) {
    if (inState(never, todayOf(moves)))
      fault(["today"], `today's state is excluded by \`${never.text}\``, "mend one of the two");
  }
  moves.merged.forEach(({ when, as }, index) => {
    if (as === undefined) return;
    const path = ["merged", index, "as"];
    const impossible = excluded.find(({ never }) => inState(never, as));
    if (!inState(when, as)) {
      fault(path, `\`${when.text}\` does not hold in \`${as}\``, "name one of the states that are merged");
    } else if (impossible) {
      fault(
        path,
        `\`${as}\` cannot occur: it is excluded by \`${impossible.never.text}\``,
        "name one of the merged states that can occur",
      );
    }
  });
  const owner = new Map(moves.options.flatMap(({ id, actor }) => [[id, actor] as const]));
  moves.views.forEach(({ actor, unaware }, index) => {
    unaware.forEach((option, at) => {
      if (owner.get(option) === actor)
        fault(
          ["views", index, "unaware", at],
          `\`${option}\` is an option of \`${actor}\` itself`,
          "name options of others",
        );
    });
  });
  return found;
}
