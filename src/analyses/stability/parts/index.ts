import type { Part } from "../../part.ts";
import type { Setup } from "../setup.ts";
import { changes } from "./changes/changes.ts";
import { checks } from "./checks/checks.ts";
import { divisions } from "./coalitions/divisions.ts";
import { jointGains } from "./coalitions/joint-gains.ts";
import { together } from "./coalitions/together.ts";
import { concepts, draws, simultaneous } from "./concepts/concepts.ts";
import { flips } from "./flips/flips.ts";
import { todayTurns } from "./flips/today-turns.ts";
import { hinges } from "./hinges/hinges.ts";
import { horizon } from "./horizon/horizon.ts";
import { hypergame } from "./hypergame/hypergame.ts";
import { judgements } from "./judgements/judgements.ts";
import { afterLapse } from "./lapse/after-lapse.ts";
import { mixture } from "./mixture/mixture.ts";
import { model } from "./model/model.ts";
import { leaders, outcomes } from "./outcomes/outcomes.ts";
import { paths } from "./paths/paths.ts";
import { robustness } from "./robustness/robustness.ts";
import { sanctions } from "./sanctions/sanctions.ts";
import { statements } from "./statements/statements.ts";
import { states } from "./states/states.ts";
import { target } from "./target/target.ts";
import { tornado } from "./tornado/tornado.ts";

/** The parts of the analysis, in the order in which the brief has their words. */
export const PARTS: readonly Part<Setup>[] = [
  draws,
  simultaneous,
  concepts,
  model,
  leaders,
  outcomes,
  hinges,
  afterLapse,
  judgements,
  sanctions,
  paths,
  changes,
  flips,
  todayTurns,
  robustness,
  statements,
  tornado,
  target,
  hypergame,
  mixture,
  jointGains,
  together,
  divisions,
  horizon,
  states,
  checks,
];
