import { definePart } from "../../part.ts";
import type { DealsSetup } from "../setup.ts";
import { explainDeals } from "../words/explain.ts";
import { explainSample } from "../words/sample.ts";
import { best } from "./best.ts";
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
import { trades } from "./trades.ts";
import { walkAways } from "./walk-aways.ts";
import { zone } from "./zone.ts";

/** Puts what was found into words. */
export const told = definePart({
  id: "told",
  title: "In words",
  needs: [],
  cost: () => 1,
  run: (_: DealsSetup): null => null,
  result: () => undefined,
  explain(_, setup, found) {
    const sampled = found(sample);
    if (sampled !== null) return explainSample(setup.input, sampled);
    return explainDeals({
      setup,
      input: setup.input,
      parties: found(parties),
      front: found(front),
      points: found(points),
      zone: found(zone),
      best: found(best),
      offers: found(offers),
      distances: found(distances),
      options: found(options),
      prices: found(conditions),
      trades: found(trades),
      moves: found(moves),
      prospects: found(prospects),
      outcomes: found(outcomes),
      payments: found(payments),
      premises: found(premises),
      walkAways: found(walkAways),
    });
  },
});
