import type { Part } from "../../part.ts";
import type { DealsSetup } from "../setup.ts";
import { costOf } from "../work.ts";
import { best } from "./best.ts";
import { clauses } from "./clauses.ts";
import { conditions } from "./conditions.ts";
import { distances } from "./distances.ts";
import { front } from "./front.ts";
import { moves } from "./moves.ts";
import { offers } from "./offers.ts";
import { options } from "./options.ts";
import { outcomes } from "./outcomes.ts";
import { parties } from "./parties.ts";
import { payments } from "./payments.ts";
import { points } from "./points.ts";
import { premises } from "./premises.ts";
import { prospects } from "./prospects.ts";
import { sample } from "./sample.ts";
import { told } from "./told.ts";
import { trades } from "./trades.ts";
import { walkAways } from "./walk-aways.ts";
import { zone } from "./zone.ts";

/** Parts that go through all ways in which conditions and links can stand. */
const WHOLE: readonly Part<DealsSetup>[] = [
  front,
  points,
  zone,
  best,
  offers,
  distances,
  options,
  conditions,
  trades,
  moves,
  prospects,
  outcomes,
  payments,
  premises,
  walkAways,
];

/** The parts, each needing only parts before it; the last puts all that was found into words. */
export const PARTS: readonly Part<DealsSetup>[] = [
  clauses,
  parties,
  ...WHOLE.map((part) => ({
    ...part,
    cost: (setup: DealsSetup) => costOf(setup, part.id, part.cost(setup)),
    wanted: (setup: DealsSetup) => setup.input.entangled === undefined && part.wanted(setup),
  })),
  sample,
  told,
];
