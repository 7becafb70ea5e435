import { useEffect, useRef, useSyncExternalStore } from "react";
import { SETTINGS_FILE } from "#brief-settings/settings.ts";
import type { Keeper } from "../state/keeper.ts";
import { momentInWords } from "../state/moment.ts";
import { useBench } from "../state/use-bench.ts";
import type { Workbench } from "../state/workbench.ts";

/** What has to be known before one goes on: changes that were never saved, another window, a change that was not made. */
export function Notices({ bench, keeper }: { readonly bench: Workbench; readonly keeper: Keeper }) {
  const { found, elsewhere, said, unsaved } = useSyncExternalStore(keeper.subscribe, keeper.state);
  const { refusal, settingsFaults } = useBench(bench);
  const [faulty] = settingsFaults;
  const goOn = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Nobody is taken away from what they are at.
    if (found && document.activeElement === document.body) goOn.current?.focus();
  }, [found]);
  return (
    <div className="notices">
      {found && (
        <div className="notice" role="alert">
          <p>
            You changed this case here on {momentInWords(found.changed)} and did not save it. What you see is
            without these changes.
            {unsaved && " They would replace what you have changed now; Undo brings that back."}
          </p>
          <button ref={goOn} type="button" className="primary" onClick={() => void keeper.takeUp()}>
            Go on with these changes
          </button>
          <button type="button" onClick={() => void keeper.letGo()}>
            Let them go
          </button>
        </div>
      )}
      {elsewhere && (
        <div className="notice" role="status">
          <p>
            This case is open in another window, too. Neither overwrites the other: who saves second sees both
            sides.
          </p>
        </div>
      )}
      {refusal && (
        <div className="notice trouble" role="alert">
          <p>
            The change was not made: {refusal.what}. {refusal.cure}.
          </p>
          <button type="button" onClick={() => bench.dismiss()}>
            Close
          </button>
        </div>
      )}
      {faulty && (
        <div className="notice trouble" role="alert">
          <p>
            <code>{SETTINGS_FILE}</code> cannot be read, so that the brief is made as usual. Line{" "}
            {faulty.line}: {faulty.what}
            {faulty.cure === undefined ? "" : `: ${faulty.cure}`}. What you set under Options or Composition
            replaces that file.
          </p>
        </div>
      )}
      {said?.isTrouble && (
        <div className="notice trouble" role="alert">
          <p>{said.text}</p>
        </div>
      )}
    </div>
  );
}
