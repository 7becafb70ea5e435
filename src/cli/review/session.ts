import { withoutUnseen } from "#case/printable.ts";
import { type Decision, decide } from "#decisions/decide.ts";
import { decidedEntry, WORDS, type WrittenEntry } from "#decisions/entry-of.ts";
import { type Known, typedValue } from "#decisions/known.ts";
import { lackingIn } from "#decisions/lacking.ts";
import { type Decided, isOpen, type Ledger } from "#decisions/ledger.ts";

/** What a key is waited for. */
export type Asking =
  /** What becomes of the proposal that is shown. */
  | { readonly for: "decision" }
  /** What becomes of several at once: `y` or `n`. */
  | { readonly for: "group"; readonly ids: readonly string[]; readonly what: string }
  /** Whether all that may be the same as entries of the case is so: `y`. */
  | { readonly for: "all-merged"; readonly ids: readonly string[] }
  /** Another date, by its number or typed. */
  | { readonly for: "date"; readonly typed: string }
  /** The id of an entry that says the same. */
  | { readonly for: "merge"; readonly typed: string }
  /** Which key of the entry is to be changed, by its letter. */
  | { readonly for: "field"; readonly change: WrittenEntry }
  /**
   * The new value of a key; with `once`, that decides it, unless something is lacking. With `toEnter`, it is something that
   * is lacking, and the entry is taken over as soon as nothing is.
   */
  | {
      readonly for: "value";
      readonly change: WrittenEntry;
      readonly key: string;
      readonly typed: string;
      readonly once?: true;
      readonly toEnter?: true;
    };

/** A review as far as it has come. Plain data: a key makes of it the next one. */
export interface Session {
  readonly ledger: Ledger;
  /** Ids of what is asked, in the order in which it is. */
  readonly queue: readonly string[];
  readonly at: number;
  readonly asking: Asking;
  /** What was before each decision. */
  readonly before: readonly Pick<Session, "ledger" | "at">[];
  /** Who decides. */
  readonly by: string | undefined;
  /** By proposal, the entry of the case that may tell of the same. */
  readonly likely: ReadonlyMap<string, string>;
  /** What can be named where something is lacking. */
  readonly known: Known;
  /** What the last key came to, where that is worth a line. */
  readonly said: string;
  readonly over: boolean;
}

/** A review of all that waits: actors first, since the rest names them, then sentence by sentence. */
export function newSession(
  ledger: Ledger,
  by: string | undefined,
  likely: Session["likely"] = new Map(),
  known: Known = { issues: [], actors: [] },
): Session {
  const open = ledger.proposals.filter(isOpen);
  const queue = [
    ...open.filter(({ kind }) => kind === "actor"),
    ...open.filter(({ kind }) => kind !== "actor"),
  ];
  return {
    ledger,
    queue: queue.map(({ id }) => id),
    at: 0,
    asking: { for: "decision" },
    before: [],
    by,
    likely,
    known,
    said: "",
    over: queue.length === 0,
  };
}

/** The proposal that is asked about. */
export function asked({ ledger, queue, at }: Session): Decided | undefined {
  return ledger.proposals.find(({ id }) => id === queue[at]);
}

/** Keys of an entry that can be changed here, those that are lacking too: texts and lists of texts. */
export function fieldsOf(
  decided: Decided,
  change: WrittenEntry = {},
): readonly (readonly [key: string, value: unknown])[] {
  const entry: WrittenEntry = { ...decidedEntry(decided), ...change };
  const lacking = decided.needs.filter((key) => !(key in entry)).map((key) => [key, ""] as const);
  const simple = Object.entries(entry).filter(
    ([key, value]) =>
      key !== "id" &&
      (typeof value === "string" ||
        (Array.isArray(value) && value.every((each) => typeof each === "string"))),
  );
  return [...simple, ...lacking].slice(0, LETTERS.length);
}

/** By these a key of an entry is named. */
export const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The session after a key: a character, or `enter`, `backspace`, `escape`, `ctrl-c`. */
export function afterKey(session: Session, key: string): Session {
  const quiet = { ...session, said: "" };
  if (key === "ctrl-c") return { ...quiet, over: true };
  const { asking } = quiet;
  switch (asking.for) {
    case "decision":
      return decision(quiet, key);
    case "group":
      if (key !== "y" && key !== "n") return back(quiet, "Nothing is decided.");
      return made(quiet, new Set(asking.ids), {
        decision: key === "y" ? "yes" : "no",
        unseen: key === "y" ? true : undefined,
      });
    case "all-merged":
      return key === "y" ? allMerged(quiet, asking.ids) : back(quiet, "Nothing is decided.");
    case "date":
      return typing(quiet, key, asking.typed, (typed) => ({ for: "date", typed }), otherDate);
    case "merge":
      return typing(quiet, key, asking.typed, (typed) => ({ for: "merge", typed }), merged);
    case "field":
      return field(quiet, key, asking.change);
    case "value":
      return typing(
        quiet,
        key,
        asking.typed,
        (typed) => ({ ...asking, typed }),
        (from, typed) => valued(from, asking, typed),
      );
  }
}

function decision(session: Session, key: string): Session {
  const decided = asked(session);
  if (!decided) return { ...session, over: true };
  const here = new Set([decided.id]);
  const ask = (asking: Asking): Session => ({ ...session, asking });
  switch (key) {
    case "y": {
      const [lacking] = lackingIn(decided, {});
      if (lacking === undefined) return made(session, here, { decision: "yes" });
      return ask({ for: "value", change: {}, key: lacking, typed: "", toEnter: true });
    }
    case "n":
      return made(session, here, { decision: "no" });
    case "s":
      return made(session, here, { decision: "skipped" });
    case "e":
      return ask({ for: "field", change: {} });
    case "w": {
      const words = WORDS[decided.kind];
      if (words === undefined) return { ...session, said: "Its words are not put together by rule." };
      return ask({ for: "value", change: {}, key: words, typed: "", once: true });
    }
    case "d":
      if (dateKey(decided) === undefined) return { ...session, said: "It has no date." };
      return ask({ for: "date", typed: "" });
    case "m":
      return ask({ for: "merge", typed: "" });
    case "M": {
      const ids = waiting(session).flatMap(({ id }) => (session.likely.has(id) ? [id] : []));
      if (ids.length === 0) return { ...session, said: "Nothing here may be what the case has already." };
      return ask({ for: "all-merged", ids });
    }
    case "K":
      return ask({ for: "group", ids: sameKind(session, decided), what: `all of the kind ${decided.kind}` });
    case "A": {
      const actor = actorOf(decided);
      if (actor === undefined) return { ...session, said: "It names no actor." };
      return ask({ for: "group", ids: ofActor(session, actor), what: `all that names ${actor}` });
    }
    case "u":
      return undone(session);
    case "q":
      return { ...session, over: true };
    default:
      return session;
  }
}

/** The key that dates an entry. */
export function dateKey({ entry }: Decided): string | undefined {
  return ["when", "start", "horizon", "issued"].find((key) => key in entry);
}

/** The first actor of an entry, or the one that is proposed. */
function actorOf({ kind, entry }: Decided): string | undefined {
  if (kind === "actor") return String(entry.id);
  const named = [entry.by, entry.actor, entry.sender, entry.parties, entry.from, entry.to].flat();
  return named.find((id): id is string => typeof id === "string" && id !== "not stated");
}

function waiting({ ledger, queue, at }: Session): Decided[] {
  const left = new Set(queue.slice(at));
  return ledger.proposals.filter((each) => left.has(each.id) && isOpen(each));
}

function sameKind(session: Session, { kind }: Decided): string[] {
  return waiting(session).flatMap((each) => (each.kind === kind ? [each.id] : []));
}

/** What names an actor as one of its sides, and the actor itself. */
function ofActor(session: Session, actor: string): string[] {
  return waiting(session).flatMap((each) => {
    const { by, to, actor: of, sender, target, parties, from, id } = each.entry;
    const names = [by, to, of, sender, target, parties, from, ...(each.kind === "actor" ? [id] : [])].flat();
    return names.includes(actor) ? [each.id] : [];
  });
}

/** What is typed, until it is entered or given up. */
function typing(
  session: Session,
  key: string,
  typed: string,
  asking: (typed: string) => Asking,
  enter: (session: Session, typed: string) => Session,
): Session {
  if (key === "escape") return back(session, "Nothing is changed.");
  // A key that is no letter may come as a control, and what is pasted may hold what nobody sees.
  if (key === "enter") return enter(session, withoutUnseen(typed).text.trim());
  const next =
    key === "backspace" ? [...typed].slice(0, -1).join("") : [...key].length === 1 ? typed + key : typed;
  return { ...session, asking: asking(next) };
}

function otherDate(session: Session, typed: string): Session {
  const decided = asked(session)!;
  const number = /^\d$/.test(typed) ? Number(typed) : undefined;
  const when = number === undefined ? typed : decided.grounds.date?.alternatives[number - 1];
  if (when === undefined || when === "") return back(session, "No date is chosen.");
  const key = dateKey(decided)!;
  return made(session, new Set([decided.id]), { decision: "other date", change: { [key]: when } });
}

function merged(session: Session, given: string): Session {
  const typed = given === "" ? (session.likely.get(session.queue[session.at]!) ?? "") : given;
  if (typed === "") return back(session, "It is merged with nothing.");
  return made(session, new Set([asked(session)!.id]), { decision: "merged", with: typed });
}

/** Takes all that may be the same as an entry of the case for the same, each as that which is offered. */
function allMerged(session: Session, ids: readonly string[]): Session {
  const { ledger, likely, by } = session;
  const last = ids.at(-1)!;
  const before = ids
    .slice(0, -1)
    .reduce(
      (made, id) => decide(made, new Set([id]), { decision: "merged", with: likely.get(id)!, by }),
      ledger,
    );
  const done = made({ ...session, ledger: before }, new Set([last]), {
    decision: "merged",
    with: likely.get(last)!,
  });
  // One step: `u` takes all of it back.
  const { queue, at } = session;
  const state = new Map(done.ledger.proposals.map((each) => [each.id, each.decision]));
  const rest = queue.findIndex((id, index) => index >= at && isWaiting(state.get(id) ?? "yes"));
  return {
    ...done,
    at: rest < 0 ? queue.length : rest,
    before: [...session.before, { ledger, at }],
    said: `${ids.length} decided: merged.`,
    over: rest < 0,
  };
}

function field(session: Session, key: string, change: WrittenEntry): Session {
  const decided = asked(session)!;
  if (key === "escape") return back(session, "Nothing is changed.");
  if (key === "enter")
    return Object.keys(change).length === 0 ? edited(session, change) : entered(session, change);
  const [name] = fieldsOf(decided, change)[LETTERS.indexOf(key)] ?? [];
  if (name === undefined || key.length > 1) return session;
  return { ...session, asking: { for: "value", change, key: name, typed: "" } };
}

function valued(
  session: Session,
  asking: Extract<Asking, { readonly for: "value" }>,
  typed: string,
): Session {
  const { key, change, once, toEnter } = asking;
  const decided = asked(session)!;
  if (typed === "") {
    if (once) return back(session, "Nothing is changed.");
    if (toEnter && Object.keys(change).length > 0)
      return {
        ...session,
        asking: { for: "field", change },
        said: `Without ${key} it cannot enter the case.`,
      };
    if (toEnter) return back(session, `Without ${key} it cannot enter the case.`);
    return { ...session, asking: { for: "field", change } };
  }
  const meant = typedValue(session.known, decided.entry, key, typed);
  if ("nobody" in meant)
    return {
      ...session,
      asking: { ...asking, typed: "" },
      said: `No actor is called “${meant.nobody}”.`,
    };
  const next = { ...change, [key]: meant.value };
  // What was asked for by `y` is all there now; who came by `e` goes on until an empty line.
  return once || toEnter ? entered(session, next) : { ...session, asking: { for: "field", change: next } };
}

/** Takes the entry over with its changes, or asks for what it still lacks. */
function entered(session: Session, change: WrittenEntry): Session {
  const [lacking] = lackingIn(asked(session)!, change);
  if (lacking === undefined) return edited(session, change);
  return { ...session, asking: { for: "value", change, key: lacking, typed: "", toEnter: true } };
}

function edited(session: Session, change: WrittenEntry): Session {
  if (Object.keys(change).length === 0) return back(session, "Nothing is changed.");
  return made(session, new Set([asked(session)!.id]), { decision: "edited", change });
}

function back(session: Session, said: string): Session {
  return { ...session, asking: { for: "decision" }, said };
}

/** Decides, and goes on to what is still open. */
function made(session: Session, ids: ReadonlySet<string>, { decision: what, ...more }: Decision): Session {
  const { ledger, queue, at, before, by } = session;
  const next = decide(ledger, ids, { decision: what, by, ...more });
  const state = new Map(next.proposals.map((each) => [each.id, each.decision]));
  // What was skipped in this review is not asked again in it.
  const from = ids.has(queue[at]!) ? at + 1 : at;
  const rest = queue.findIndex(
    (id, index) => index >= from && state.get(id) !== undefined && isWaiting(state.get(id)!),
  );
  return {
    ...session,
    ledger: next,
    at: rest < 0 ? queue.length : rest,
    asking: { for: "decision" },
    before: [...before, { ledger, at }],
    said: ids.size > 1 ? `${ids.size} decided: ${what}.` : "",
    over: rest < 0,
  };
}

function isWaiting(decision: Decided["decision"]): boolean {
  return decision === "open" || decision === "skipped";
}

function undone(session: Session): Session {
  const last = session.before.at(-1);
  if (!last) return { ...session, said: "There is nothing to undo." };
  return { ...session, ...last, before: session.before.slice(0, -1), said: "Undone." };
}
