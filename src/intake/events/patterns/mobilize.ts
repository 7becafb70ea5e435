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
  {
    id: "force.alert",
    verbs: "put place",
    needs: /^(?: [\p{L}'’-]+){1,7}? on (?:[\p{L}]+ )?alert\b/u,
    to: ["on"],
    route: "event",
    plover: "MOBILIZE",
    cameo: "150",
    say: "make a show of force against …",
  },
  {
    id: "force.drill",
    verbs: "hold stage conduct begin start",
    needs: noun(
      "(?:military |naval |joint |live-fire ){0,2}(?:exercises?|drills?|manoeuvres|maneuvers|war games)",
    ),
    to: ["with", "near"],
    joint: true,
    route: "event",
    plover: "MOBILIZE",
    cameo: "150",
    say: "hold manoeuvres with …",
  },
  {
    id: "force.move",
    verbs: "move rush mass concentrate station",
    needs: noun(
      "troops|soldiers|forces|warships?|reservists|tanks|artillery|missiles|divisions?|brigades?|battalions?|fighter jets|warplanes",
    ),
    to: ["to", "against", "near", "in"],
    route: "event",
    plover: "MOBILIZE",
    cameo: "150",
    say: "deploy forces against …",
  },
];
