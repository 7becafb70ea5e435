"""Writes text.txt, wrapped.txt and the truth of each: `python3 derive.py` in this folder.

A made-up news report, kept below as the sentences that a reader would find, so that the truth does not depend on any
program that splits sentences: the text is put together from it, and places are counted while that is done. It holds
what makes splitting hard: initials, titles, decimals, clock times, abbreviations inside a sentence, stops inside
closing quotation marks and brackets, headings without a stop, straight and curly apostrophes, no-break spaces at ends
of sentences and on lines of their own, and a sign outside the basic plane, which counts two in UTF-16.

The first report holds what both numberings of sentences count alike; in the second, wrapped at 60 columns, is what only
the second numbering counts as a reader does: lines that end within a sentence, initialisms, months, times of day and
numbers before a capital or a figure, quotations and brackets of several sentences within one, lists.
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


# The second report: one paragraph a list, wrapped where the column is full.
WRAPPED = [
    [
        "The U.S. Treasury lifted its freeze on the accounts of the ferry line on Feb. 12, a day before the U.N. Council met.",
        "The D.P.R.K. had no part in it.",
        "Nor had D.C. lawyers, who were asked by Lt. Gen. Ada M. Ryn and by Mr. So to look at No. 5 of the list.",
        "It was agreed in the U.S.",
        "The rest was done in Geneva.",
    ],
    [
        "At 9 p.m. Monday the envoy, J. A. Smith, said: “We leave. Now.”",
        "He left.",
        "His deputy (he has one. Two, say some.) stayed until 11 p.m.",
        "“When do we go?” Ryn asked.",
        "Nobody knew.",
        "“To go,” she said, “costs $7.5 million a year, cf. Res. 2397 of 22 Dec. 2017.”",
    ],
    [
        "The order has three parts.[4]",
        "(One is secret.)",
        "Art. II of it names St. Olaf, Port Co. Ltd. of Suderland and Erik Ryn Jr. as holders, pp. 3-4 their shares, etc.",
        "It was signed in Sept.",
        "Then came the winter of the firm’s Ph.D. students, i.e. Kim and Ada.",
        "What?!",
        "No!",
        "Wait…",
        "There is more.",
    ],
    ["What is asked for:", "- Boats for U.S. crews", "- Nets.", "New ones.", "- Fish"],
    ["1. The parties meet on 3 Jan. 2021 in Washington, D.C., at the latest.", "2. They stay until they agree."],
    ["She called it “a farce. A very long one.” and hung up.", "“It ends.", "It begins again,” said Ryn, 30 min. later."],
]


def wrapped(paragraph, width=60):
    """The words of a paragraph, each line of a list alone, with the place of each sentence in the lines."""
    text = ""
    places = []
    column = 0
    for sentence in paragraph:
        for number, word in enumerate(sentence.split(" ")):
            if text:
                new = number == 0 and word == "-" or column + 1 + len(word) > width
                text += "\n" if new else " "
                column = 0 if new else column + 1
            if number == 0:
                places.append(len(text))
            text += word
            column += len(word)
        places[-1] = (places[-1], len(text), sentence)
    return text, places


def second():
    text = ""
    rows = []
    for number, paragraph in enumerate(WRAPPED):
        text += "\n\n" if number else ""
        block, places = wrapped(paragraph)
        for at, (start, end, sentence) in enumerate(places):
            before = text + block[:start]
            rows.append(
                {
                    "at": f"P{number + 1}.S{at + 1}",
                    "start": units(before),
                    "end": units(text + block[:end]),
                    "line": before.count("\n") + 1,
                    "hash": sha256(sentence.encode("utf8")).hexdigest(),
                }
            )
        text += block
    (HERE / "wrapped.txt").write_text(text + "\n", encoding="utf8")
    lines = [json.dumps(row, separators=(",", ":")) for row in rows]
    (HERE / "wrapped.truth.jsonl").write_text("\n".join(lines) + "\n", encoding="utf8")


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
    second()
