import { noun } from "./nouns.ts";
import type { ActPattern } from "./pattern.ts";

/** Acts by which actors back, praise and recognise. */
export const SUPPORT: readonly ActPattern[] = [
  {
    id: "support.ties",
    verbs: "establish restore upgrade resume open",
    needs: noun("ties|relations|embassy|consulate|links"),
    to: ["with", "in", "to"],
    joint: true,
    route: "event",
    plover: "SUPPORT",
    cameo: "050",
    say: "establish relations with …",
  },
  {
    id: "support.express",
    verbs: "express voice reaffirm reiterate",
    needs: noun("support|solidarity|appreciation|gratitude|thanks"),
    to: ["for", "to", "with"],
    route: "event",
    plover: "SUPPORT",
    cameo: "051",
    say: "give support to …",
  },
  {
    id: "support",
    verbs:
      "support back recommend praise defend endorse forgive applaud hail recognise recognize apologise apologize thank congratulate upgrade restore normalise normalize",
    unless: /^ (?:down|away|off)\b/,
    to: ["", "with", "to", "for"],
    route: "event",
    plover: "SUPPORT",
    cameo: "051",
    say: "give support to …",
  },
  {
    id: "rule",
    verbs: "rule",
    unless: /^ out\b/,
    needs: /^(?: [\p{L}]+){0,3}? (?:that|for|against|in favou?r)\b/u,
    to: ["for", "against"],
    route: "event",
    plover: "SUPPORT",
    cameo: "050",
    say: "give a verdict on …",
  },
  {
    id: "support.welcome",
    verbs: "welcome",
    needs: noun(
      "announcements?|steps?|moves?|decisions?|news|deals?|agreements?|plans?|offers?|rulings?|truce|ceasefire|pledges?|proposals?|release",
    ),
    to: ["of", "by", "from"],
    route: "event",
    plover: "SUPPORT",
    cameo: "051",
    say: "welcome a step of …",
  },
];
