import type { Analysis, Findings } from "#analyses/analysis.ts";
import { shareOfRounds } from "#analyses/perform.ts";
import type { Account, Chunk, Found, PartOutcome, Session } from "#analyses/session.ts";
import { append } from "#math/append.ts";
import type { Progress } from "#math/progress.ts";
import type { Outcome } from "#outcome/report.ts";
import type { Executor } from "./executor.ts";
import { type Job, openJob } from "./job.ts";
import type { Plan, Planned } from "./plan.ts";
import { type Selected, select } from "./select.ts";

/** What became of one analysis of a plan. */
export interface Run {
  readonly planned: Planned;
  readonly outcome: Outcome;
  readonly account: Account | null;
}

/** Keeps what was computed, by the key of the job. */
export interface Cache {
  get(key: string): Account | undefined;
  set(key: string, account: Account): void;
}

/** Who wants to know, and what may be used. Everything is optional. */
export interface Watch {
  /** How far an analysis has come. */
  readonly progress?: (analysis: string, share: number) => void;
  /** What became of a part, as soon as it is known: a surface may show it. */
  readonly part?: (analysis: string, part: string, outcome: PartOutcome) => void;
  /** What became of an analysis, as soon as it is known. */
  readonly told?: (analysis: string, outcome: Outcome) => void;
  /** A part threw: its stack is for whoever looks after the program. */
  readonly failed?: (analysis: string, part: string, error: unknown) => void;
  /** Asked before every task and whenever one tells its progress: true ends what is not yet done of that part. */
  readonly cancelled?: (analysis: string, part: string) => boolean;
  readonly cache?: Cache;
  /** The analyses among which the plan was made, where they are not those of the program. */
  readonly analyses?: readonly Analysis[];
}

/** So many tasks for each place of the executor, so that uneven pieces even out. */
const TASKS_PER_PLACE = 8;

/**
 * Runs a plan: each analysis after those that it needs; the analyses, their parts and the pieces of their parts run as the
 * executor has room, those first for which others wait. Where it has room for one task, or wants it so, the analyses run one
 * after the other, so that what is done with an outcome, such as drawing, need not wait for all. What comes out does not
 * depend on the executor.
 */
export async function schedule(plan: Plan, executor: Executor, watch: Watch = {}): Promise<Run[]> {
  const planned = plan.waves.flat();
  const findings: Record<string, Findings[string]> = {};
  const perform = async (each: Planned) => {
    const run = await runPlanned(each, selectedFor(each, plan, findings), executor, watch);
    findings[each.analysis.id] = findingOf(each.analysis, run.outcome);
    watch.told?.(each.analysis.id, run.outcome);
    return run;
  };
  const runs = new Map<string, Promise<Run>>();
  if (executor.width === 1 || executor.inTurn) {
    for (const each of planned) {
      const run = perform(each);
      runs.set(each.analysis.id, run);
      await run;
    }
  } else {
    const needed = new Set(planned.flatMap(({ analysis }) => analysis.needs));
    const begin = (each: Planned) => {
      const needs = each.analysis.needs.map((id) => runs.get(id));
      runs.set(
        each.analysis.id,
        needs.length === 0 ? perform(each) : Promise.all(needs).then(() => perform(each)),
      );
    };
    for (const wave of plan.waves) {
      for (const each of wave) if (needed.has(each.analysis.id)) begin(each);
      for (const each of wave) if (!needed.has(each.analysis.id)) begin(each);
    }
  }
  return Promise.all(planned.map(({ analysis }) => runs.get(analysis.id)!));
}

/** What another analysis can read of an outcome. */
function findingOf({ title }: Analysis, outcome: Outcome): Findings[string] {
  switch (outcome.status) {
    case "done":
      return { result: outcome.result };
    case "not-applicable":
      return { missing: outcome.missing };
    default:
      return { missing: [`“${title}”, which failed (${outcome.message})`] };
  }
}

function selectedFor(planned: Planned, { available, request }: Plan, findings: Findings): Selected {
  if (planned.selected) return planned.selected;
  const selected = select(planned.analysis, available, planned.options, request, findings);
  if (!("faults" in selected)) return selected;
  // Only what other analyses found can have made these options wrong: the analysis cannot be run as asked.
  return {
    missing: selected.faults.map(({ option, message }) => `a value of ${option} that fits: ${message}`),
  };
}

async function runPlanned(
  planned: Planned,
  selected: Selected,
  executor: Executor,
  watch: Watch,
): Promise<Run> {
  if ("missing" in selected) {
    return { planned, outcome: { status: "not-applicable", ...selected }, account: null };
  }
  const { job } = selected;
  const known = watch.cache?.get(job.key);
  if (known) return { planned, outcome: outcomeOf(known), account: known };
  let account: Account;
  try {
    account = await runJob(job, planned.analysis, executor, watch);
  } catch (error) {
    // Making ready or telling failed: the analysis is lost, not the others.
    watch.failed?.(job.analysis, job.analysis, error);
    return { planned, outcome: { status: "failed", message: messageOf(error) }, account: null };
  }
  if (account.parts.every(({ status }) => status === "found" || status === "not-wanted")) {
    watch.cache?.set(job.key, account);
  }
  return { planned, outcome: outcomeOf(account), account };
}

/** An account as the report has it: failed where nothing was found that was wanted. */
function outcomeOf({ parts, result, explanation }: Account): Outcome {
  const troubled = parts.filter(({ status }) => status !== "found" && status !== "not-wanted");
  const first = troubled[0];
  return first && parts.every(({ status }) => status !== "found")
    ? { status: "failed", message: first.message ?? first.status }
    : { status: "done", result, explanation };
}

/** A part that has come no further than by this is not told anew: some tell of every draw. */
const TOLD_STEP = 1 / 500;

async function runJob(job: Job, analysis: Analysis, executor: Executor, watch: Watch): Promise<Account> {
  const session = openJob(job, watch.analyses ?? [analysis]);
  const wanted = analysis.parts.filter(({ id }) => session.wanted(id));
  const cost = new Map(wanted.map(({ id }) => [id, session.cost(id)]));
  const whole = [...cost.values()].reduce((sum, each) => sum + each, 0);
  const shares = new Map<string, number>();
  const tell = (part: string, share: number) => {
    const before = shares.get(part);
    if (before !== undefined && share !== 1 && Math.abs(share - before) < TOLD_STEP) return;
    shares.set(part, share);
    const done = wanted.reduce((sum, { id }) => sum + cost.get(id)! * (shares.get(id) ?? 0), 0);
    watch.progress?.(job.analysis, whole > 0 ? done / whole : 1);
  };
  watch.progress?.(job.analysis, 0);
  const found: Record<string, unknown> = {};
  const outcomes = new Map<string, Promise<PartOutcome>>();
  for (const { id, needs } of analysis.parts) {
    outcomes.set(
      id,
      !cost.has(id)
        ? Promise.resolve({ status: "not-wanted" })
        : runPart(job, session, id, needs, outcomes, found, executor, watch, (share) => tell(id, share)),
    );
  }
  const settled: Record<string, PartOutcome> = {};
  for (const { id } of analysis.parts) settled[id] = await outcomes.get(id)!;
  watch.progress?.(job.analysis, 1);
  return session.tell(settled, (part, error) => {
    watch.failed?.(job.analysis, part, error);
    return messageOf(error);
  });
}

async function runPart(
  job: Job,
  session: Session,
  part: string,
  needs: readonly string[],
  outcomes: ReadonlyMap<string, Promise<PartOutcome>>,
  found: Record<string, unknown>,
  executor: Executor,
  watch: Watch,
  tell: Progress,
): Promise<PartOutcome> {
  let outcome: PartOutcome;
  try {
    for (const need of needs) {
      const { status } = await outcomes.get(need)!;
      if (status !== "found") {
        const missing: PartOutcome =
          status === "not-wanted" ? { status: "not-wanted" } : { status: "not-run", needs: need };
        watch.part?.(job.analysis, part, missing);
        return missing;
      }
    }
    const needed: Found = Object.fromEntries(needs.map((need) => [need, found[need]]));
    const chunks = await runPieces(job, session, part, needed, executor, watch, tell);
    const joined = session.join(part, chunks, needed);
    found[part] = joined.found;
    outcome = joined;
  } catch (error) {
    if (error instanceof Cancelled) outcome = { status: "cancelled", message: error.message };
    else {
      watch.failed?.(job.analysis, part, error);
      outcome = { status: "failed", message: messageOf(error) };
    }
  }
  tell(1);
  watch.part?.(job.analysis, part, outcome);
  return outcome;
}

/** Runs all pieces of a part, round after round, in ranges that keep the executor busy. */
async function runPieces(
  job: Job,
  session: Session,
  part: string,
  found: Found,
  executor: Executor,
  watch: Watch,
  tell: Progress,
): Promise<Chunk[]> {
  const cancel = () => {
    if (watch.cancelled?.(job.analysis, part)) throw new Cancelled();
  };
  const { width, worthATask = 0 } = executor;
  const worth = worthATask === 0 ? Number.POSITIVE_INFINITY : session.cost(part) / worthATask;
  const most = width === 1 ? 1 : Math.min(width * TASKS_PER_PLACE, worth);
  const chunks: Chunk[] = [];
  let pieces = 0;
  let round = 0;
  for (let more = session.pieces(part, found); ; round++) {
    const tasks = Math.max(1, Math.min(more, Math.floor(most)));
    const shares = new Float64Array(tasks);
    const bound = (nth: number) => pieces + Math.floor((nth * more) / tasks);
    const done = await Promise.all(
      Array.from({ length: tasks }, (_, nth) => {
        cancel();
        const task = { part, from: bound(nth), to: bound(nth + 1) };
        return executor.run(job, session, task, found, (share) => {
          cancel();
          shares[nth] = share;
          tell(
            shareOfRounds(session.grows(part), round, shares.reduce((sum, each) => sum + each, 0) / tasks),
          );
        });
      }),
    );
    append(chunks, done);
    pieces += more;
    more = session.more(part, chunks, found);
    if (more === 0) return chunks;
  }
}

/** Ends a part that nobody wants any more. */
class Cancelled extends Error {
  constructor() {
    super("cancelled");
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
