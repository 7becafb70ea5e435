import { isSame } from "#case/same-value.ts";
import { clauseName, optionsOf, todayOf } from "../state/clauses.ts";
import { entriesAt, textAt, textsAt, valueAt } from "../state/data.ts";
import { useForm } from "./form.ts";
import { statementInWords } from "./statement-words.ts";
import { clausesMoved, todayEdits } from "./today-edits.ts";

/** What the parties can do, what of it they do today, and what cannot go together. */
export function TodayForm() {
  const { bench, data, base, isLocked } = useForm();
  const options = entriesAt(data, ["moves", "options"]);
  const today = valueAt(data, ["moves", "today"]);
  const taken = textsAt(data, ["moves", "today"]);
  const before = textsAt(base, ["moves", "today"]);
  const actors = [...new Set(options.map(({ entry }) => textAt(entry, ["actor"])))];
  const nameOf = (id: string) =>
    textAt(entriesAt(data, ["actors"]).find(({ entry }) => entry.id === id)?.entry, ["name"]) || id;
  const excluded = entriesAt(data, ["moves", "excluded"]);
  const gone = entriesAt(base, ["moves", "excluded"]).filter(
    ({ entry }) => !excluded.some((each) => isSame(each.entry, entry)),
  );
  const turn = (id: string) => void bench.edit(`today's state: ${id}`, todayEdits(id, data, base));
  const along = clausesMoved(data, base).map((clause) => {
    const value = String(todayOf(clause, data)?.value);
    return `${clauseName(clause, data)}: ${optionsOf(clause, data).get(value) ?? value}`;
  });
  return (
    <div className="form">
      <h3>What is the case today?</h3>
      <p className="quiet">
        What is ticked is done or holds on the day of the analysis; paths to other outcomes begin there.
      </p>
      {!Array.isArray(today) && (
        <p className="quiet">Today's state goes by its name: {String(today)}. Change it under Text.</p>
      )}
      {Array.isArray(today) &&
        actors.map((actor) => (
          <fieldset key={actor} className="today-actor">
            <legend>{nameOf(actor)}</legend>
            {options
              .filter(({ entry }) => entry.actor === actor)
              .map(({ at, entry }) => {
                const id = textAt(entry, ["id"]);
                const isChanged = base !== undefined && taken.includes(id) !== before.includes(id);
                return (
                  <label key={at} className="check" data-changed={isChanged || undefined}>
                    <input
                      type="checkbox"
                      checked={taken.includes(id)}
                      disabled={isLocked}
                      onChange={() => turn(id)}
                    />
                    <span>
                      {textAt(entry, ["text"])}
                      {isChanged && (
                        <span className="changed-note">
                          <span className="changed-dot" aria-hidden="true" /> not as it was
                        </span>
                      )}
                    </span>
                  </label>
                );
              })}
          </fieldset>
        ))}
      {along.length > 0 && (
        <p className="changed-note" role="status">
          <span className="changed-dot" aria-hidden="true" /> With that, this holds today on what could be
          agreed: {along.join("; ")}.
        </p>
      )}
      {(excluded.length > 0 || gone.length > 0) && <h3>What cannot go together?</h3>}
      {excluded.map(({ at, entry }) => (
        <p key={at} className="excluded">
          <span>
            {statementInWords(textAt(entry, ["never"]), data)}{" "}
            <span className="quiet">{textAt(entry, ["why"])}</span>
          </span>
          <button
            type="button"
            disabled={isLocked}
            onClick={() =>
              void bench.edit("what cannot go together", [{ do: "remove", path: ["moves", "excluded", at] }])
            }
          >
            Allow it
          </button>
        </p>
      ))}
      {gone.map(({ at, entry }) => (
        <p key={`gone-${at}`} className="excluded" data-changed>
          <span>
            <s>{statementInWords(textAt(entry, ["never"]), data)}</s>{" "}
            <span className="quiet">allowed now</span>
          </span>
          <button
            type="button"
            disabled={isLocked}
            onClick={() =>
              void bench.edit("what cannot go together", [
                excluded.length === 0
                  ? { do: "set", path: ["moves", "excluded"], value: [entry as never] }
                  : {
                      do: "insert",
                      path: ["moves", "excluded", Math.min(at, excluded.length)],
                      value: entry as never,
                    },
              ])
            }
          >
            Exclude it again
          </button>
        </p>
      ))}
    </div>
  );
}
