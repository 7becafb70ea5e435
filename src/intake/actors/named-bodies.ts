import { BODY_NOUNS, COMPANY_NOUNS, OF_COMPANIES } from "../tables/companies.ts";
import { isPastForm } from "../text/verb-forms.ts";
import type { Word } from "../text/words.ts";
import type { CapitalRun } from "./capital-runs.ts";
import { officeBefore, officeBehind } from "./cues-of-persons.ts";
import type { Marked } from "./marked.ts";

/** Nouns for people behind which `at` leads to whom they work for. */
const EMPLOYED =
  /^(?:analysts?|economists?|strategists?|employees|workers|staff|executives?|partners?|researchers?|brokers?|lawyers?|managers?)$/;
/** What is done with companies: behind it `of`, `in` or `with` leads to one. */
const DEALT_IN =
  /^(?:purchase|takeover|acquisition|acquire|merger|merge|shares|stake|stakes|owner|owners|shareholders?)$/;

/** Offices and people that only companies and bodies have, right behind a name. */
const CORPORATE =
  /^(?:chief executive|chief financial|chief operating|finance director|managing director|chairman\b|chairwoman\b|shareholders\b|executives?\b|bosses\b|boss\b)/;
/** Nouns for bodies that stand behind their names. */
const NAMED_BY =
  /^(?:union|party|group|movement|militia|alliance|faction|airline|newspaper|consortium|coalition|guerrillas|company|federation|supermarket|brewery|bank|think-?tank|website)$/;

/**
 * Takes for organisations those names of unknown bearers that a text treats as such somewhere: `the grocer Harrow`,
 * `Harrow's shareholders`, `an analyst at Kauri`. Where it gives the bearer an office or `who`, he stays a person.
 */
export function withNamedBodies(text: readonly Marked[]): Marked[] {
  const bodies = new Set<string>();
  const persons = new Set<string>();
  for (const { passage, runs, roles } of text) {
    for (const run of runs) {
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

function isBody(words: readonly Word[], { from, to }: CapitalRun): boolean {
  const [before, lead] = [words[from - 1], words[from - 2]];
  if (before?.kind === "word" && !before.capital) {
    if (COMPANY_NOUNS.has(before.lower) || BODY_NOUNS.has(before.lower)) return true;
    // `its smaller rival Harrow`
    if (
      before.lower === "rival" &&
      words.slice(Math.max(0, from - 4), from).some(({ lower }) => lower === "its")
    )
      return true;
    if (before.lower === "at" && lead && EMPLOYED.test(lead.lower)) return true;
    if (/^(?:of|in|with)$/.test(before.lower) && lead && DEALT_IN.test(lead.lower)) return true;
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
    words.slice(to + 2, to + 6).some(({ lower, capital }, index, behind) => {
      const end = behind[index + 1];
      return (
        !capital &&
        (COMPANY_NOUNS.has(lower) || BODY_NOUNS.has(lower)) &&
        (end === undefined || /^[,.]$|^that$|^which$/.test(end.lower))
      );
    })
  );
}
