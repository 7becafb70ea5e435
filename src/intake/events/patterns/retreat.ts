import { noun } from "./nouns.ts";
import type { ActPattern } from "./pattern.ts";

/** Acts by which actors withdraw forces. */
export const RETREAT: readonly ActPattern[] = [
  {
    id: "yield.withdraw",
    verbs: "withdraw pull evacuate",
    needs: noun(
      "troops|soldiers|forces?|army|peacekeepers|settlements|settlers|bases?|missiles|inspectors|workers|staff",
    ),
    to: ["from", "of"],
    route: "event",
    plover: "RETREAT",
    cameo: "087",
    say: "withdraw forces from …",
  },
  {
    id: "yield.pull-out",
    verbs: "withdraw retreat pull evacuate",
    needs:
      /^(?: (?:back|out|troops|forces|its|their|the|last|all|tanks|units|fighters|artillery|guns|heavy|weapons)){0,5} (?:from|of|to|behind)\b/,
    unless:
      /^(?: out)? (?:from|of) (?:the |its |their |a |an |all )?(?:[\p{L}'’-]+ ){0,3}?(?:talks|negotiations|agreements?|deals?|treat(?:y|ies)|pacts?|accords?|race|contest|coalition|market|bid|auction|truce|ceasefire|contracts?|meeting|summit|convention|court|organi[sz]ation)\b/u,
    to: ["from", "of"],
    route: "event",
    plover: "RETREAT",
    cameo: "087",
    say: "withdraw forces from …",
  },
];
