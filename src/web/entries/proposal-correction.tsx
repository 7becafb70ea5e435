import { useEffect, useRef, useState } from "react";
import { isSame } from "#case/same-value.ts";
import { useForm } from "../forms/form.ts";
import type { Draft } from "./entry-context.ts";
import { written } from "./entry-draft.ts";
import { EntryFields } from "./entry-fields.tsx";
import { useEntryForm } from "./use-entry-form.ts";

/** Keys of a proposal that it has from its text, or that are given when it enters the case. */
const HIDDEN: ReadonlySet<string> = new Set([
  "id",
  "cite",
  "judgement",
  "known",
  "note",
  "wording",
  "accepted",
]);

const ISSUES = ["issue"] as const;

/** Corrects what is proposed before it enters the case. */
export function ProposalCorrection({
  id,
  kind,
  refused,
  decide,
  cancel,
}: {
  readonly id: string;
  readonly kind: string;
  /** Why the correction could not be made. */
  readonly refused: string | undefined;
  /** Is given what is otherwise than proposed; `null` where a key goes. */
  readonly decide: (change: Readonly<Record<string, unknown>>) => void;
  readonly cancel: () => void;
}) {
  const { bench } = useForm();
  const form = useEntryForm(bench, id);
  const [changes, setChanges] = useState<Draft>({});
  const host = useRef<HTMLFormElement>(null);
  const isShown = form !== undefined;
  useEffect(() => {
    if (isShown) host.current?.querySelector<HTMLElement>("textarea, input, select")?.focus();
  }, [isShown]);
  if (!form?.entry) return <p className="quiet">The form is made …</p>;
  const proposed = form.entry;
  const draft = { ...proposed, ...changes };
  return (
    <form
      ref={host}
      className="entry-form"
      aria-label={`Correct the ${kind}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        decide(differences(proposed, draft));
      }}
      onKeyDown={(event) => {
        // A letter that is typed here decides nothing.
        event.stopPropagation();
        if (event.key === "Escape") cancel();
      }}
    >
      <EntryFields
        form={form}
        kind={kind}
        draft={draft}
        change={(key, value) => setChanges((before) => ({ ...before, [key]: value }))}
        added={[]}
        // An issue is made of its name as the proposal enters; an actor enters by a proposal of its own.
        creates={ISSUES}
        add={() => {}}
        faults={[]}
        explanation={undefined}
        hidden={HIDDEN}
      />
      {refused !== undefined && (
        <p className="field-trouble" role="alert">
          {refused}
        </p>
      )}
      <p className="buttons">
        <button type="submit" className="primary">
          Take over as corrected
        </button>
        <button type="button" onClick={cancel}>
          Leave it as proposed
        </button>
      </p>
    </form>
  );
}

/** What of an entry is otherwise; a key that is left empty goes. */
function differences(proposed: Draft, draft: Draft): Readonly<Record<string, unknown>> {
  const after = written(draft, proposed);
  return Object.fromEntries(
    Object.keys(draft).flatMap((key) =>
      isSame(after[key], proposed[key])
        ? []
        : [[key, after[key] ?? (proposed[key] === undefined ? undefined : null)] as const].filter(
            ([, value]) => value !== undefined,
          ),
    ),
  );
}
