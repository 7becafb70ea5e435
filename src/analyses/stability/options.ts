import { COALITION_GAINS, TIES } from "#graph-model/concepts/conventions.ts";
import { JOINT_MOVES } from "#graph-model/moves/joint-moves.ts";
import { choice, flag, type OptionSpecs, type OptionValues, range, text, whole } from "../options.ts";

/** What may be set. */
export const STABILITY_OPTIONS = {
  samples: whole(
    "Orders of preference to draw where something is unknown; more follow until it is clear which outcome leads",
    200,
    20,
    100_000,
  ),
  simultaneous: flag("Simultaneous sanctions also where something is unknown"),
  horizon: whole("Moves ahead that each of two parties looks, at most (0 = leave it out)", 0, 0, 100),
  error: range("Chance that two neighbours of a ranking stand in the wrong order", 0, 0, 0.5),
  target: text(
    'State of which to say what would make it hold: its name, or its options joined by "+", or none; several parted by ";"',
  ),
  concepts: text(
    "A stability concept for each party, such as US = nash, DPRK = smr; those not named have SEQ",
  ),
  coalitions: flag(
    "Joint moves of parties: all divisions into groups, and joint gains where something is unknown",
  ),
  jointMoves: choice(
    "A coalition moves through states that can occur (closure), or all at once (jump)",
    JOINT_MOVES,
  ),
  ties: choice("An answer that leaves a party exactly as well off deters it, or does not", TIES),
  coalitionGain: choice(
    "A coalition gains where all are better off, or where none is worse and somebody better",
    COALITION_GAINS,
  ),
} as const satisfies OptionSpecs;

/** The checked values. */
export type StabilityOptions = OptionValues<typeof STABILITY_OPTIONS>;
