"""Writes matrices.jsonl: matrices of hypotheses and evidence, and what three formulas give on them.

`python3 derive.py` in this folder. Computed with 50 digits straight from the formulas, nothing shared with the program
under test:

- inconsistency, the score of PARC's ACH: over the evidence, 1 for each I and 2 for each II of the hypothesis;
- posterior by Bayes' rule from equal priors: P(H | E1 … En) is proportional to the product of P(Ei | H) to the power
  w(i), where w = 1, or for the n pieces of one cluster of correlation r each 1 / (1 + (n - 1) r);
- bits of a piece of evidence: the mutual information of the hypothesis and of whether the evidence is seen, from equal
  priors (C. E. Shannon 1948).

Marks stand for the likelihoods in POINTS, which are there to test formulas, not to be recommended. A cell that is not
rated ("NA", or null for a blank) takes the geometric mean of the rated cells of its row.
"""

import json
from decimal import Decimal, getcontext
from pathlib import Path
from random import Random

getcontext().prec = 50
HERE = Path(__file__).parent

MARKS = ("II", "I", "N", "C", "CC")
POINTS = {"II": Decimal("0.1"), "I": Decimal("0.3"), "N": Decimal("0.5"), "C": Decimal("0.7"), "CC": Decimal("0.9")}
SCORES = {"I": 1, "II": 2}

HEUER = "R. J. Heuer, Psychology of Intelligence Analysis, CIA 1999, ch. 8, Figure 15, from memory"
MOORE = "https://wphillipmoore.github.io/the-infrastructure-mindset/research"
ICD203 = f"{MOORE}/R0002-research-methodology/2026-03-13/C001-icd-203-tradecraft-standards/ach-matrix"
IPCC = f"{MOORE}/R0002-research-methodology/2026-03-13/C003-ipcc-confidence-framework/ach-matrix"
DISCIPLINES = f"{MOORE}/R0050-journalism-disciplines/2026-03-31-02/Q002-truth-seeking-disciplines/ach-matrix"
FRAMEWORKS = f"{MOORE}/R0051-fact-checking-gap/2026-03-31-05/Q001-epistemological-frameworks/ach-matrix"
MADE = "made for this project"

# Name, source, and the marks of each piece of evidence, in the order of the hypotheses.
ENTERED = [
    ("Iraq 1993", HEUER, ["C C C", "C C I", "C C I", "I C C", "I C C", "I C C"]),
    ("a claim about ICD 203", ICD203, ["CC CC II", "C CC II", "II CC NA", "C C II", "II CC NA"]),
    ("a claim about the IPCC", IPCC, ["CC CC II"] * 4 + ["I CC I", "II CC NA", "I C II"]),
    (
        "eight disciplines",
        DISCIPLINES,
        ["CC I II", "CC I II", "C CC I", "CC I II", "C NA I", "CC I II", "C C I", "C CC I", "C CC I"],
    ),
    (
        "formal frameworks",
        FRAMEWORKS,
        ["II CC I", "II C II", "II C I", "I C I", "I C I", "II CC II", "I C I", "NA C I"],
    ),
    ("one II against several I", MADE, ["II C", "C I", "C I", "C I", "C I"]),
    ("a weak and a strong source", MADE, ["II C", "C I", "I C"]),
    ("not rated against rated", MADE, ["NA CC", "I C"]),
    ("a tie", MADE, ["I C", "C I"]),
    ("a row that nobody rated", MADE, ["NA -", "I C"]),
]


def entered():
    for name, source, rows in ENTERED:
        marks = [[None if mark == "-" else mark for mark in row.split()] for row in rows]
        yield name, source, [{"marks": row} for row in marks], []


def drawn():
    """Matrices by seed: 2 to 6 hypotheses, 1 to 14 pieces of evidence, one cell in eight not rated, up to 3 clusters."""
    for seed in range(24):
        random = Random(seed)
        hypotheses, pieces = random.randint(2, 6), random.randint(1, 14)
        clusters = [
            {"id": f"c{at}", "correlation": random.choice((0.25, 0.5, 1))} for at in range(random.randint(0, 3))
        ]
        evidence = []
        for _ in range(pieces):
            marks = [
                random.choice(MARKS) if random.random() < 7 / 8 else random.choice(("NA", None))
                for _ in range(hypotheses)
            ]
            piece = {"marks": marks}
            if clusters and random.random() < 0.6:
                piece["cluster"] = random.choice(clusters)["id"]
            evidence.append(piece)
        yield f"random {seed}", f"drawn by seed {seed}", evidence, clusters


def likelihoods(marks):
    rated = [POINTS[mark] for mark in marks if mark in POINTS]
    mean = (sum(p.ln() for p in rated) / len(rated)).exp() if rated else POINTS["N"]
    return [POINTS.get(mark, mean) for mark in marks]


def posteriors(evidence, correlation):
    """`correlation` of a cluster by its id; None: everything counts as independent."""
    rows = [likelihoods(piece["marks"]) for piece in evidence]
    weights = []
    for piece in evidence:
        cluster = piece.get("cluster")
        size = sum(1 for other in evidence if other.get("cluster") == cluster)
        alone = correlation is None or cluster is None
        weights.append(Decimal(1) if alone else 1 / (1 + (size - 1) * Decimal(str(correlation[cluster]))))
    products = [
        sum((row[at].ln() * weight for row, weight in zip(rows, weights)), Decimal(0)).exp()
        for at in range(len(rows[0]))
    ]
    return [float(product / sum(products)) for product in products]


def bits(marks):
    row = likelihoods(marks)
    prior = Decimal(1) / len(row)
    found = Decimal(0)
    for branch in (row, [1 - p for p in row]):
        total = sum(prior * p for p in branch)
        found += sum(prior * p * (p / total).ln() for p in branch)
    return max(0.0, float(found / Decimal(2).ln()))


def main():
    lines = []
    for name, source, evidence, clusters in [*entered(), *drawn()]:
        correlation = {cluster["id"]: cluster["correlation"] for cluster in clusters}
        row = {
            "name": name,
            "source": source,
            **({"clusters": clusters} if clusters else {}),
            "evidence": [{**piece, "bits": bits(piece["marks"])} for piece in evidence],
            "inconsistency": [
                sum(SCORES.get(mark, 0) for mark in column) for column in zip(*(piece["marks"] for piece in evidence))
            ],
            "posterior": posteriors(evidence, None),
            "clustered": posteriors(evidence, correlation),
        }
        lines.append(json.dumps(row, separators=(",", ":")))
    (HERE / "matrices.jsonl").write_text("\n".join(lines) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
