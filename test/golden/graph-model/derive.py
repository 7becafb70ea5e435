"""Writes the golden values of the graph model: `python3 derive.py` in this folder (Python 3.9 or later)."""

import json
from pathlib import Path

from models import drawn, published
from oracle import inverse_counts, values_of

HERE = Path(__file__).parent

# A model, a state by id, and for each party the slice of its levels that is put in all orders.
INVERSE = [
    ("syria-iraq-1975", 2, [[0, 6], None]),
    ("syria-iraq-1975", 2, [[0, 6], [0, 3]]),
    ("prisoners-dilemma", 4, [[0, 4], [0, 4]]),
    ("cuba-1962, a strike cannot be undone", 5, [[0, 5], None]),
    ("elmira-1991", 7, [[0, 5], None, None]),
    ("elmira-1991", 4, [[0, 4], None, [0, 4]]),
    ("witness of a sanction with a second move", 7, [None, [3, 6], [0, 5]]),
    ("two parties, strict orders, 1", 2, [[2, 7], [1, 5]]),
    ("two parties, strict orders, 1", 6, [[2, 7], [1, 5]]),
    ("two parties, states unseen, 1", 6, [[0, 4], [0, 3]]),
    ("three parties, 1", 15, [[2, 6], [3, 6], [1, 4]]),
    ("three parties, strict orders, 3", 6, [[1, 5], None, [7, 11]]),
    ("three parties, priorities, 1", 5, [[0, 4], None, [0, 3]]),
    ("four parties, 1", 1, [None, [0, 5], None, [2, 5]]),
]


def write(name, rows):
    """One JSON value a line."""
    lines = [json.dumps(row, separators=(",", ":"), ensure_ascii=False) for row in rows]
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf8")


def main():
    models = {}
    for name, entries in (("published.jsonl", published()), ("random.jsonl", drawn())):
        rows = []
        for title, source, model in entries:
            models[title] = model
            rows.append({"name": title, "source": source, "model": model, **values_of(model)})
        write(name, rows)
    write(
        "inverse.jsonl",
        [
            {"model": name, "state": state, "vary": vary, **inverse_counts(models[name], state, vary)}
            for name, state, vary in INVERSE
        ],
    )


if __name__ == "__main__":
    main()
