import { inSentence } from "#case/article.ts";
import { isMissing } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import type { Event } from "#case/event.ts";
import { isAnalystsQuestion } from "#case/forecast.ts";
import { actorOf, dayOfAnalysis, nameInSentences, principalOf } from "#case/membership.ts";
import { isPlural } from "../../agreement.ts";
import { saysAllOf } from "../../same-words.ts";
import { listed } from "../../sentence-parts.ts";
import type { Stake } from "./stake.ts";

/** What of the case hangs on an event that is planned or spoken of: what it says itself first, then what its words say. */
export function stakesOf(c: Case, event: Event): Stake[] {
  const own = [
    ...demandsOf(c, event),
    ...forecastsOf(c, event),
    ...optionsOf(c, event),
    ...explanationsOf(c, event),
  ];
  if (own.length > 0) return own;
  const claims = claimsOf(c, event);
  return claims.length > 0 ? claims : toldTogether(c, event);
}

function demandsOf(c: Case, event: Event): Stake[] {
  const deeds = ["fulfils", "breaches", "withdraws"] as const;
  return deeds.flatMap((deed) =>
    event[deed].map((id): Stake => {
      const { kind, text, actor } = c.demands.find((demand) => demand.id === id)!;
      const party = principalOf(c, actor, dayOfAnalysis(c));
      return {
        of: "demand",
        deed,
        kind,
        text,
        party,
        name: inSentence(nameInSentences(c, party)),
        plural: isPlural(actorOf(c, party), nameInSentences(c, party)),
      };
    }),
  );
}

/** Forecasts that the event would make true: those that name it, and those that say no more than it does. */
function forecastsOf(c: Case, event: Event): Stake[] {
  return c.forecasts.flatMap((forecast): Stake[] => {
    const named = forecast.events.includes(event.id) || saysAllOf(event.what, forecast.text);
    if (named) return [forecastStake(c, forecast, "foreseen")];
    return isTermOf(event.what, forecast.text) ? [forecastStake(c, forecast, "term")] : [];
  });
}

const TERM = ["before", "by", "until", "till", "after", "with"];

/** Whether something is foreseen before, by, until or after the event. */
function isTermOf(what: string, forecast: string): boolean {
  const words = spaced(what).replace(/^ (?:the|an?) /, " ");
  const said = spaced(forecast).replace(/ (?:the|an?) /g, " ");
  return words.trim().includes(" ") && TERM.some((term) => said.includes(` ${term}${words}`));
}

/** The words of a text in small letters, a space on either side of each. */
function spaced(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? []).join(" ")} `;
}

type Forecast = Case["forecasts"][number];

function forecastStake(c: Case, forecast: Forecast, how: "foreseen" | "term" | "told"): Stake {
  const { id, text, by, words, condition, question } = forecast;
  return {
    of: "forecast",
    how,
    forecast: id,
    text,
    by: isMissing(by) ? null : inSentence(actorOf(c, by).name),
    ...(isAnalystsQuestion(forecast) && { unforeseen: true as const }),
    words: words ?? null,
    condition: condition ?? null,
    open: question !== undefined && question.closes.latest! > c.asOf.latest!,
    asked: c.questions.flatMap(({ kind, about }) => (about === id ? [kind] : [])),
  };
}

/** Options of those who are to act that say no more than the event. */
function optionsOf(c: Case, { what, by }: Event): Stake[] {
  if (!c.moves) return [];
  const { options, today } = c.moves;
  const now = dayOfAnalysis(c);
  const acting = new Set(by.map((id) => principalOf(c, id, now)));
  return options
    .filter(({ actor, text }) => acting.has(principalOf(c, actor, now)) && saysAllOf(what, text))
    .map(({ id, actor }) => ({
      of: "option",
      name: inSentence(nameInSentences(c, actor)),
      taken: Array.isArray(today) && today.includes(id),
    }));
}

function explanationsOf(c: Case, { id, towards }: Event): Stake[] {
  return c.explanations.flatMap((set): Stake[] => {
    const stake = (how: "effect" | "cause" | "evidence" | "towards", text: string): Stake => ({
      of: "explanation",
      how,
      set: set.id,
      text,
    });
    return [
      ...(set.effect.events.includes(id) ? [stake("effect", set.effect.text)] : []),
      ...set.hypotheses
        .filter(({ causes }) => causes.some(({ events }) => events.includes(id)))
        .map(({ name }) => stake("cause", name)),
      ...set.evidence.filter(({ events }) => events.includes(id)).map(({ text }) => stake("evidence", text)),
      ...(towards.includes(set.id) ? [stake("towards", set.effect.text)] : []),
    ];
  });
}

function claimsOf(c: Case, { id }: Event): Stake[] {
  return c.claims
    .filter(({ about }) => about?.events.includes(id))
    .map(({ text, by }) => ({
      of: "claim",
      text,
      by: by.length === 0 ? null : listed(by.map((each) => inSentence(actorOf(c, each).name))),
    }));
}

/** Forecasts that rest on one of the sentences on which the event rests; a source as a whole ties nothing together. */
function toldTogether(c: Case, { cite = [] }: Event): Stake[] {
  const sentences = new Set(cite.filter((citation) => /:(?:P\d+\.?)?S\d+$/i.test(citation)));
  return c.forecasts
    .filter((forecast) => forecast.cite?.some((citation) => sentences.has(citation)))
    .map((forecast) => forecastStake(c, forecast, "told"));
}
