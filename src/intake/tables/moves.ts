/** What is asked or offered of a matter, by the verb that tells it: a phrase of ours, `…` for the matter. */
export const MOVES: readonly (readonly [words: RegExp, phrase: string])[] = (
  [
    ["releas(?:e|ing)|free(?:ing)?|hand(?:s|ed|ing)? over", "release or handover of …"],
    ["withdraw\\w*|pull(?:s|ed|ing)? out|leav(?:e|es|ing)", "withdrawal of …"],
    [
      "stop\\w*|end(?:s|ed|ing)?|halt\\w*|ceas\\w+|called off|call off|gives? up|giv(?:e|ing) up|dropp?\\w*|refrain\\w*|avoid\\w*",
      "an end of …",
    ],
    ["lift\\w*|eas(?:e|es|ing)|remov\\w+|scrap\\w*|relax\\w*|suspend\\w*", "an easing of …"],
    ["rais(?:e|es|ed|ing)|increas\\w+|more|higher|rises?", "more …"],
    ["lower\\w*|cut(?:s|ting)?|reduc\\w+|less|fewer|smaller|shorter", "less …"],
    ["pay(?:s|ing|ment|ments)?|paid|compensat\\w+|buy(?:s|ing)?", "a payment for …"],
    ["sign\\w*|ratif\\w+|conclud\\w+", "a signature under …"],
    ["publish\\w*|disclos\\w+|shar(?:e|es|ed|ing)", "disclosure of …"],
    ["submit\\w*|hand(?:s|ed)? in", "submission of …"],
    ["limit\\w*|caps?|ceilings?", "limits on …"],
    ["recogni[sz]\\w+", "recognition of …"],
    ["guarant\\w+|assur\\w+|promis\\w+|bind(?:s|ing)?", "a promise of …"],
    ["extend\\w*|extension|prolong\\w*|delay\\w*|postpon\\w+", "more time for …"],
    ["return\\w*|restor\\w+|resum\\w+|reopen\\w*|go back|goes back|go on|back to", "a return to …"],
    ["approv\\w+|accept\\w*|agree\\w*|endors\\w+|support\\w*", "consent to …"],
    ["sell(?:s|ing)?|divest\\w*|part with", "a sale of …"],
    ["clos(?:e|es|ed|ing)|shut(?:s|ting)?", "a closure of …"],
    ["open(?:s|ed|ing)?|allow\\w*|let|permit\\w*", "an opening of …"],
    ["talk\\w*|negotiat\\w+|discuss\\w*|meet(?:s|ing)?|mediat(?:e|es|ed|ing)", "talks on …"],
    ["appoint\\w*|nam(?:e|ing)", "appointment of …"],
    ["extradit\\w+", "extradition of …"],
    ["treat(?:ed|ment)|equal", "equal treatment over …"],
    ["land(?:ed|ing)?|deliver\\w*|suppl(?:y|ies|ied)", "a delivery of …"],
    ["host(?:s|ing)?|send(?:s|ing)?", "a mission or meeting on …"],
    ["walk(?:s|ed|ing)? (?:out|away)|quit\\w*", "to leave …"],
  ] as const
).map(([words, phrase]) => [new RegExp(`\\b(?:${words})\\b`, "i"), phrase]);
