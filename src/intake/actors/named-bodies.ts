import { REGIONS } from "../tables/common-words.ts";
import { BODY_NOUNS, COMPANY_NOUNS, COMPANY_WORDS, OF_COMPANIES } from "../tables/companies.ts";
import { isPastForm } from "../text/verb-forms.ts";
import type { Word } from "../text/words.ts";
import type { CapitalRun } from "./capital-runs.ts";
import { hasVerbOfPerson, isSite, officeBefore, officeBehind } from "./cues-of-persons.ts";
import type { Marked } from "./marked.ts";
import { endsOf } from "./organisations.ts";

/** Nouns for people behind which `at` leads to whom they work for. */
const EMPLOYED =
  /^(?:analysts?|economists?|strategists?|employees|workers|staff|executives?|partners?|researchers?|brokers?|lawyers?|managers?|drivers|nurses|pilots|couriers|dockers|miners|technicians|engineers|directors?|bosses|crews?)$/;
/** What stands behind the name of a place: `nurses at Tarin hospital`. */
const SITES = /^(?:hospital|depot|station|port|airport|plant|prison|barracks|base|mine|harbour|stadium)$/;
/** What is done with companies: behind it `of`, `in` or `with` leads to one. */
const DEALT_IN =
  /^(?:purchase|takeover|acquisition|acquire|merger|merge|shares|stake|stakes|owner|owners|shareholders?)$/;

/** What a region has that no state is: `the government of Oaxaca`. */
const GOVERNS = /^(?:government|parliament|legislature|cabinet|electorate)$/;

/** Offices and people that only companies and bodies have, right behind a name. */
const CORPORATE =
  /^(?:chief executive|chief financial|chief operating|finance director|managing director|chairman\b|chairwoman\b|shareholders\b|executives?\b|bosses\b|boss\b)/;
/** Nouns for bodies that stand behind their names. */
const NAMED_BY =
  /^(?:union|party|group|movement|militia|alliance|faction|airline|newspaper|consortium|coalition|guerrillas|company|federation|supermarket|brewery|bank|think-?tank|website)$/;

/** What only a firm or body does: behind its name, or behind `which`. */
const DONE_BY_BODIES =
  /^(?:employs|employed|operates|operated|manufactures|makes|made|supplies|supplied|sells|sold|runs|ran|owns|owned|represents|publishes|published|insures|flies|carries|builds|built|lends|lent|mines|scrapped|cancelled|canceled|furloughed|listed|merged|delisted|restructured|defaulted|refinanced|outsources|outsourced)$/;
const OWNED =
  /^(?:advised|owned|financed|funded|insured|supplied|operated|commissioned|employed|built|published)$/;
/** Several who go by one name are a firm. */
const ADVISERS =
  /^(?:advisers|advisors|lawyers|auditors|consultants|brokers|owners|insurers|organisers|organizers|contractors|builders|suppliers)$/;
/** May stand between a name and its verb. */
const HELPING = /^(?:is|was|has|had|will|would|also|now|since|then|already|may|can)$/;
/** Behind it a name is one of a place or thing, and no subject. */
const NO_SUBJECT =
  /^(?:the|of|in|at|near|from|to|by|with|for|on|against|between|over|around|through|across|outside|a|an|mr|mrs|ms|dr)$/;
/** Letters that stand for a thing and for no body. */
const NO_BODIES = new Set(
  "GDP VAT CEO CFO COO MP MPS AIDS HIV LNG LPG GPS DNA TV IT PR AI ID PM AM FM SUV VIP NGO NGOS IPO ATM USB CCTV PCR COVID PHD MBA SMS FAQ BBC UFO GMT UTC CET BST EST EEZ NPT NATO".split(
    " ",
  ),
);

/**
 * Takes for organisations those names of unknown bearers that a text treats as such somewhere: `the grocer Harrow`,
 * `Harrow's shareholders`, `an analyst at Kauri`. Where it gives the bearer an office or `who`, he stays a person.
 */
export function withNamedBodies(text: readonly Marked[]): Marked[] {
  const bodies = new Set<string>();
  const persons = new Set<string>();
  for (const { passage, runs, roles } of text) {
    for (const run of runs) {
      // `Jane Doe said`: where `Doe` alone does something, she does.
      if (run.is === "person" && run.name.includes(" ") && isToldAsPerson(passage.words, run, roles))
        persons.add(run.name.split(" ").at(-1)!);
      if (run.is === "organisation") continue;
      if (isBody(passage.words, run)) bodies.add(run.name);
      const { from, to } = run;
      const words = passage.words;
      if (
        roles.some((role) => role.to === from) ||
        officeBehind(words, to, roles) ||
        officeBefore(words, from, to, roles) ||
        (words[to]?.text === "," && words[to + 1]?.lower === "who")
      )
        persons.add(run.name);
    }
  }
  for (const name of takenUp(text, persons)) bodies.add(name);
  for (const name of shortened(text, bodies)) bodies.add(name);
  for (const name of persons) bodies.delete(name);
  const isOrganisation = ({ name }: CapitalRun) =>
    !persons.has(name) &&
    (bodies.has(name) || (name.includes(" ") && [...bodies].some((each) => name.startsWith(`${each} `))));
  return text.map((sentence) => ({
    ...sentence,
    runs: sentence.runs.map((run) =>
      run.is !== "organisation" && isOrganisation(run) ? { ...run, is: "organisation" as const } : run,
    ),
  }));
}

/** `Solan` beside `Solan Ferries`, `Aubrac` beside `Banque Aubrac`: by a word alone, if only one body begins or ends with it. */
function shortened(text: readonly Marked[], bodies: ReadonlySet<string>): string[] {
  const firsts = new Map<string, Set<string>>();
  for (const { runs } of text)
    for (const { is, name } of runs) {
      if (!(is === "organisation" || bodies.has(name))) continue;
      // An office or adjective is no name: `National`, `Joint`.
      for (const end of endsOf(name))
        if (end.length > 3) firsts.set(end, (firsts.get(end) ?? new Set()).add(name));
    }
  return text.flatMap(({ runs, passage: { words } }) =>
    runs.flatMap(({ is, name, to }) =>
      is === "person" && firsts.get(name)?.size === 1 && !isSite(words, to) ? [name] : [],
    ),
  );
}

/** `Real Oriente refused to play. The club said …`: the one name in a sentence that the next one takes up by a noun for bodies. */
function takenUp(text: readonly Marked[], persons: ReadonlySet<string>): string[] {
  // Where each word first stands otherwise than at the head of a sentence behind `The`.
  const first = new Map<string, number>();
  for (const [index, { passage }] of text.entries())
    for (const [at, { lower }] of passage.words.entries())
      if (at > 1 && !first.has(lower)) first.set(lower, index);
  return text.flatMap(({ passage: { words, heading } }, index) => {
    const before = text[index - 1];
    const noun = words[1];
    if (heading || before === undefined || before.passage.heading || words[0]?.lower !== "the" || !noun)
      return [];
    if (noun.capital || !(COMPANY_NOUNS.has(noun.lower) || BODY_NOUNS.has(noun.lower))) return [];
    if (words[2]?.capital || words[2]?.kind === "s") return [];
    const isNamed = (first.get(noun.lower) ?? index) < index;
    const [run, ...more] = before.runs.filter(({ is, name }) => is === "person" && !persons.has(name));
    if (isNamed || !run || more.length > 0) return [];
    // `The union rejected an offer from Kestrel. The airline …`
    const isFirm = COMPANY_NOUNS.has(noun.lower);
    const others = before.runs.filter(({ is }) => is === "organisation");
    if (others.some(({ name }) => !isFirm || COMPANY_WORDS.has(name.split(" ").at(-1)!.toLowerCase())))
      return [];
    const isSubject = run.from < 2;
    return isSubject || !run.name.includes(" ") ? [run.name] : [];
  });
}

/** Whether somebody is told to be a person by who or by an office; the verbs alone are those of bodies too. */
function isToldAsPerson(words: readonly Word[], { from, to }: CapitalRun, roles: Marked["roles"]): boolean {
  return (
    roles.some((role) => role.to === from) ||
    officeBehind(words, to, roles) !== undefined ||
    officeBefore(words, from, to, roles) !== undefined ||
    (words[to]?.text === "," && words[to + 1]?.lower === "who")
  );
}

/** `Brightwater, which runs the ferries`, `Halden is closing two of its plants`, `Noriva employs 900`. */
function doesAsBodies(words: readonly Word[], { from, to }: CapitalRun): boolean {
  const before = words[from - 1];
  if (before && NO_SUBJECT.test(before.lower)) return false;
  if (words[to]?.text === "," && words[to + 1]?.lower === "which")
    return (
      /^(?:speaks|says|said|wants|holds)$/.test(words[to + 2]?.lower ?? "") ||
      DONE_BY_BODIES.test(words[to + 2]?.lower ?? "")
    );
  // `Kelmet and its pilots`
  if (words[to]?.lower === "and" && words[to + 1]?.lower === "its") return true;
  let verb = to;
  while (verb < to + 3 && HELPING.test(words[verb]?.lower ?? "")) verb++;
  const told = words[verb];
  if (told?.kind !== "word" || told.capital) return false;
  if (DONE_BY_BODIES.test(told.lower) && verb === to) return true;
  const isVerb = verb > to || isPastForm(told.lower) || /[^s]s$/.test(told.lower);
  const behind = words.slice(verb + 1, verb + 7);
  const its = behind.findIndex(({ lower }) => lower === "its");
  return (
    isVerb &&
    its >= 0 &&
    behind.slice(0, its).every(({ kind, text }) => kind !== "mark" && !/^[,;:.]$/.test(text))
  );
}

/** `KDH`, `SNCB`: letters alone, with something that a body does or has. */
function isSpelt(words: readonly Word[], { from, to, name }: CapitalRun): boolean {
  if (!/^\p{Lu}{3,7}$/u.test(name) || NO_BODIES.has(name)) return false;
  if (words.every(({ kind, text }) => kind !== "word" || text === text.toUpperCase())) return false;
  const next = words[to];
  if (next?.kind === "s") return true;
  if (next?.text === "," && /^(?:the|an?|which|whose)$/.test(words[to + 1]?.lower ?? "")) return true;
  return (
    hasVerbOfPerson(words, to) ||
    HELPING.test(next?.lower ?? "") ||
    (next?.text === "," && words[from - 1]?.lower === "or")
  );
}

function isBody(words: readonly Word[], run: CapitalRun): boolean {
  const { from, to } = run;
  if (isSpelt(words, run) || (run.is === "person" && doesAsBodies(words, run))) return true;
  const [before, lead] = [words[from - 1], words[from - 2]];
  // `A committee advised by Rothbury`
  if (before?.lower === "by" && to - from === 1 && OWNED.test(lead?.lower ?? "") && !words[to]?.capital)
    return true;
  // `The country's advisers, Larkin Moss, said`
  if (before?.text === "," && ADVISERS.test(lead?.lower ?? "") && /^[,.]$/.test(words[to]?.text ?? "."))
    return true;
  // `A rival faction, Free Tillers, wants`
  if (
    before?.text === "," &&
    lead?.kind === "word" &&
    !lead.capital &&
    /^[,.]$/.test(words[to]?.text ?? ".") &&
    (COMPANY_NOUNS.has(lead.lower) || BODY_NOUNS.has(lead.lower)) &&
    words
      .slice(Math.max(0, from - 7), from - 2)
      .some(({ lower, kind }) => kind === "s" || /^(?:the|an?|its|their)$/.test(lower))
  )
    return true;
  if (before?.kind === "word" && !before.capital) {
    if (COMPANY_NOUNS.has(before.lower) || BODY_NOUNS.has(before.lower)) return true;
    // `its smaller rival Harrow`
    if (
      /^(?:rivals?|competitor|partner)$/.test(before.lower) &&
      words.slice(Math.max(0, from - 4), from).some(({ lower }) => lower === "its")
    )
      return true;
    if (
      before.lower === "at" &&
      lead &&
      EMPLOYED.test(lead.lower) &&
      !SITES.test(words[to]?.lower ?? "") &&
      !isSite(words, to)
    )
      return true;
    if (/^(?:of|in|with)$/.test(before.lower) && lead && DEALT_IN.test(lead.lower)) return true;
    if (before.lower === "of" && lead && to - from === 1 && GOVERNS.test(lead.lower)) return true;
  }
  // `Vodaco chief executive Jane Doe`, `the Verdi union`
  const then = words
    .slice(to, to + 2)
    .map(({ lower }) => lower)
    .join(" ");
  if (CORPORATE.test(then)) return true;
  if (
    words[to]?.kind === "word" &&
    NAMED_BY.test(words[to]!.lower) &&
    // `The Christian union`: its kind, and no name.
    !words.slice(from, to).every(({ lower }) => REGIONS.has(lower)) &&
    /^(?:the|an?)$/.test(before?.lower ?? "")
  )
    return true;
  // `Vodaco raised its bid`: a person has his or hers.
  const verb = words[to];
  if (
    verb?.kind === "word" &&
    isPastForm(verb.lower) &&
    words.slice(to + 1, to + 4).some(({ lower }) => lower === "its")
  )
    return true;
  const next = words[to + 1];
  if (words[to]?.kind === "s" && next && OF_COMPANIES.has(next.lower)) return true;
  // `Harrow, the grocer`
  return (
    words[to]?.text === "," &&
    /^(?:a|an|the|its)$/.test(next?.lower ?? "") &&
    words.slice(to + 2, to + 9).some(({ lower, capital }, index, behind) => {
      const end = behind[index + 1];
      return (
        !capital &&
        (COMPANY_NOUNS.has(lower) || BODY_NOUNS.has(lower)) &&
        // `Jane Doe, the head of a company`: of a company, and none.
        !behind.slice(0, index).some((each) => /^(?:of|for|in|at|with|from|to|by|,)$/.test(each.lower)) &&
        (end === undefined || /^(?:[,.]|that|which|of|for|in|based)$/.test(end.lower))
      );
    })
  );
}
