"""Writes text.txt and truth.jsonl: `python3 derive.py` in this folder.

A made-up news report, kept below as the sentences that a reader would find, so that the truth does not depend on any
program that splits sentences: the text is put together from it, and places are counted while that is done. It holds
what makes splitting hard: initials, titles, decimals, clock times, abbreviations inside a sentence, stops inside
closing quotation marks and brackets, headings without a stop, straight and curly apostrophes, no-break spaces at ends
of sentences and on lines of their own, and a sign outside the basic plane, which counts two in UTF-16.

Left out is what the program says that it does not do: a line that ends within a sentence ends the sentence (UAX 29), and
so does an abbreviation other than an initial or a title where no small letter follows.
"""

import json
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).parent
NBSP = "\u00a0"

# What stands above and below the body, in lines.
HEAD = ["Report 4711", "Tuesday 3 March 2020 - 16:05", "Herring talks pause again", "", "Herring talks pause again", ""]
TAIL = ["", "Comments are closed.", "Reader: a comment. Another one."]

# Paragraphs of the body. A heading is a paragraph.
BODY = [
    [
        "The two coastal states paused their talks on herring on Monday, for the third time in as many years.",
        "Nobody said for how long.",
    ],
    ["What was on the table?"],
    [
        "Norderland had offered to cut its quota by 7.5 per cent; Suderland asked for 12.",
        "“That was never a number,” said Anna B. Lindqvist, who led the northern side.",
        "Her counterpart, Dr. Joao P. Reis, called it “a start.”",
        "He didn’t say of what.",
    ],
    [
        "The round opened at 9 a.m. on 24 February with a dinner that neither side's minister attended.",
        "By 5 p.m. it had become clear that Gen. Holm (ret.) would not come either.",
        "Was he ever invited?",
        "Mr. and Mrs. Holm, reached at home, had no comment.",
    ],
    ["A question of nets"],
    [
        "Clause No. 7 of the draft lets either side inspect the other's boats.",
        "(It says nothing about nets.)",
        "The U.N. observers, i.e. three people and a 🐟 on their badge, took no side.",
        "One of them smiled!",
        "Another did not…",
    ],
    [
        "Prof. E. M. Castellane, who has counted herring since 1991, puts the stock at 1.2 million tonnes.",
        "Her figures are disputed in the south, where boats are small.",
        "They aren't disputed in the north.",
    ],
    [
        "Lt. Vik and Capt. Moss signed the only paper of the week.",
        "It reads: “The parties will meet again.”",
        "It does not say when.",
    ],
    [
        "If they do, Sen. Ruiz will ask for a vote.",
        "If they don't, Rev. Okafor will hold his vigil on the pier at St. Olaf as he did in ’18.",
        "Either way the fish swim north in May.",
    ],
]

# What stands between the sentences of a paragraph, in turn, and between paragraphs, in turn.
GAPS = [" ", "  ", "\n", NBSP + " ", " "]
BREAKS = ["\n\n", f"\n{NBSP}\n", "\n\n\n", f"\n {NBSP} \n\n"]


def units(text):
    """Length in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def main():
    text = "\n".join(HEAD) + "\n"
    first = text.count("\n") + 1
    rows = []
    gaps = 0
    for number, paragraph in enumerate(BODY):
        text += BREAKS[number % len(BREAKS)] if number else ""
        for at, sentence in enumerate(paragraph):
            if at:
                text += GAPS[gaps % len(GAPS)]
                gaps += 1
            start = units(text)
            rows.append(
                {
                    "at": f"P{number + 1}.S{at + 1}",
                    "start": start,
                    "end": start + units(sentence),
                    "line": text.count("\n") + 1,
                    "hash": sha256(sentence.encode("utf8")).hexdigest(),
                }
            )
            text += sentence
    last = text.count("\n") + 1
    text += "\n" + "\n".join(TAIL) + "\n"
    (HERE / "text.txt").write_text(text, encoding="utf8")
    lines = [json.dumps({"body": [first, last]}), *(json.dumps(row, separators=(",", ":")) for row in rows)]
    (HERE / "truth.jsonl").write_text("\n".join(lines) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
