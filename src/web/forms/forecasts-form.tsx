import type { Path } from "#case/walk.ts";
import { Cited } from "../reading/cited.tsx";
import { entriesAt, textAt, textsAt, valueAt } from "../state/data.ts";
import { dayInWords } from "../state/moment.ts";
import { ChanceField } from "./fields/chance-field.tsx";
import { CountsField } from "./fields/counts-field.tsx";
import { RangeField } from "./fields/range-field.tsx";
import { useForm } from "./form.ts";

/** Dated questions: what like cases say, what speaks for and against, and what forecasters hold. */
export function ForecastsForm() {
  const { data } = useForm();
  const questions = [
    ...entriesAt(data, ["forecasts"]).map(({ at }): Path => ["forecasts", at, "question"]),
    ...entriesAt(data, ["register"]).map(({ at }): Path => ["register", at]),
  ].filter((path) => valueAt(data, path) !== undefined);
  return (
    <div className="form">
      <p className="quiet">
        A chance is built in the open: how often it happened in like cases, then each reason that moves it,
        then what forecasters hold.
      </p>
      {questions.map((path) => (
        <DatedQuestion key={path.join(".")} path={path} />
      ))}
    </div>
  );
}

/** In what way a reason can move a chance, with the question that its number answers. */
const WAYS = {
  odds: "By what factor does it change the odds of yes? 1 changes nothing.",
  pace: "By what factor does it change the pace? 0.5 is half as fast.",
  perYear: "How often a year could it come about in this way?",
} as const;

function DatedQuestion({ path }: { readonly path: Path }) {
  const { data } = useForm();
  const id = textAt(data, [...path, "id"]);
  const asked = textAt(data, [...path, "text"]);
  const reasons = entriesAt(data, [...path, "reasons"]);
  const estimates = entriesAt(data, [...path, "estimates"]);
  const outside = [...path, "outside"];
  const hasCounts = valueAt(data, [...outside, "counts"]) !== undefined;
  return (
    <details className="question">
      <summary>
        <span>{textAt(data, [...path, "text"])}</span>{" "}
        <span className="quiet">by {dayInWords(textAt(data, [...path, "closes"]))}</span>
      </summary>
      <p className="quiet">{textAt(data, [...path, "criteria"])}</p>
      {hasCounts && (
        <CountsField
          path={[...outside, "counts"]}
          label={`like cases of ${id}`}
          question={`How often in like cases? ${textAt(data, [...outside, "what"])}`}
          of={asked}
        />
      )}
      {!hasCounts && valueAt(data, outside) !== undefined && (
        <p className="quiet">Like cases: {textAt(data, [...outside, "what"])}.</p>
      )}
      {reasons.map(({ at, entry }) => {
        const way = (["odds", "pace", "perYear"] as const).find((each) => entry[each] !== undefined);
        const own = [...path, "reasons", at];
        const words = textAt(entry, ["text"]);
        return (
          <div key={at} className="reason">
            <p>
              {words} <Grounds entry={entry} />
            </p>
            {way && (
              <RangeField
                path={[...own, way]}
                label={`weight of “${words}”`}
                question={WAYS[way]}
                of={`${words} (${asked})`}
                kind="factor"
              />
            )}
            {valueAt(entry, ["given", "yes"]) !== undefined && (
              <ChanceField
                path={[...own, "given", "yes"]}
                label={`chance if “${words}”`}
                question="How likely is yes if the condition holds?"
                of={`${words} (${asked})`}
              />
            )}
          </div>
        );
      })}
      {estimates.map(({ at, entry }) =>
        entry.chance === undefined ? null : (
          <div key={at} className="reason">
            <ChanceField
              path={[...path, "estimates", at, "chance"]}
              label={`chance that ${textAt(entry, ["by"])} gives`}
              question={`What does ${textAt(entry, ["by"])} hold, on ${textAt(entry, ["on"])}?`}
              of={asked}
            />
          </div>
        ),
      )}
    </details>
  );
}

function Grounds({ entry }: { readonly entry: unknown }) {
  return (
    <span className="quiet">
      {textAt(entry, ["judgement"])} <Cited cites={textsAt(entry, ["cite"])} />
    </span>
  );
}
