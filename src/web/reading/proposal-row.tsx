import { useId, useState } from "react";
import { ProposalCorrection } from "../entries/proposal-correction.tsx";
import type { DecisionAsked, ShownProposal } from "../workers/messages.ts";

/** Makes a decision; `label` is what Undo says. */
export type Decide = (asked: DecisionAsked, label: string) => void;

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
  const name = `${kind} “${words}”`;
  const to = (decision: DecisionAsked["decision"], label: string) => () =>
    decide({ id, decision, given }, `${label}: ${name}`);
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
      <p className="quiet">
        Confidence {confidence}; by rule: {rule}
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
          cancel={() => setCorrected(false)}
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
        {!isCorrected && (state === "open" || lacks.length > 0) && state !== "turned down" && (
          <button
            type="button"
            aria-label={`Take over ${name}`}
            aria-keyshortcuts="y"
            data-key="y"
            disabled={isLocked}
            onClick={to("yes", "taken over")}
          >
            Take over <kbd>y</kbd>
          </button>
        )}
        {state !== "turned down" && (
          <button
            type="button"
            aria-label={`Correct ${name}`}
            aria-keyshortcuts="c"
            aria-expanded={isCorrected}
            data-key="c"
            disabled={isLocked}
            onClick={() => setCorrected(!isCorrected)}
          >
            Correct <kbd>c</kbd>
          </button>
        )}
        {state !== "turned down" && (
          <button
            type="button"
            aria-label={`Turn down ${name}`}
            aria-keyshortcuts="n"
            data-key="n"
            disabled={isLocked}
            onClick={to("no", "turned down")}
          >
            Turn down <kbd>n</kbd>
          </button>
        )}
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
