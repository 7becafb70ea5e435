import { type RefObject, useId, useRef, useState } from "react";
import { ProposalCorrection } from "../entries/proposal-correction.tsx";
import type { DecisionAsked, ShownProposal } from "../workers/messages.ts";

/** Makes a decision; `label` is what Undo says. */
export type Decide = (asked: DecisionAsked, label: string) => void;

/** A button that a key presses, too. */
interface Key {
  readonly key: "y" | "c" | "n";
  readonly label: string;
  readonly act: () => void;
  readonly ref?: RefObject<HTMLButtonElement | null>;
  /** Of one that opens something: whether that is open. */
  readonly isExpanded?: boolean;
}

/** What is proposed of a sentence, with what decides it: one key each, or a button. */
export function ProposalRow({
  proposal: { id, kind, confidence, words, told, rule, cite, lacks, state, why },
  refused,
  isLocked,
  decide,
}: {
  readonly proposal: ShownProposal;
  /** Why the last decision about it could not be made. */
  readonly refused: string | undefined;
  readonly isLocked: boolean;
  readonly decide: Decide;
}) {
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const [isCorrected, setCorrected] = useState(false);
  const own = useId();
  const corrects = useRef<HTMLButtonElement>(null);
  const name = `${kind} “${words}”`;
  const to = (decision: DecisionAsked["decision"], label: string) => () =>
    decide({ id, decision, given }, `${label}: ${name}`);
  const mayBeTaken = !isCorrected && (state === "open" || lacks.length > 0);
  const keys: readonly Key[] =
    state === "turned down"
      ? []
      : [
          ...(mayBeTaken ? [{ key: "y", label: "Take over", act: to("yes", "taken over") } as const] : []),
          {
            key: "c",
            label: "Correct",
            act: () => setCorrected(!isCorrected),
            ref: corrects,
            isExpanded: isCorrected,
          },
          { key: "n", label: "Turn down", act: to("no", "turned down") },
        ];
  return (
    <li className="proposal" data-proposal={id} data-decided={state}>
      <p>
        <span className="proposal-kind">{kind}</span> {words}
      </p>
      {told.length > 0 && (
        <dl>
          {told.map(([key, value]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="quiet" title={`by rule: ${rule}`}>
        Confidence {confidence}
        {cite.length > 0 && `; with ${cite.join(", ")}`}
      </p>
      {isCorrected && state !== "turned down" && (
        <ProposalCorrection
          id={id}
          kind={kind}
          refused={refused}
          decide={(change) =>
            decide({ id, decision: "yes", given: {}, change }, `taken over as corrected: ${name}`)
          }
          cancel={() => {
            setCorrected(false);
            corrects.current?.focus();
          }}
        />
      )}
      {!isCorrected &&
        state !== "turned down" &&
        lacks.map(({ key, known }) => (
          <p key={key} className="proposal-lacks">
            <label htmlFor={`${own}-${key}`}>Only a person can say its {key}:</label>{" "}
            <input
              id={`${own}-${key}`}
              type="text"
              aria-label={`Only a person can say its ${key}: ${name}`}
              list={known.length > 0 ? `${own}-${key}-known` : undefined}
              value={given[key] ?? ""}
              disabled={isLocked}
              onChange={(event) => setGiven({ ...given, [key]: event.target.value })}
              onKeyDown={(event) => event.key === "Enter" && to("yes", "taken over")()}
            />
            {known.length > 0 && (
              <datalist id={`${own}-${key}-known`}>
                {known.map((one) => (
                  <option key={one} value={one} />
                ))}
              </datalist>
            )}
          </p>
        ))}
      {refused !== undefined && !isCorrected && (
        <p className="warn" role="alert">
          {refused}
        </p>
      )}
      {state === "taken" && (
        <p role="status">
          <strong>Taken, and not in the case yet</strong>
          {why !== undefined && `: ${why}`}.
        </p>
      )}
      <div className="proposal-keys">
        {keys.map(({ key, label, act, ref, isExpanded }) => (
          <button
            key={key}
            ref={ref}
            type="button"
            aria-label={`${label} ${name}`}
            aria-keyshortcuts={key}
            aria-expanded={isExpanded}
            data-key={key}
            disabled={isLocked}
            onClick={act}
          >
            {label} <kbd>{key}</kbd>
          </button>
        ))}
        {state !== "open" && (
          <button
            type="button"
            aria-label={`Ask again: ${name}`}
            disabled={isLocked}
            onClick={to("open", "to be asked again")}
          >
            {state === "taken" ? "Taken" : "Turned down"}: ask again
          </button>
        )}
      </div>
    </li>
  );
}
