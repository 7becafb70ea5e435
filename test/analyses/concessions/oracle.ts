import type { Case } from "#case/case.ts";
import { dateBounds } from "#case/date.ts";
import { writtenDate } from "#case/effective-date.ts";

/** A random statement. */
export interface Trial {
  readonly party: "ardania" | "borsk";
  readonly issue: string;
  readonly kind: string;
  readonly level: string;
  readonly when: string;
  readonly text: string;
  readonly of: number;
}

type Demand = Case["demands"][number];
interface World {
  readonly demand: Demand;
  readonly before: boolean;
  readonly after: boolean;
  /** When a withdrawal took it back. */
  readonly over?: "before" | "after" | undefined;
}

/** The answers, and the statuses that each line can have, by issue and family: `water demand`. */
export interface ByTrial {
  readonly answers: { readonly drops: string; readonly trims: string; readonly tone: string };
  readonly statuses: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Answers and statuses straight from the written definitions: every day of the turn, every first and last day of each
 * statement, every level and every state of today that are not stated are tried out together for the whole party.
 */
export function byTrial(c: Case, party: string): ByTrial {
  const own = c.demands.filter((one) => one.actor === party);
  const turn = dateBounds(writtenDate(c.events[0]!.when))!;
  const seen = { drops: new Set<string>(), trims: new Set<string>(), tone: new Set<string>() };
  const statuses = new Map<string, Set<string>>();
  const scaleOf = (one: Demand) => c.issues.find(({ id }) => id === one.issue)!.scale;
  const at = (one: Demand) => scaleOf(one).findIndex((point) => point.id === one.level);
  // The same words name the same level; where they name several, one without a level may mean any of these.
  const guesses = product(
    own.map((one) => {
      if (at(one) >= 0) return [at(one)];
      const named = own.filter((other) => sameWords(one, other) && at(other) >= 0).map(at);
      return named.length > 0 ? [...new Set(named)] : scaleOf(one).map((_, index) => index);
    }),
  ).filter((guess) =>
    own.every((one, i) =>
      own.every(
        (other, j) => at(one) >= 0 || at(other) >= 0 || !sameWords(one, other) || guess[i] === guess[j],
      ),
    ),
  );
  for (let day = turn.earliest!; day <= turn.latest!; day++) {
    const worlds = product(own.map((one) => worldsOf(one, day, c))).flatMap(withTakenBack);
    for (const world of worlds) {
      for (const today of statesOfToday(c)) {
        for (const guess of guesses) {
          const lines = linesIn(world, (one) => guess[own.indexOf(one)]!, today, day);
          const takenBack = new Set(
            world.flatMap(({ demand, over }) =>
              over === "after" ? [`${demand.issue} ${family(demand.kind)}`] : [],
            ),
          );
          for (const [key, status] of lines) {
            if (!statuses.has(key)) statuses.set(key, new Set());
            statuses.get(key)!.add(status);
          }
          const answer = answersIn(lines, takenBack);
          seen.drops.add(answer.drops);
          seen.trims.add(answer.trims);
          seen.tone.add(answer.tone);
        }
      }
    }
  }
  const agreed = (answers: Set<string>) => (answers.size === 1 ? [...answers][0]! : "cannot be told");
  return {
    answers: { drops: agreed(seen.drops), trims: agreed(seen.trims), tone: agreed(seen.tone) },
    statuses,
  };
}

const FAMILIES = ["demand", "refusal", "threat", "offer", "stance"];

/** What stands of a family, as signed distances from today; a refusal of any change as one of a step on either side. */
interface Line {
  readonly old: readonly number[];
  readonly now: readonly number[];
  /** Something has been taken back since. */
  readonly spoken: boolean;
  /** All that stood before has been taken back. */
  readonly taken: boolean;
  readonly sameWords: boolean;
  /** Something stands since in words in which nothing stood before. */
  readonly newWords: boolean;
  /** Something is accepted since in words in which nothing was accepted before. */
  readonly accepted: boolean;
}

function linesIn(
  worlds: readonly World[],
  level: (one: Demand) => number,
  today: number,
  day: number,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const issue of ["water", "place"]) {
    const here = worlds.filter(({ demand }) => demand.issue === issue);
    const lines = new Map<string, Line>();
    for (const kind of FAMILIES) {
      const all = here.filter(({ demand }) => family(demand.kind) === kind);
      if (all.length === 0) continue;
      const old = all.filter(
        (one) =>
          one.before &&
          one.over !== "before" &&
          // What had certainly been said before the turn, and contradicts it, had ended it.
          !here.some(
            (other) => firstDays(other.demand)[1] < day && gaveWay(one.demand, other.demand, today, here),
          ),
      );
      const taken = all.filter(({ over }) => over === "after");
      const unsaid = old.filter(({ demand }) => taken.every((one) => one.demand.text !== demand.text));
      const now = all.filter(
        (one) =>
          one.after &&
          !one.over &&
          !here.some((other) => other.after && gaveWay(one.demand, other.demand, today, here)),
      );
      const [point, top] = issue === "water" ? [today, 4] : [0, 2];
      const away = (some: readonly World[]) =>
        some.flatMap(({ demand }) => {
          const step = kind === "stance" ? 0 : level(demand) - point;
          if (kind !== "refusal" || step !== 0) return [step];
          return [...(point < top ? [1] : []), ...(point > 0 ? [-1] : [])];
        });
      const acceptances = (some: readonly World[]) =>
        some.filter(({ demand }) => demand.kind === "acceptance");
      lines.set(kind, {
        old: away(old),
        now: away(now),
        spoken: taken.length > 0,
        taken: taken.length > 0 && unsaid.length === 0,
        sameWords: now.some((a) => old.some((b) => a.demand.text === b.demand.text)),
        newWords: now.some((a) => old.every((b) => a.demand.text !== b.demand.text)),
        accepted: acceptances(now).some((a) =>
          acceptances(old).every((b) => a.demand.text !== b.demand.text),
        ),
      });
    }
    for (const kind of lines.keys()) found.set(`${issue} ${kind}`, statusIn(kind, lines));
  }
  return found;
}

/** The same world with what its withdrawals take back; several where the days leave that open. */
function withTakenBack(world: readonly World[]): World[][] {
  return product(
    world.map((one) => {
      const ways = world
        .filter(({ demand }) => demand.kind === "withdrawal" && demand.issue === one.demand.issue)
        .reduce<(readonly ("before" | "after")[])[]>(
          (so, withdrawal) => {
            // One that lasted was made on its first day.
            const side = withdrawal.before ? "before" : "after";
            const takes = withdrawal.demand.withdraws
              ? [takesBack(withdrawal.demand, one.demand, world)]
              : saidBefore(one, withdrawal, side);
            return so.flatMap((sides) => takes.map((takes) => (takes ? [...sides, side] : sides)));
          },
          [[]],
        );
      return ways.map((sides) => ({
        ...one,
        over: sides.includes("before") ? ("before" as const) : sides[0],
      }));
    }),
  );
}

/** Whether something insisted on was said on an earlier day than a withdrawal that names nothing. */
function saidBefore(one: World, withdrawal: World, side: "before" | "after"): boolean[] {
  if (!["demand", "refusal", "threat"].includes(family(one.demand.kind))) return [false];
  if (one.before && side === "after") return [true];
  if (!one.before && side === "before") return [false];
  const [said, made] = [firstDays(one.demand), firstDays(withdrawal.demand)];
  if (said[1] < made[0]) return [true];
  return said[0] >= made[1] ? [false] : [true, false];
}

/** The first and the last of the days on which something may have been said first. */
function firstDays({ when }: Demand): [number, number] {
  const [from] = writtenDate(when).split("/");
  if (from === "..") return [-9e9, -9e9];
  if (from === "not stated") return [-9e9, 9e9];
  const { earliest, latest } = dateBounds(from!)!;
  return [earliest!, latest!];
}

/** Whether a withdrawal takes an entry back: it names it, or another entry of the same demand that is certainly older than it. */
function takesBack(withdrawal: Demand, one: Demand, here: readonly World[]): boolean {
  if (withdrawal.withdraws === one.id) return true;
  const named = here.find(({ demand }) => demand.id === withdrawal.withdraws)?.demand;
  const [last, first] = [ends(one)?.[1], ends(withdrawal)?.[0]];
  return named !== undefined && sameWords(named, one) && last != null && first != null && last < first;
}

/** Whether the party has certainly said the other thing later, and that contradicts the one. */
function gaveWay(one: Demand, other: Demand, today: number, here: readonly World[]): boolean {
  const [was, is] = [family(one.kind), family(other.kind)];
  const [end, start] = [ends(one)?.[1], ends(other)?.[0]];
  if (was === "withdrawal" || is === "withdrawal" || end == null || start == null || end >= start)
    return false;
  if (is === "stance") return ["demand", "refusal", "offer"].includes(was);
  if (was === "stance") return true;
  if (one.level === "not stated" || other.level === "not stated") return false;
  const far = ({ level }: Demand) => ["none", "some", "half", "most", "all"].indexOf(level) - today;
  const [then, now] = [far(one), far(other)];
  // A refusal covers its point and all beyond; one of today's point any change.
  const covers = (refused: number, step: number) =>
    step !== 0 &&
    (refused === 0 || (Math.sign(refused) === Math.sign(step) && Math.abs(step) >= Math.abs(refused)));
  // What was said beside it on the same day may be said again.
  const isSaidAgain = here.some(
    ({ demand }) =>
      family(demand.kind) === is && demand.level === other.level && ends(demand)?.[0] === ends(one)?.[0],
  );
  if (was === is && isSaidAgain) return false;
  if (was === is) return then !== now && !(is === "refusal" && then * now < 0);
  switch (`${was} to ${is}`) {
    case "demand to offer":
      return then === 0 || changeOf([then], [now]) <= 0;
    case "refusal to offer":
    case "refusal to demand":
      return covers(then, now);
    case "offer to refusal":
      return covers(now, then);
    case "offer to demand":
      return then !== now;
    default:
      return false;
  }
}

/** The first day on which a statement can have been made and the last on which it can have been upheld, where dated. */
function ends({ when }: Demand): [number | null, number | null] | undefined {
  const text = writtenDate(when);
  if (text === "not stated") return undefined;
  const [from, to = from] = text.split("/");
  const end = (each: string) => (each === ".." ? undefined : dateBounds(each)!);
  return [end(from!)?.earliest ?? null, end(to!)?.latest ?? null];
}

function statusIn(kind: string, lines: ReadonlyMap<string, Line>): string {
  const { old, now, taken, spoken, sameWords, newWords, accepted } = lines.get(kind)!;
  if (old.length === 0 && now.length === 0) return "gone";
  if (old.length === 0) {
    const replaces = [...lines.keys()].some((other) => other !== kind && turn(other, lines)?.[1] === kind);
    if (replaces) return "read together";
    return kind === "offer" ? "offered" : kind === "stance" ? "takes no side" : "new";
  }
  if (now.length > 0) {
    if (kind === "stance") return "takes no side";
    if (accepted) return "offered";
    const change = kind === "refusal" ? refusedMore(old, now) : changeOf(old, now);
    // Nothing new is said and nothing taken back: what is not said any more is only left unsaid.
    if (change < 0 && !newWords && !spoken) return "left aside";
    if (change === 0) return sameWords ? "repeated" : "re-worded";
    if (kind === "offer") return change > 0 ? "offered" : "hardened";
    return change > 0 ? "hardened" : "softened";
  }
  if (taken) return kind === "offer" ? "hardened" : kind === "stance" ? "gone" : "dropped";
  return turn(kind, lines)?.[0] ?? "silent";
}

/** What became of a line that fell silent while the party said something else on the issue, and what took its place. */
function turn(kind: string, lines: ReadonlyMap<string, Line>): [string, string?] | undefined {
  const { old, now, taken } = lines.get(kind)!;
  if (old.length === 0 || now.length > 0 || taken) return undefined;
  const others = new Map([...lines].filter(([other, line]) => other !== kind && line.now.length > 0));
  const spoke = others.size > 0 || [...lines.values()].some((line) => line.spoken);
  if (!spoke) return undefined;
  // What stood before takes no other's place, unless it lies farther than it did or is a new acceptance.
  const since = new Map(
    [...others].filter(
      ([other, line]) =>
        line.old.length === 0 ||
        line.accepted ||
        (other !== "stance" && (other === "refusal" ? refusedMore : changeOf)(line.old, line.now) > 0),
    ),
  );
  if (kind === "stance") return ["left aside"];
  if (kind !== "threat" && since.has("threat")) return ["hardened", "threat"];
  const offer = since.get("offer");
  const demand = since.get("demand");
  const covered = (refusals: readonly number[], steps: readonly number[]) =>
    refusals.some((refused) =>
      steps.some((step) => step * refused > 0 && Math.abs(step) >= Math.abs(refused)),
    );
  switch (kind) {
    case "demand":
      if (offer) {
        const change = changeOf(old, offer.now);
        if (change < 0) return ["softened", "offer"];
        if (offer.accepted) return ["met"];
        // Whoever asked for no change and offers one asks that no more.
        if (change > 0 && old.every((step) => step === 0)) return ["softened", "offer"];
        return change > 0 ? ["left aside"] : ["re-worded", "offer"];
      }
      break;
    case "refusal":
      if (offer && covered(old, offer.now)) return ["softened", "offer"];
      if (demand && covered(old, demand.now)) return ["softened", "demand"];
      if (others.has("offer") || others.has("demand")) return ["left aside"];
      break;
    case "threat":
      if (offer) return ["softened", "offer"];
      break;
    case "offer": {
      const reach = Math.max(...old.map(Math.abs));
      const farthest = old.filter((step) => Math.abs(step) === reach);
      const refusal = since.get("refusal");
      if (refusal && covered(refusal.now, farthest)) return ["hardened", "refusal"];
      if (demand) return [changeOf(old, demand.now) === 0 ? "re-worded" : "hardened", "demand"];
      return since.has("stance") ? ["hardened", "stance"] : ["left aside"];
    }
  }
  if (since.has("stance") && !["demand", "refusal", "offer"].some((other) => others.has(other)))
    return ["softened", "stance"];
  return ["left aside"];
}

/** Whether more is refused than before (1), less (-1) or as much (0). */
function refusedMore(old: readonly number[], now: readonly number[]): number {
  const near = (steps: readonly number[], side: number) =>
    Math.min(...steps.filter((step) => step * side > 0).map(Math.abs));
  const sides = [1, -1].map((side) => [near(old, side), near(now, side)] as const);
  const refused = sides.filter(([was]) => was < 9);
  if (refused.some(([was, is]) => is < was)) return 1;
  if (refused.some(([was, is]) => is > was)) return -1;
  return sides.some(([was, is]) => was > 9 && is < 9) ? 1 : 0;
}

/** `takenBack`: the lines of which something was taken back since the turn. */
function answersIn(lines: ReadonlyMap<string, string>, takenBack: ReadonlySet<string>) {
  const substance = [...lines].filter(([key]) => key.startsWith("water"));
  const procedure = [...lines].filter(([key]) => key.startsWith("place")).map(([, status]) => status);
  const insisted = substance.filter(([key]) => /demand|refusal|threat/.test(key)).map(([, status]) => status);
  const all = substance.map(([, status]) => status);
  const has = (list: readonly string[], ...statuses: readonly string[]) =>
    list.some((status) => statuses.includes(status));
  const stood = insisted.some((status) => !["new", "read together", "gone"].includes(status));
  const fate = has(insisted, "dropped", "repeated", "re-worded", "hardened", "met");
  const quiet = ["repeated", "left aside", "silent", "gone", "read together", "met"];
  const moved = has(all, "re-worded") || procedure.some((status) => !quiet.includes(status));
  const weighty = has(all, "softened", "dropped", "offered", "hardened", "new");
  const givenUp = substance.some(
    ([key, status]) =>
      /demand|refusal|threat/.test(key) &&
      takenBack.has(key) &&
      ["softened", "left aside", "gone"].includes(status),
  );
  return {
    drops: givenUp || has(insisted, "dropped") ? "yes" : stood ? "no" : "cannot be told",
    trims: has(insisted, "softened") ? "yes" : fate ? "no" : "cannot be told",
    tone: lines.size === 0 ? "cannot be told" : moved && !weighty ? "yes" : "no",
  };
}

/** How much farther, on the sides on which the old reached farthest. */
function changeOf(old: readonly number[], now: readonly number[]): number {
  const reach = Math.max(...old.map(Math.abs));
  if (reach === 0) return Math.max(...now.map(Math.abs));
  const sides = [1, -1].filter((side) => old.includes(side * reach));
  return Math.max(...sides.map((side) => Math.max(...now.map((step) => step * side)) - reach));
}

/** All pairs of "stood before that day" and "stood on it or later" that the dates of a statement allow. */
function worldsOf(demand: Demand, turn: number, c: Case): World[] {
  const asOf = dateBounds(c.asOf.edtf)!.latest!;
  const far = turn - 1000;
  const first: number[] = [];
  const last: number[] = [];
  const range = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const when = writtenDate(demand.when);
  const [from, to] = when.split("/");
  if (to === undefined) {
    const { earliest, latest } =
      when === "not stated" ? { earliest: turn - 2, latest: asOf } : dateBounds(when)!;
    const days = range(earliest!, Math.min(latest!, asOf));
    return unique(days.map((day) => ({ demand, before: day < turn, after: day >= turn })));
  }
  if (from === "..") first.push(far);
  else first.push(...range(dateBounds(from!)!.earliest!, dateBounds(from!)!.latest!));
  if (to === "..") last.push(asOf + 1000);
  else last.push(...range(dateBounds(to)!.earliest!, dateBounds(to)!.latest!));
  return unique(first.flatMap((a) => last.map((b) => ({ demand, before: a < turn, after: b >= turn }))));
}

function unique(worlds: World[]): World[] {
  return worlds.filter(
    (one, index) =>
      worlds.findIndex((other) => other.before === one.before && other.after === one.after) === index,
  );
}

function statesOfToday(c: Case): number[] {
  const at = c.issues[0]!.scale.findIndex(({ id }) => id === c.issues[0]!.today);
  return at >= 0 ? [at] : [0, 1, 2, 3, 4];
}

function family(kind: string): string {
  if (kind === "ask" || kind === "precondition") return "demand";
  if (kind === "acceptance") return "offer";
  return kind === "abstention" || kind === "undecided" ? "stance" : kind;
}

function sameWords(one: Demand, other: Demand): boolean {
  return one.issue === other.issue && one.text === other.text && family(one.kind) === family(other.kind);
}

function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((so, list) => so.flatMap((head) => list.map((item) => [...head, item])), [[]]);
}
