import { isFiniteVerb } from "../text/clauses.ts";
import type { Word } from "../text/words.ts";
import { knownActor } from "./lexicon.ts";
import type { Marked } from "./marked.ts";
import type { Mention } from "./mention.ts";
import type { Person } from "./persons.ts";
import type { Role } from "./roles.ts";

/** Words that may stand between a body and an office. */
const BETWEEN =
  /^(?:former|then|acting|outgoing|new|incoming|late|senior|chief|top|branch|general|executive|deputy|interim|'s)$/;

/**
 * The persons with the bodies that they speak for, where the words beside an office tell it: `the union's secretary, Jane
 * Doe`, `commission chair Jane Doe`, `its negotiator, Jane Doe`, `Jane Doe, an economist at the University of …`. A minister of whom
 * nothing tells the state is of the one that the sentences around him name, or that the text is about.
 *
 * @param mainState the state that the text is about, if it is about one
 */
export function withEmployers(
  persons: readonly Person[],
  text: readonly Marked[],
  mentions: readonly (readonly Mention[])[],
  mainState?: string,
): Person[] {
  const employers = new Map<string, string>();
  let body: string | undefined;
  for (const [index, { passage, roles }] of text.entries()) {
    const here = mentions[index]!;
    for (const person of here) {
      if (person.form !== "person" || employers.has(person.id)) continue;
      const role = roles.find((each) => isBeside(passage.words, each, person));
      const employer =
        (role && employerOf(passage.words, role, here, body)) ??
        ledBy(passage.words, person, here) ??
        (role && GOVERNING.test(role.role) ? (stateAround(mentions, index, role) ?? mainState) : undefined);
      if (employer !== undefined && employer !== person.id) employers.set(person.id, employer);
    }
    // Whom a sentence begins with goes on in the next, rather than whom it names last.
    body =
      here.find(
        ({ form, as, from }) =>
          as === "actor" &&
          opensWith(passage.words, from) &&
          form !== "person" &&
          form !== "surname" &&
          form !== "adjective",
      )?.id ??
      here.findLast(({ form, as }) => as === "actor" && form !== "person" && form !== "surname")?.id ??
      body;
  }
  return persons.map((person) => {
    const employer = person.memberOf === undefined ? employers.get(person.id) : undefined;
    return employer === undefined ? person : { ...person, memberOf: employer };
  });
}

/** Whether a sentence begins with the phrase that ends there: `The metalworkers' union, Dansk Stål, called`. */
function opensWith(words: readonly Word[], from: number): boolean {
  return (
    from < 3 ||
    (from < 8 &&
      words[from - 1]?.text === "," &&
      !words.slice(0, from).some((_, at) => isFiniteVerb(words, at)))
  );
}

/** Offices of a government, which are nobody's but a state's. */
const GOVERNING = /\bminister$|^(?:pm|premier|fm|foreign secretary|finance secretary|attorney general)$/;

/** The one state that is named before an office in its sentence, else in the sentence before; none where there are two. */
function stateAround(
  mentions: readonly (readonly Mention[])[],
  index: number,
  { from }: Role,
): string | undefined {
  const statesIn = (all: readonly Mention[]) => [
    ...new Set(all.flatMap(({ id, as }) => (as === "actor" && knownActor(id)?.kind === "state" ? [id] : []))),
  ];
  const before = statesIn(mentions[index]!.filter((each) => each.to <= from));
  const states = before.length > 0 ? before : statesIn(mentions[index - 1] ?? []);
  return states.length === 1 ? states[0] : undefined;
}

/** Whether an office stands right before a name, or between commas before or behind it. */
function isBeside(words: readonly Word[], { from, to, honorific }: Role, person: Mention): boolean {
  if (honorific) return false;
  if (to === person.from) return true;
  const [first, last] = to <= person.from ? [to, person.from] : [person.to, from];
  if (last - first > 6 || last < first) return false;
  return (
    words[person.from > to ? last - 1 : first]?.text === "," &&
    words.slice(first, last).filter(({ text }) => text === ",").length === 1
  );
}

/** `Jane Doe, who chairs the committee`, `Jane Doe of the union` */
function ledBy(words: readonly Word[], { to }: Mention, mentions: readonly Mention[]): string | undefined {
  const isLed =
    words[to]?.text === "," &&
    words[to + 1]?.lower === "who" &&
    /^(?:chairs|leads|heads|runs|represents|led|headed|chaired|speaks|negotiates)$/.test(
      words[to + 2]?.lower ?? "",
    );
  if (!isLed && words[to]?.lower !== "of") return undefined;
  let at = isLed ? to + 3 : to + 1;
  while (/^(?:for|the|a|its)$/.test(words[at]?.lower ?? "")) at++;
  return mentions.find(
    ({ from, as, form }) =>
      (from === at || from === at - 1) &&
      as === "actor" &&
      (form === "organisation" || (isLed && (form === "reference" || form === "name"))),
  )?.id;
}

function employerOf(
  words: readonly Word[],
  { from, to }: Role,
  mentions: readonly Mention[],
  body: string | undefined,
): string | undefined {
  let at = from;
  while (at > 0 && BETWEEN.test(words[at - 1]!.lower)) at--;
  const isBody = ({ form, as }: Mention) => as === "actor" && form !== "person" && form !== "surname";
  const before = mentions.findLast((each) => each.to === at && isBody(each));
  if (before) return before.id;
  // `Kestrel rejected the claim. A spokesman, Jane Doe, said`
  if (
    /^(?:a|an)$/.test(words[at - 1]?.lower ?? "") &&
    at < 2 &&
    /^spokes/.test(words[from]!.lower) &&
    words[to]?.lower !== "for"
  )
    return body;
  if (/^(?:its|their)$/.test(words[at - 1]?.lower ?? ""))
    return mentions.findLast((each) => each.to < at && isBody(each))?.id ?? body;
  if (!/^(?:of|for|at|with)$/.test(words[to]?.lower ?? "")) return undefined;
  const article = words[to + 1]?.lower === "the" ? to + 2 : to + 1;
  return mentions.find((each) => (each.from === to + 1 || each.from === article) && isBody(each))?.id;
}
