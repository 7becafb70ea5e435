import { useMemo, useState } from "react";
import { useForm } from "../forms/form.ts";
import { entriesAt, textAt } from "../state/data.ts";
import type { ChangeFault, EntryForm } from "../workers/entry-shapes.ts";
import { AroundContext, type Draft, EntryContext, type NewNamed } from "./entry-context.ts";
import { FieldRow } from "./field-row.tsx";
import { askedFirst } from "./questions.ts";
import type { SentenceOf } from "./use-sentences.ts";

/** The fields of an entry: those that are asked first, and behind them what else the format has. */
export function EntryFields({
  form,
  kind,
  draft,
  change,
  added,
  add,
  creates,
  sentenceOf = unknownSentence,
  faults,
  explanation,
  hidden,
}: {
  readonly form: EntryForm;
  readonly kind: string;
  readonly draft: Draft;
  readonly change: (key: string, value: unknown) => void;
  readonly added: readonly NewNamed[];
  readonly add: (named: NewNamed) => void;
  readonly creates: readonly NewNamed["kind"][];
  readonly sentenceOf?: SentenceOf;
  readonly faults: readonly ChangeFault[];
  /** Of evidence, the position of its explanation. */
  readonly explanation: number | undefined;
  /** Keys that are not changed here. */
  readonly hidden: ReadonlySet<string>;
}) {
  const { bench, data, showSentence } = useForm();
  const [isOpen, setOpen] = useState(false);
  const hypotheses = useMemo(
    () =>
      explanation === undefined
        ? []
        : entriesAt(data, ["explanations", explanation, "hypotheses"]).map(
            ({ entry }) => [textAt(entry, ["id"]), textAt(entry, ["name"])] as const,
          ),
    [data, explanation],
  );
  const scales = useMemo(
    () =>
      new Map(
        entriesAt(data, ["issues"]).map(({ entry }) => [
          textAt(entry, ["id"]),
          entriesAt(entry, ["scale"]).map(
            ({ entry: point }) => [textAt(point, ["id"]), textAt(point, ["text"])] as const,
          ),
        ]),
      ),
    [data],
  );
  const first = askedFirst(kind);
  const fields = form.fields.filter(({ key }) => !hidden.has(key));
  const asked = fields
    .filter(({ key, isRequired }) => first.includes(key) || (isRequired && key !== "id"))
    .sort((a, b) => place(first, a.key) - place(first, b.key));
  const others = fields.filter((field) => !asked.includes(field));
  const isWrong = others.some(({ key }) => faults.some((fault) => fault.key === key));
  const rows = (some: typeof fields) =>
    some.map((field) => (
      <FieldRow
        key={field.key}
        field={field}
        value={draft[field.key]}
        change={(value) => change(field.key, value)}
        faults={faults.filter(({ key }) => key === field.key)}
      />
    ));
  return (
    <EntryContext
      value={{
        bench,
        form,
        kind,
        draft,
        data,
        set: explanation,
        hypotheses,
        scales,
        added,
        add,
        creates,
        sentenceOf,
        showSentence,
      }}
    >
      <AroundContext value={draft}>
        <div className="entry-grid">{rows(asked)}</div>
        {others.length > 0 && (
          <details
            className="entry-more"
            open={isOpen || isWrong}
            onToggle={(event) => setOpen(event.currentTarget.open)}
          >
            <summary>
              More that can be said
              {others.some(({ key }) => draft[key] !== undefined && key !== "id") ? " (something is)" : ""}
            </summary>
            <div className="entry-grid">{rows(others)}</div>
          </details>
        )}
      </AroundContext>
    </EntryContext>
  );
}

function unknownSentence(): undefined {
  return undefined;
}

function place(first: readonly string[], key: string): number {
  const at = first.indexOf(key);
  return at < 0 ? first.length : at;
}
