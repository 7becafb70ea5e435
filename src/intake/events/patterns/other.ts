import { noun } from "./nouns.ts";
import type { ActPattern } from "./pattern.ts";

/** Moves in a dispute that the code frame has no root for: votes, sales, filings, verdicts. */
export const OTHER: readonly ActPattern[] = [
  {
    id: "other.vote",
    verbs: "vote ballot",
    needs:
      /^(?: [\p{L}]+ly)?(?: on (?:mon|tues|wednes|thurs|fri|satur|sun)day)? (?:on|for|to|in|by|this|next|again)\b/u,
    to: ["on", "for"],
    route: "event",
    say: "vote",
  },
  {
    id: "other.sell",
    verbs: "sell divest offload",
    needs: noun(
      "stores?|shops?|shares?|stakes?|assets?|units?|business(?:es)?|divisions?|plants?|factor(?:y|ies)|subsidiar(?:y|ies)|operations|brands?|mines?|fields?|ships?|planes|aircraft|bonds|branches|stations|refiner(?:y|ies)|routes|slots",
    ),
    to: ["to"],
    route: "event",
    say: "sell assets to …",
  },
  {
    id: "other.buy",
    verbs: "buy acquire purchase",
    needs: noun(
      "stores?|shares?|stakes?|assets?|units?|business(?:es)?|divisions?|plants?|factor(?:y|ies)|subsidiar(?:y|ies)|brands?|mines?|rivals?|compan(?:y|ies)|tons?|tonnes|million|billion",
    ),
    to: ["from", ""],
    route: "event",
    say: "buy assets from …",
  },
  {
    id: "other.merge",
    verbs: "merge",
    needs: /^ (?:with|in|by|last|this|next)\b/,
    to: ["with"],
    joint: true,
    route: "event",
    say: "merge with …",
  },
  {
    id: "other.bankruptcy",
    verbs: "enter file seek",
    needs: noun("bankruptcy|administration|receivership|insolvency|creditor protection"),
    to: ["against"],
    route: "event",
    say: "enter bankruptcy",
  },
  {
    id: "other.trial",
    verbs: "go come move",
    needs: /^ (?:to|before|on) (?:trial|court|arbitration|the court|a judge)\b/,
    to: ["against"],
    route: "event",
    say: "go to court against …",
  },
  {
    id: "other.pay",
    verbs: "pay",
    needs: noun(
      "ransoms?|million|billion|compensation|damages|arrears|debts?|bonus(?:es)?|reparations|royalt(?:y|ies)",
    ),
    to: ["to", ""],
    route: "event",
    say: "pay money to …",
  },
  {
    id: "other.publish",
    verbs: "publish release disclose",
    needs: noun(
      "it|them|reports?|lists?|names?|assessments?|data|figures|drafts?|findings|documents?|terms|letters?|accounts",
    ),
    to: ["to"],
    route: "event",
    say: "publish a document",
  },
  {
    id: "other.build",
    verbs: "begin start resume",
    needs:
      /^ (?:building|construction|drilling|dredging|filling|production|work|operations|exports|shipments|pumping|mining)\b/,
    to: ["in", "on"],
    route: "event",
    say: "begin works",
  },
  {
    id: "other.build-stop",
    verbs: "stop halt",
    needs:
      /^ (?:building|construction|drilling|dredging|filling|production|work|operations|exports|shipments|pumping|mining)\b/,
    to: ["in", "on"],
    route: "event",
    say: "stop works",
  },
  {
    id: "other.refer",
    verbs: "send refer return remit",
    needs: noun("cases?|matters?|disputes?|appeals?|complaints?|files?"),
    to: ["to"],
    route: "event",
    say: "refer a case to …",
  },
];
