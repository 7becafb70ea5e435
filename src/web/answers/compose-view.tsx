import { useState } from "react";
import { capitalised } from "#view/capitalised.ts";
import { SCHEMES, type SchemeName, schemeTitle } from "#view/probability-words.ts";
import { useBench } from "../state/use-bench.ts";
import type { Workbench } from "../state/workbench.ts";
import type { ShownChoice } from "../workers/messages.ts";

/** In whose words a likelihood is told, with what each makes of one and the same. */
const WORDS: Readonly<Record<SchemeName, string>> = {
  icd203: "“unlikely” is 20–\u206045\u00a0%",
  phia: "“unlikely” is 25–\u206035\u00a0%",
  ipcc: "“unlikely” is 0–\u206033\u00a0%",
};

/** What stands on the first page of the brief, and in whose words likelihoods are told. */
export function ComposeView({ bench }: { readonly bench: Workbench }) {
  const { settings, choices } = useBench(bench);
  return (
    <div className="form compose">
      <h3>Words of likelihood</h3>
      <fieldset className="schemes">
        <legend className="sr-only">In whose words are likelihoods told?</legend>
        {SCHEMES.map((scheme) => (
          <label key={scheme} className="check">
            <input
              type="radio"
              name="scheme"
              checked={settings.scheme === scheme}
              onChange={() => bench.settle("words of likelihood", { scheme })}
            />
            <span>
              {capitalised(schemeTitle(scheme))} <span className="quiet">{WORDS[scheme]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <h3>Key judgements</h3>
      <Judgements
        choices={choices}
        chosen={settings.judgements}
        choose={(judgements) => bench.compose(judgements)}
      />
    </div>
  );
}

function Judgements({
  choices,
  chosen,
  choose,
}: {
  readonly choices: readonly ShownChoice[];
  readonly chosen: readonly string[] | undefined;
  readonly choose: (names: readonly string[] | undefined) => void;
}) {
  const [said, setSaid] = useState("");
  const usual = choices.filter(({ isUsual }) => isUsual);
  const found = chosen?.flatMap((name) => choices.find((choice) => choice.name === name) ?? []) ?? [];
  const inFront = found.length > 0 ? found : usual;
  const others = choices.filter((choice) => !inFront.includes(choice));
  const names = inFront.map(({ name }) => name);
  const isUsual = names.join(" ") === usual.map(({ name }) => name).join(" ");
  const move = (from: number, to: number) => {
    if (to < 0 || to >= names.length) return;
    choose(names.toSpliced(from, 1).toSpliced(to, 0, names[from]!));
    setSaid(`Now judgement ${to + 1} of ${names.length}.`);
  };
  if (choices.length === 0) return <p className="quiet">No analysis has reached a judgement yet.</p>;
  return (
    <>
      <p className="quiet">
        By rule they answer the first questions of the case. Put others in front, or in another order: the
        bottom line is made of them, and the brief says that it was done by hand. What is left out answers its
        question on the second page.
      </p>
      <ol className="order-list">
        {inFront.map((choice, at) => (
          <li
            key={choice.name}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
              event.preventDefault();
              move(at, at + (event.key === "ArrowUp" ? -1 : 1));
            }}
          >
            <span className="place">{at + 1}</span>
            <ChoiceWords choice={choice} />
            <span className="order-buttons">
              <button
                type="button"
                className="grip"
                data-move="up"
                aria-disabled={at === 0}
                aria-label={`Up: ${choice.question}`}
                onClick={() => move(at, at - 1)}
              >
                ↑
              </button>
              <button
                type="button"
                data-move="down"
                aria-disabled={at === inFront.length - 1}
                aria-label={`Down: ${choice.question}`}
                onClick={() => move(at, at + 1)}
              >
                ↓
              </button>
              <button
                type="button"
                disabled={inFront.length === 1}
                aria-label={`Leave out: ${choice.question}`}
                onClick={() => choose(names.filter((name) => name !== choice.name))}
              >
                Leave out
              </button>
            </span>
          </li>
        ))}
      </ol>
      {!isUsual && (
        <p>
          <button type="button" onClick={() => choose(undefined)}>
            As the rule has it
          </button>
        </p>
      )}
      {others.length > 0 && (
        <>
          <h4>Not in front</h4>
          <ul className="order-list">
            {others.map((choice) => (
              <li key={choice.name}>
                <ChoiceWords choice={choice} />
                <span className="order-buttons">
                  <button
                    type="button"
                    aria-label={`Take in: ${choice.question} ${choice.words}`}
                    onClick={() => choose([...names, choice.name])}
                  >
                    Take in
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
    </>
  );
}

function ChoiceWords({ choice: { question, isAsked, words } }: { readonly choice: ShownChoice }) {
  return (
    <span className="order-words">
      <span className="quiet">{isAsked ? question : `${question} Not asked by the case.`}</span>
      <span className="order-line">{words}</span>
    </span>
  );
}
