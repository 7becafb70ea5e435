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
];
