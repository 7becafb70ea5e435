import { noun } from "./nouns.ts";
import type { ActPattern } from "./pattern.ts";

/** Acts by which actors show force. */
export const MOBILIZE: readonly ActPattern[] = [
  {
    id: "force.test",
    verbs: "test launch fire",
    needs: noun("missiles?|rockets?|bombs?|warheads?|weapons?|artillery|offensive|attack|strikes?"),
    to: ["at", "against", "on"],
    route: "event",
    plover: "MOBILIZE",
    cameo: "150",
    say: "make a show of force against …",
  },
  {
    id: "force.mobilise",
    verbs: "deploy mobilise mobilize mass send dispatch reinforce",
    needs: noun("troops|soldiers|forces|army|warships?|ships|police|reservists|tanks|peacekeepers|aircraft"),
    to: ["to", "against", "near", "in"],
    route: "event",
    plover: "MOBILIZE",
    cameo: "150",
    say: "deploy forces against …",
  },
];
