import { useState } from "react";
import { nextId } from "../entries/ids.ts";
import { Cited } from "../reading/cited.tsx";
import { entriesAt, textAt, textsAt, valueAt } from "../state/data.ts";
import { ExplanationMatrix } from "./explanation-matrix.tsx";
import { RangeField } from "./fields/range-field.tsx";
import { useForm } from "./form.ts";

/** Why something happened: rival explanations, and how expected each piece of evidence is under each of them. */
export function ExplanationsForm() {
  const { data } = useForm();
  const sets = entriesAt(data, ["explanations"]);
  const [chosen, setChosen] = useState(0);
  const { at = 0 } = sets[Math.min(chosen, sets.length - 1)] ?? {};
  const path = ["explanations", at];
  const cites = textsAt(data, [...path, "cite"]);
  const hypotheses = entriesAt(data, [...path, "hypotheses"]);
  return (
    <div className="form">
      {sets.length > 1 && (
        <fieldset className="choices">
          <legend className="sr-only">Which question</legend>
          {sets.map(({ at: own, entry }, index) => (
            <button key={own} type="button" aria-pressed={own === at} onClick={() => setChosen(index)}>
              {textAt(entry, ["question"])}
            </button>
          ))}
        </fieldset>
      )}
      <h3>{textAt(data, [...path, "question"])}</h3>
      <NotAsked set={at} />
      <NotWeighed set={at} />
      <p className="quiet">
        How expected is each piece of evidence if an explanation is true? What all of them let expect alike
        tells nothing.
      </p>
      <ExplanationMatrix key={at} set={at} />
      <h4>Before any evidence</h4>
      {valueAt(data, [...path, "other"]) !== undefined && (
        <RangeField
          path={[...path, "other"]}
          label="share for an explanation that nobody has named"
          question="What share of belief is kept for an explanation that nobody has named?"
          kind="share"
          mayBeMissing
        />
      )}
      {hypotheses.map(({ at: own, entry }) =>
        entry.prior === undefined ? null : (
          <RangeField
            key={own}
            path={[...path, "hypotheses", own, "prior"]}
            label={`belief in “${textAt(entry, ["name"])}” before the evidence`}
            question={`How much belief in “${textAt(entry, ["name"])}”?`}
            kind="share"
            mayBeMissing
          />
        ),
      )}
      {hypotheses.every(({ entry }) => entry.prior === undefined) && (
        <p className="quiet">The named explanations begin with equal shares of the rest.</p>
      )}
      <p className="quiet">Rests on {cites.length > 0 ? <Cited cites={cites} /> : "judgement alone"}.</p>
    </div>
  );
}

/** That no question of the case is about a set of explanations, with a button that asks it. */
function NotAsked({ set }: { readonly set: number }) {
  const { bench, data, isLocked } = useForm();
  const id = textAt(data, ["explanations", set, "id"]);
  const text = textAt(data, ["explanations", set, "question"]);
  const questions = entriesAt(data, ["questions"]);
  if (questions.some(({ entry }) => entry.about === id)) return null;
  const ask = () => {
    const taken = questions.map(({ entry }) => String(entry.id));
    const value = {
      id: nextId(taken, "question", text, taken),
      text,
      kind: "cause",
      about: id,
    };
    void bench.edit(`question “${text}”`, [
      questions.length > 0
        ? { do: "insert", path: ["questions", questions.length], value }
        : { do: "set", path: ["questions"], value: [value] },
    ]);
  };
  return (
    <p className="needed-first">
      No question of the case asks this, and the brief answers those first that are asked.{" "}
      <button type="button" disabled={isLocked} onClick={ask}>
        Ask it in the brief
      </button>
    </p>
  );
}

/** Why no judgement comes of explanations: nothing is weighed under them yet. */
function NotWeighed({ set }: { readonly set: number }) {
  const { data, isLocked, addTo } = useForm();
  const evidence = entriesAt(data, ["explanations", set, "evidence"]);
  const isStated = (rating: unknown) => rating !== undefined && rating !== "not stated";
  if (evidence.some(({ entry }) => Object.values(Object(entry.likelihood)).some(isStated))) return null;
  if (evidence.length > 0)
    return (
      <p className="needed-first">
        Nothing is weighed yet, so that no judgement comes of it: choose in each cell how expected the
        evidence is.
      </p>
    );
  const list = `explanations.${set}.evidence`;
  return (
    <p className="needed-first">
      No evidence is there yet, so that no judgement comes of it.{" "}
      <button type="button" disabled={isLocked} onClick={() => addTo(list)}>
        Add evidence
      </button>
    </p>
  );
}
