import { inSentence } from "#case/article.ts";
import type { Case } from "#case/case.ts";
import { type LeftOut, WHY_LEFT_OUT } from "#case/left-out.ts";
import { actorOf, nameInSentences, shortName } from "#case/membership.ts";
import { type Moves, stateOf } from "#case/moves.ts";
import { isAnythingKnown, isOpen } from "#graph-model/model/party-preferences.ts";
import { isPlural } from "../agreement.ts";
import type { Findings, Selection } from "../analysis.ts";
import { originsOf } from "../independent-sources.ts";
import { listed } from "../sentence-parts.ts";
import { graphOfCase } from "./graph-of-case.ts";
import type { StabilityInput, Unused } from "./input.ts";
import { STABILITY_LIMITS } from "./limits.ts";
import { type Lost, lostOf } from "./lost.ts";
import { onePlaceEach } from "./one-place-each.ts";
import { perceptionCites, perceptionsOfCase } from "./perceptions-of-case.ts";
import { preferencesOf } from "./preferences-of-case.ts";
import { shortNamesOf } from "./short-options.ts";

/**
 * The graph model of a case, unless nothing is known of what anybody would rather see: every outcome is then like every
 * other, and drawing would only rank them by chance.
 */
export function selectKnown(c: Case, _: Findings, left: readonly LeftOut[] = []): Selection<StabilityInput> {
  const selection = selectMoves(c, left);
  if ("missing" in selection) return selection;
  const { model, parties, lost } = selection.input;
  if (lost.today === "later") return { missing: ["today's state"] };
  const { most } = STABILITY_LIMITS.drawnOptions;
  if (
    model.options.length > most &&
    model.parties.some(({ preferences }) => isOpen(preferences, model.options))
  ) {
    const why = "where something of what the parties would rather see is unknown, more take minutes";
    return { missing: [`a model of at most ${most} options: ${why}`] };
  }
  if (model.parties.some(({ preferences }) => isAnythingKnown(preferences))) return selection;
  const names = parties.map(({ name }) => inSentence(name));
  const gone = lost.names.length > 0 ? ` (left out: ${lost.names.map(({ name }) => name).join("; ")})` : "";
  return {
    missing: [`what ${listed(names, "or")} would rather see: of no party is any preference known${gone}`],
  };
}

/** The graph model of a case, or what the case lacks for one. */
export function selectMoves(c: Case, left: readonly LeftOut[] = []): Selection<StabilityInput> {
  const { moves } = c;
  if (!moves) return { missing: ["options of the parties, and how each orders what can come of them"] };
  const graph = graphOfCase(moves);
  if ("missing" in graph) return graph;
  const { owners, codeOf, ...states } = graph;

  const unused: Unused[] = [];
  const idle = (what: Unused["what"], actors: readonly string[]) => {
    for (const actor of actors)
      if (!owners.includes(actor)) unused.push({ name: shortName(c, actor), what, count: 1 });
  };
  idle(
    "preferences",
    moves.preferences.map(({ actor }) => actor),
  );
  idle(
    "view",
    moves.views.map(({ actor }) => actor),
  );
  idle(
    "coalition",
    moves.coalitions.flatMap(({ members }) => members),
  );
  const parties = owners.map((id) => {
    const name = nameInSentences(c, id);
    const entries = moves.preferences.filter(({ actor }) => actor === id);
    if (entries.length > 1) unused.push({ name, what: "entries", count: entries.length });
    const [preferences] = entries;
    const read = preferencesOf(preferences, codeOf, c.analyst);
    const { given, repeated } = onePlaceEach(read.used);
    if (repeated) unused.push({ name, what: "places", count: 1 });
    return {
      id,
      given,
      name,
      plural: isPlural(actorOf(c, id), name),
      stated: preferences !== undefined,
      checks: read.checks.map((check) => onePlaceEach(check).given),
    };
  });
  const lost = lostOf(left, owners);
  const names = moves.names.map(({ state, name }) => ({ state: codeOf(state), name }));
  return {
    input: {
      model: {
        ...states,
        parties: parties.map(({ id, given }) => ({ id, preferences: given.preferences })),
        named: names.map(({ state }) => state),
        perceptions: perceptionsOfCase(
          moves,
          owners,
          states.options,
          (believed) => onePlaceEach(preferencesOf(believed, codeOf, c.analyst).used).given.preferences,
        ),
        coalitions: moves.coalitions
          .map(({ members }) => members.map((actor) => owners.indexOf(actor)).filter((party) => party >= 0))
          .filter((members) => members.length > 1),
      },
      options: moves.options.map(({ text }) => text),
      shortOptions: shortNamesOf(moves.options, (actor) => nameInSentences(c, actor)),
      states: moves.states.map(({ name, text }) => ({ name, text: text ?? name })),
      parties: parties.map(({ name, plural, stated, given: { entries, rankingCites }, checks }) => ({
        name,
        plural,
        stated,
        entries,
        rankingCites,
        checks,
      })),
      names,
      perceptionCites: perceptionCites(moves, owners),
      todayCites: moves.todayBasis?.cite ?? [],
      todayAssumed: assumedToday(moves, lost),
      lapse: lapseOf(c, codeOf),
      ranOut: ranOutOf(c, codeOf),
      lost,
      origins: originsOf(c),
      unused,
    },
  };
}

/** The reason given for today's state, where it is all that it rests on, or why nothing that it rests on counts. */
function assumedToday({ todayBasis: { cite, judgement } = {} }: Moves, { today }: Lost): string | null {
  if (today !== null) return `what the case says of it ${WHY_LEFT_OUT[today]}.`;
  if (cite || judgement === undefined) return null;
  return typeof judgement === "string" ? judgement : judgement.why;
}

/** The day that has passed without the case saying that today's state is another. */
function ranOutOf({ moves, asOf }: Case, codeOf: (name: string) => number): StabilityInput["ranOut"] {
  if (!moves?.lapse || moves.today === "not stated") return null;
  const { on, into, cite = [] } = moves.lapse;
  if (on.latest! >= asOf.earliest! || codeOf(stateOf(into)) === codeOf(stateOf(moves.today))) return null;
  return { on: on.latest!, cites: cite };
}

/** What today's state turns into by itself on a day that is still to come. */
function lapseOf({ moves, asOf }: Case, codeOf: (name: string) => number): StabilityInput["lapse"] {
  if (!moves?.lapse) return null;
  const { on, into, cite = [] } = moves.lapse;
  const day = on.latest!;
  return day < asOf.earliest! ? null : { state: codeOf(stateOf(into)), on: day, cites: cite };
}
