import { COALITION_GAINS, TIES } from "#graph-model/concepts/conventions.ts";
import { JOINT_MOVES } from "#graph-model/moves/joint-moves.ts";
import type { OptionSpecs, OptionValues } from "../options.ts";

/** What may be set. */
export const STABILITY_OPTIONS = {
  samples: {
    kind: "integer",
    label: "Orders of preference to draw where something is unknown",
    default: 200,
    min: 20,
    max: 100_000,
  },
  simultaneous: {
    kind: "flag",
    label: "Simultaneous sanctions also where something is unknown",
    default: false,
  },
  horizon: {
    kind: "integer",
    label: "Moves ahead that each of two parties looks, at most (0 = leave it out)",
    default: 0,
    min: 0,
    max: 100,
  },
  error: {
    kind: "number",
    label: "Chance that two neighbours of a ranking stand in the wrong order",
    default: 0,
    min: 0,
    max: 0.5,
  },
  target: {
    kind: "text",
    label:
      'State of which to say what would make it hold: its name, or its options joined by "+", or none; several parted by ";"',
    default: "",
  },
  concepts: {
    kind: "text",
    label: "A stability concept for each party, such as US = nash, DPRK = smr; those not named have SEQ",
    default: "",
  },
  coalitions: {
    kind: "flag",
    label: "Joint moves of parties: all divisions into groups, and joint gains where something is unknown",
    default: false,
  },
  jointMoves: {
    kind: "choice",
    label: "A coalition moves through states that can occur (closure), or all at once (jump)",
    default: "closure",
    choices: JOINT_MOVES,
  },
  ties: {
    kind: "choice",
    label: "An answer that leaves a party exactly as well off deters it, or does not",
    default: "deter",
    choices: TIES,
  },
  coalitionGain: {
    kind: "choice",
    label: "A coalition gains where all are better off, or where none is worse and somebody better",
    default: "all-better",
    choices: COALITION_GAINS,
  },
} as const satisfies OptionSpecs;

/** The checked values. */
export type StabilityOptions = OptionValues<typeof STABILITY_OPTIONS>;
