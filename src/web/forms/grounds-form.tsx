import { Cited } from "../reading/cited.tsx";
import { entriesAt, textAt, textsAt, valueAt } from "../state/data.ts";
import { ChoiceField } from "./fields/choice-field.tsx";
import { useForm } from "./form.ts";

/** Admiralty grades of a source; F is no middle, but that it cannot be judged. */
const GRADES = [
  { value: "A", text: "A – completely reliable" },
  { value: "B", text: "B – usually reliable" },
  { value: "C", text: "C – fairly reliable" },
  { value: "D", text: "D – not usually reliable" },
  { value: "E", text: "E – unreliable" },
  { value: "F", text: "F – cannot be judged" },
];

/** Admiralty grades of a statement. */
const CREDIBILITY = [
  { value: 1, text: "1 – confirmed by others" },
  { value: 2, text: "2 – probably true" },
  { value: 3, text: "3 – possibly true" },
  { value: 4, text: "4 – doubtful" },
  { value: 5, text: "5 – improbable" },
  { value: 6, text: "6 – cannot be judged" },
];

/** What the case takes for granted, and how far its sources can be relied on. */
export function GroundsForm() {
  const { data, openEntry } = useForm();
  const assumptions = entriesAt(data, ["claims"]).filter(({ entry }) => entry.assumption !== undefined);
  const sources = entriesAt(data, ["sources"]);
  return (
    <div className="form">
      {assumptions.length > 0 && <h3>What is taken for granted</h3>}
      {assumptions.map(({ at, entry }) => (
        <section key={at} className="reason">
          <p>
            <strong>{textAt(entry, ["text"])}</strong> <Cited cites={textsAt(entry, ["cite"])} />
          </p>
          <p className="quiet">If it is wrong: {textAt(entry, ["assumption", "flips"])}</p>
          {valueAt(entry, ["credibility"]) === undefined ? (
            <NoGrade of={textAt(entry, ["text"])} open={() => openEntry(["claims", at])} />
          ) : (
            <ChoiceField
              path={["claims", at, "credibility", "grade"]}
              label={`credibility of ${textAt(entry, ["id"])}`}
              question="How far can it be believed?"
              of={textAt(entry, ["text"])}
              options={CREDIBILITY}
            />
          )}
        </section>
      ))}
      <h3>How far can each source be relied on?</h3>
      {sources.map(({ at, entry }) => (
        <section key={at} className="reason">
          <p>
            {textAt(entry, ["title"])} <code>{textAt(entry, ["id"])}</code>
          </p>
          {valueAt(entry, ["reliability"]) === undefined ? (
            <NoGrade of={textAt(entry, ["title"])} open={() => openEntry(["sources", at])} />
          ) : (
            <ChoiceField
              path={["sources", at, "reliability", "grade"]}
              label={`reliability of ${textAt(entry, ["id"])}`}
              question={textAt(entry, ["reliability", "why"]) || "Which grade?"}
              of={textAt(entry, ["title"])}
              options={GRADES}
            />
          )}
        </section>
      ))}
    </div>
  );
}

function NoGrade({ of, open }: { readonly of: string; readonly open: () => void }) {
  return (
    <p className="quiet">
      No grade is given.{" "}
      <button type="button" className="link" aria-label={`Give one: ${of}`} onClick={open}>
        Give one
      </button>
    </p>
  );
}
