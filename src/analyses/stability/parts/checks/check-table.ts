import { FORM_NAMES } from "#case/preference-forms.ts";
import type { PreferenceCheck } from "#graph-model/preferences/preference-checks.ts";
import type { Proposition } from "#math/proposition.ts";
import type { Table } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";
import { capitalised, counted, inWords } from "../../../sentence-parts.ts";
import { table } from "../../../table.ts";
import { partyOf, type StabilityInput } from "../../input.ts";
import type { Background } from "../../setup.ts";
import { DIFFERENCES } from "../../thresholds.ts";
import { statementAt } from "../../words/subject.ts";
import type { Words } from "../../words/words.ts";

/** How what is used of each party's preferences agrees with what else the case says of them; none if it says nothing else. */
export function preferenceCheckTable(checks: readonly PreferenceCheck[], background: Background): Table[] {
  if (checks.length === 0) return [];
  return [
    table(
      "What is said twice of an order",
      [
        "Party",
        "Used",
        "Compared with",
        ["Pairs of outcomes", "number"],
        ["The other way round", "number"],
        ["Alike", "number"],
        ["Tied by one", "number"],
        ["Left open", "number"],
        "Where they differ",
      ],
      checks.map((check) => ({
        cells: [
          background.words.party(check.party),
          FORM_NAMES[check.used],
          FORM_NAMES[check.against],
          check.pairs,
          check.counts?.opposed ?? null,
          check.counts?.alike ?? null,
          check.counts?.tiedByOne ?? null,
          check.counts?.open ?? null,
          check.counts ? differencesText(check, background) : "not compared: too many outcomes",
        ],
        ...(check.counts && check.counts.opposed > 0 ? { emphasis: "strong" as const } : {}),
      })),
      "The case says in several forms how a party orders the outcomes; one is used and the others are a check on it. Of each statement that speaks against the order used, the pair is named that the order puts farthest apart.",
    ),
  ];
}

function differencesText(check: PreferenceCheck, { input, words }: Background): string {
  const { used, against, opposed } = check;
  if (opposed.length === 0) return "nowhere";
  const told = opposed.slice(0, DIFFERENCES).map(({ entry, pairs, better, worse }) => {
    const because = entry === null ? "" : `, because of ${words.statement(wishOf(check, entry, input))}`;
    return `By the ${FORM_NAMES[used]} ${words.quoted(better)} is better than ${words.quoted(worse)}; by the ${FORM_NAMES[against]} it is worse${because} (${counted(pairs, "pair")}).`;
  });
  const more = opposed.slice(DIFFERENCES).reduce((sum, { pairs }) => sum + pairs, 0);
  return [
    ...told,
    ...(more > 0 ? [`${capitalised(counted(more, "more pair"))} for other reasons.`] : []),
  ].join(" ");
}

/** What an entry of the other form says that the party would rather held. */
export function wishOf(
  { party, against }: PreferenceCheck,
  entry: number,
  input: StabilityInput,
): Proposition {
  const { preferences } = partyOf(input, party).checks.find((check) => check.preferences.by === against)!;
  const holds = statementAt(preferences, entry)!;
  const weight = preferences.by === "weights" ? preferences.entries[entry]!.weight : null;
  return weight !== null && weight.high <= 0 ? { is: "not", of: holds } : holds;
}

/** What is used of each party's preferences, and whether the rest contradicts it. */
export function preferenceCheckCaveats(checks: readonly PreferenceCheck[], words: Words): Text[] {
  return checks.map(({ party, used, against, pairs, counts }) => {
    const name = capitalised(words.party(party));
    const outcome = !counts
      ? "were not compared with it, since there are too many outcomes"
      : counts.opposed === 0
        ? `contradict it nowhere${counts.open > 0 ? `; ${inWords(counts.open)} of ${counted(pairs, "pair")} of outcomes ${counts.open === 1 ? "is" : "are"} left open` : ""}`
        : `put ${inWords(counts.opposed)} of ${counted(pairs, "pair")} of outcomes the other way round`;
    return `${name}: the ${FORM_NAMES[used]} ${used === "ranking" ? "is" : "are"} used; the ${FORM_NAMES[against]} are a check, and ${outcome}.`;
  });
}
