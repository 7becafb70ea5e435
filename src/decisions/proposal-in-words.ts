import { decidedEntry, WORDS } from "./entry-of.ts";
import { type Known, NAMING } from "./known.ts";
import type { Decided } from "./ledger.ts";

/** Keys of an entry that say nothing to who decides it. */
const UNSEEN_KEYS: ReadonlySet<string> = new Set(["id", "cameo", "codes"]);

/** A proposal as it is shown to who decides it. */
export interface ProposalInWords {
  /** What it says, or what it is called. */
  readonly words: string;
  /** The other keys of its entry. */
  readonly told: readonly (readonly [key: string, value: string])[];
  /** By which rule it came about. */
  readonly rule: string;
}

/** A proposal in words; actors and issues by what they are called. Nothing of it is made printable. */
export function proposalInWords(decided: Decided, known: Known): ProposalInWords {
  const { kind, grounds } = decided;
  const entry = decidedEntry(decided);
  const words = WORDS[kind] ?? (kind === "actor" ? "name" : "title");
  const told = Object.entries(entry).filter(([key]) => key !== words && !UNSEEN_KEYS.has(key));
  return {
    words: entry[words] === undefined ? "what it says only a person can give" : valueInWords(entry[words]),
    told: told.map(([key, value]) => [key, toldInWords(key, value, known)]),
    rule: groundsInWords(grounds),
  };
}

/** The value of a key: actors and issues by what they are called. */
function toldInWords(key: string, value: unknown, known: Known): string {
  if (NAMING.has(key) || key === "memberOf") return namesInWords(value, known);
  const [, issue] = (key === "issue" && known.issues.find(([id]) => id === value)) || [];
  return issue !== undefined && issue !== value ? `${issue} (${String(value)})` : valueInWords(value);
}

/** Actors by their names, with the ids by which they are typed. */
function namesInWords(value: unknown, { actors }: Known): string {
  const named = (id: unknown): string => {
    if (typeof id === "object" && id !== null) {
      const { of, ...days } = id as Readonly<Record<string, unknown>>;
      return [named(of), valueInWords(days)].filter((part) => part !== "").join(", ");
    }
    const [, name] = actors.find(([known]) => known === id) ?? [];
    return name === undefined || name === id ? String(id) : `${name} (${String(id)})`;
  };
  return (Array.isArray(value) ? value : [value]).map(named).join(", ");
}

/** A value as it is written, in one line without brackets. */
export function valueInWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueInWords).join(", ");
  if (typeof value !== "object" || value === null) return String(value ?? "");
  return Object.entries(value)
    .map(([key, part]) => `${key} ${valueInWords(part)}`)
    .join(", ");
}

function groundsInWords({ rule, date, actors, alleged, model }: Decided["grounds"]): string {
  return [
    rule,
    ...(date ? [`date by ${date.rule} from ${date.anchor}${date.tense ? `, ${date.tense}` : ""}`] : []),
    ...(date && date.alternatives.length > 0 ? [`or ${date.alternatives.join(", ")}`] : []),
    ...(actors ? [`actor by ${actors.join(", ")}`] : []),
    ...(alleged ? [`said by ${alleged.join(", ")}`] : []),
    ...(model ? [`at words that a language model, ${model.name}, pointed to`] : []),
  ].join("; ");
}
