import { useId, useState } from "react";
import type { Composed, ComposerBoard } from "#analyses/composer.ts";
import type { YamlValue } from "#case/edit/edit.ts";
import { isSame } from "#case/same-value.ts";
import { capitalised } from "#view/capitalised.ts";
import { listsOf } from "../entries/lists.ts";
import { useForm } from "../forms/form.ts";
import { entriesAt } from "../state/data.ts";
import type { Composing, Taken } from "./composing.ts";
import { useComposing } from "./use-composing.ts";

/** Something put together option by option: who accepts it, who blocks it and where, and what would buy assent. */
export function ComposerForm() {
  const { bench } = useForm();
  const { shown, isStale, failure, choose } = useComposing(bench);
  if (failure !== undefined) return <p className="composer-failure">A fault of the program: {failure}</p>;
  if (!shown)
    return (
      <p className="quiet form" role="status">
        It is made ready …
      </p>
    );
  const { board, taken, composed } = shown;
  const named = (places: readonly number[]): Taken =>
    Object.fromEntries(board.clauses.map(({ id, options }, at) => [id, options[places[at]!]!.id]));
  const take = (places: readonly number[]) => choose(named(places));
  return (
    <div className="form composer">
      <Summary board={board} composed={composed} isStale={isStale} />
      <p className="quiet">
        Choose one option on each clause and see at once who accepts {board.noun} and who blocks it. Nothing
        in the case is changed by that.
      </p>
      <Starts board={board} taken={taken} take={take} />
      {board.clauses.map((_, at) => (
        <Clause key={board.clauses[at]!.id} shown={shown} at={at} take={take} />
      ))}
      <Parties board={board} composed={composed} />
      {composed.broken.length > 0 && (
        <>
          <h3>What it breaks</h3>
          <ul>
            {composed.broken.map((condition) => (
              <li key={condition}>{capitalised(condition)}</li>
            ))}
          </ul>
        </>
      )}
      <p>{composed.distance}</p>
      {composed.changes.map((changes) => (
        <Changes key={changes.title} {...changes} take={take} />
      ))}
      <Keep composed={composed} />
      {board.basis !== "" && <p className="quiet">{board.basis}</p>}
    </div>
  );
}

const MARKS = { accepts: "✓", refuses: "✗", open: "?", made: "✓", "not made": "✗" } as const;
const STANCES = { accepts: "accepts", refuses: "refuses", open: "open" } as const;

/** The answer in short. It stays in sight while options are chosen. */
function Summary({
  board,
  composed,
  isStale,
}: {
  readonly board: ComposerBoard;
  readonly composed: Composed;
  readonly isStale: boolean;
}) {
  return (
    <div className="composer-summary" aria-busy={isStale} data-is={composed.is}>
      <p role="status">
        <span aria-hidden="true">{MARKS[composed.is]} </span>
        {composed.headline}
      </p>
      <ul aria-label="Who accepts">
        {board.parties.map(({ name, isAsked }, at) => {
          const { stance } = composed.parties[at]!;
          return (
            <li key={name} data-stance={stance} data-asked={isAsked}>
              <span aria-hidden="true">{MARKS[stance]} </span>
              {name}
              <span className="sr-only">: {STANCES[stance]}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Starts({
  board,
  taken,
  take,
}: {
  readonly board: ComposerBoard;
  readonly taken: readonly number[];
  readonly take: (taken: readonly number[]) => void;
}) {
  return (
    <fieldset className="composer-starts">
      <legend>Start from</legend>
      <div className="choices">
        {board.starts.map((start) => (
          <button
            key={start.label}
            type="button"
            aria-pressed={start.taken.join() === taken.join()}
            onClick={() => take(start.taken)}
          >
            {start.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function Clause({
  shown: { board, taken, composed },
  at,
  take,
}: {
  readonly shown: Composing;
  readonly at: number;
  readonly take: (taken: readonly number[]) => void;
}) {
  const id = useId();
  const { name, options, today } = board.clauses[at]!;
  return (
    <div className="composer-clause">
      <label htmlFor={id}>{capitalised(name)}</label>
      <select
        id={id}
        value={taken[at]}
        aria-describedby={`${id}-likes`}
        onChange={(event) =>
          take(taken.map((option, clause) => (clause === at ? Number(event.target.value) : option)))
        }
      >
        {options.map((option, place) => (
          <option key={option.id} value={place}>
            {option.text}
            {place === today ? " (as today)" : ""}
          </option>
        ))}
      </select>
      <p id={`${id}-likes`} className="quiet">
        {board.parties.map((party, place) => (
          <span key={party.name} className="composer-like">
            {party.name}: {composed.parties[place]!.likes[at]}
          </span>
        ))}
      </p>
    </div>
  );
}

function Parties({ board, composed }: { readonly board: ComposerBoard; readonly composed: Composed }) {
  return (
    <table className="composer-parties">
      <caption>Who makes what of it</caption>
      <thead>
        <tr>
          <th scope="col">Party</th>
          <th scope="col">Says</th>
          <th scope="col">By how much</th>
          <th scope="col">Where it stumbles</th>
        </tr>
      </thead>
      <tbody>
        {board.parties.map(({ name, isAsked }, at) => {
          const { stance, told, stumbles } = composed.parties[at]!;
          return (
            <tr key={name} data-stance={stance}>
              <th scope="row">
                {capitalised(name)}
                {!isAsked && <span className="quiet"> (not asked)</span>}
              </th>
              <td data-label="Says">
                <span aria-hidden="true">{MARKS[stance]} </span>
                {STANCES[stance]}
              </td>
              <td data-label="By how much">{told}</td>
              <td data-label="Where it stumbles">{stumbles.length === 0 ? "–" : stumbles.join("; ")}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Changes({
  title,
  none,
  notTried,
  to,
  take,
}: Composed["changes"][number] & { readonly take: (taken: readonly number[]) => void }) {
  return (
    <section className="composer-changes">
      <h3>{title}</h3>
      {to.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <ul>
          {to.map(({ label, told, taken }) => (
            <li key={label}>
              <button type="button" onClick={() => take(taken)} title="Take this over into the choice above">
                {label}
              </button>
              <span>{told}</span>
            </li>
          ))}
        </ul>
      )}
      {notTried !== undefined && <p className="quiet">{notTried}</p>}
    </section>
  );
}

/** Keeps what was put together as an entry of the case. */
function Keep({ composed }: { readonly composed: Composed }) {
  const { bench, data, isLocked } = useForm();
  const { label, list, entry } = composed.keep;
  const there = entriesAt(data, list);
  const own = useId();
  const [typed, setTyped] = useState("");
  const [said, setSaid] = useState("");
  const name = typed.trim() || String(entry.name);
  const keep = async () => {
    const value = { ...entry, name } as YamlValue;
    const kind = listsOf(data).find(({ path }) => isSame(path, list))?.kind ?? "entry";
    const refusal = await bench.edit(`${kind} “${name}”`, [
      there.length > 0
        ? { do: "insert", path: [...list, there.length], value }
        : { do: "set", path: list, value: [value] },
    ]);
    if (refusal) return;
    setSaid(`“${name}” is in the case.`);
    setTyped("");
  };
  return (
    <div className="composer-keep">
      <label htmlFor={own}>What shall it be called?</label>
      <input
        id={own}
        type="text"
        value={typed}
        placeholder={String(entry.name)}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="button" disabled={isLocked} onClick={() => void keep()}>
        {label}
      </button>
      <span role="status" className="quiet">
        {said}
      </span>
    </div>
  );
}
