import { LONG_BEFORE } from "#case/consistency/register/estimates.ts";
import { oddAnswer } from "#case/consistency/register/odd-answer.ts";
import { type GivenFamily, MEND_ANSWER, oddInFamily } from "#case/consistency/register/odd-family.ts";
import type { CaseDate } from "#case/date.ts";
import { type Day, dayOfIso } from "#case/day.ts";
import type { Fault } from "#case/fault.ts";
import { type Likelihood, likelihoodRange } from "#case/likelihood.ts";
import { nearest } from "#case/nearest.ts";
import type { RecordFile } from "./read-file.ts";
import type { Resolutions } from "./resolutions.ts";
import { type Line, type Said, THE_BASE_RATE, THE_CASE } from "./scoring/line.ts";
import { answerAsNumber, type QuestionOutcome } from "./scoring/outcome.ts";
import type { ScoredCase } from "./scoring/score-card.ts";
import { scoreQuestion } from "./scoring/score-question.ts";
import type { SealedQuestion, SealedRegister } from "./sealed-register.ts";

/**
 * A sealed register scored against how its questions came out, or what is wrong with the resolutions.
 *
 * @param families families of its questions, as the case has them now: answers that exclude each other are refused.
 * @param on the day on which it is looked at: what was settled later is still open then.
 */
export function scoreCase(
  register: SealedRegister,
  resolutions: RecordFile<Resolutions> | null,
  on: Day,
  families: readonly GivenFamily[] = [],
): ScoredCase | { readonly faults: readonly Fault[] } {
  const faults = resolutions
    ? [...faultsOf(register, resolutions), ...atOdds(register, resolutions, families)]
    : [];
  if (faults.length > 0) return { faults };
  const { case: of, asOf, sealedOn, hindsight, sha256, sources } = register;
  return {
    case: of,
    asOf,
    sealedOn,
    hindsight,
    sha256,
    sources,
    questions: register.questions.map((question) =>
      scoreQuestion(
        question,
        outcomeOf(question, resolutions?.content, on),
        asOf,
        recordedOn(question.id, resolutions?.content, on),
      ),
    ),
  };
}

/** What the lines of a case itself are called. */
const OWN_NAMES: ReadonlySet<string> = new Set([THE_CASE, THE_BASE_RATE]);

/** What the resolutions cannot say of this register, each with its place. */
function faultsOf(register: SealedRegister, { content, fault }: RecordFile<Resolutions>): Fault[] {
  const found: Fault[] = [];
  if (content.case !== register.case.id)
    found.push(
      fault(
        ["case"],
        `these are the resolutions of the case \`${content.case}\`, and \`${register.case.id}\` was sealed`,
        "name the resolutions of this case",
      ),
    );
  const known = new Map(register.questions.map((question) => [question.id, question]));
  const ids = [...known.keys()];
  const unknown = (list: string, at: number, id: string) => {
    const near = nearest(id, ids);
    const cure = near ? `did you mean \`${near}\`?` : `its questions: ${ids.join(", ")}`;
    found.push(fault([list, at, "question"], `no question \`${id}\` was sealed`, cure));
  };
  const settled = new Set<string>();
  for (const [at, { question: id, as, answer, on, why }] of content.resolutions.entries()) {
    const question = known.get(id);
    if (!question) {
      unknown("resolutions", at, id);
      continue;
    }
    const path = ["resolutions", at];
    if (settled.has(id))
      found.push(
        fault([...path, "question"], `the question \`${id}\` is resolved twice`, "keep one of the two"),
      );
    settled.add(id);
    if (on.latest! < dayOfIso(question.opens))
      found.push(
        fault(
          [...path, "on"],
          `\`${id}\` was resolved (${on.edtf}) before it opened (${question.opens})`,
          "a question is asked before its answer is there: mend the day",
        ),
      );
    if (on.latest! > content.on.latest!)
      found.push(
        fault(
          [...path, "on"],
          `\`${id}\` was resolved (${on.edtf}) after the answers were looked up (${content.on.edtf})`,
          "mend one of the days",
        ),
      );
    if (as !== "resolved" && answer !== undefined)
      found.push(fault([...path, "answer"], `\`${id}\` is ${as} and has an answer`, "remove the answer"));
    if (as === "resolved") {
      if (answer === undefined)
        found.push(fault(path, `\`${id}\` is resolved without an answer`, "add `answer`"));
      else {
        const { answer: kind, outcomes, opens, closes } = question;
        const asked = {
          kind,
          outcomes: outcomes.map((outcome) => outcome.id),
          opens: dayOfIso(opens),
          closes: dayOfIso(closes),
        };
        const odd = oddAnswer(asked, { answer, on: on.latest, why: why !== undefined }, `\`${id}\``);
        if (odd !== undefined) found.push(fault([...path, "answer"], odd.what, odd.cure));
      }
    }
  }
  const said = new Set<string>();
  for (const [at, { question: id, by, as, on, chance }] of content.recorded.entries()) {
    const question = known.get(id);
    const key = JSON.stringify([id, as, by, on.edtf]);
    if (said.has(key))
      found.push(
        fault(
          ["recorded", at, "on"],
          `two lines of ${by} on \`${id}\` are of one day (${on.edtf})`,
          "keep the last: nobody could tell which one stood",
        ),
      );
    said.add(key);
    if (OWN_NAMES.has(by))
      found.push(
        fault(["recorded", at, "by"], `“${by}” is what the page calls a line of its own`, "name who said it"),
      );
    if (!question) unknown("recorded", at, id);
    else if (question.answer !== "yes-no")
      found.push(
        fault(["recorded", at, "chance"], `\`${id}\` is no question of yes or no`, "leave the line out"),
      );
    else if (likelihoodRange(chance as Likelihood) === undefined)
      found.push(fault(["recorded", at, "chance"], "nothing is on record", "leave the line out"));
    else if (on.latest! > dayOfIso(question.closes))
      found.push(
        fault(
          ["recorded", at, "on"],
          `\`${id}\` had closed (${question.closes})`,
          "mend the day, or leave the line out",
        ),
      );
    else if (on.latest! < dayOfIso(question.opens) - LONG_BEFORE)
      found.push(
        fault(
          ["recorded", at, "on"],
          `nobody was asked \`${id}\` yet: it opened more than a year later (${question.opens})`,
          "mend the day, or leave the line out",
        ),
      );
  }
  return found;
}

/** Answers that those to other questions of their family exclude. */
function atOdds(
  { questions }: SealedRegister,
  { content, fault }: RecordFile<Resolutions>,
  families: readonly GivenFamily[],
): Fault[] {
  const sealed = new Set(questions.flatMap(({ id, answer }) => (answer === "yes-no" ? [id] : [])));
  const places = new Map(content.resolutions.map(({ question }, at) => [question, at] as const));
  return families.flatMap((family) => {
    const odd = oddInFamily(family, (id) => {
      const { as, answer } = content.resolutions[places.get(id) ?? -1] ?? {};
      if (!sealed.has(id) || as !== "resolved") return undefined;
      return answer === "yes" ? true : answer === "no" ? false : undefined;
    });
    return odd ? [fault(["resolutions", places.get(odd.id)!, "answer"], odd.what, MEND_ANSWER)] : [];
  });
}

function outcomeOf(question: SealedQuestion, resolutions: Resolutions | undefined, on: Day): QuestionOutcome {
  const found = resolutions?.resolutions.find((each) => each.question === question.id);
  if (!found || found.on.latest! > on) return { is: dayOfIso(question.settles) < on ? "due" : "open" };
  const { as, answer, on: settled, source, why = null } = found;
  const common = { on: settled.latest!, source, why };
  return as === "resolved"
    ? { is: as, answer: answerAsNumber(question, answer!, dayOfIso), ...common }
    : { is: as, ...common };
}

/** The lines of others on a question that were on record by a day. */
function recordedOn(id: string, resolutions: Resolutions | undefined, on: Day): Line[] {
  const lines = new Map<
    string,
    { as: Line["kind"]; by: string; said: { on: CaseDate; chance: Likelihood }[] }
  >();
  for (const { question, by, as, on: said, chance } of resolutions?.recorded ?? []) {
    if (question !== id || said.latest! > on) continue;
    const key = JSON.stringify([as, by]);
    const line = lines.get(key) ?? { as, by, said: [] };
    line.said.push({ on: said, chance: chance as Likelihood });
    lines.set(key, line);
  }
  return [...lines.values()].map(({ as, by, said }) => {
    // Of two of one day the later in the file is what stood when the day was over.
    const byDay = new Map(said.map((each) => [each.on.latest!, each]));
    const path = [...byDay].toSorted(([a], [b]) => a - b);
    return {
      kind: as,
      by,
      path: path.map(([from, each]) => ({ from, forecast: saidAs(each.chance) })),
    };
  });
}

function saidAs(chance: Likelihood): Said {
  const { low, high } = likelihoodRange(chance)!;
  return { form: "chance", chance: { low, best: (low + high) / 2, high } };
}
