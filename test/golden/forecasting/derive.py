"""Writes scores.jsonl: scores, pools and parts worked out from their definitions with exact fractions where there are any.

    python3 derive.py > scores.jsonl

Needs Python 3 and nothing else. The definitions, in the order of the functions below:

  brier            (p - o)^2                                                  Brier 1950, halved
  brierTwoSided    sum over outcomes of (p_i - o_i)^2                         Brier 1950
  ranked           mean over splits of (P_k - O_k)^2, P and O cumulative      Epstein 1969
  log, baseline    ln p, and 100 ln(pN) / ln N
  peer             100 times the mean of ln p_i - ln p_j over the others j
  samples          mean |x - y| less half of mean |x - x'| over all pairs     Gneiting & Raftery 2007, eq. 20
  normal           integral of (F(x) - 1{x >= y})^2, by Simpson's rule
  pinball          tau (y - q) above, (1 - tau)(q - y) below                  Koenker & Bassett 1978
  interval         width + 2/alpha times what it missed by                    Gneiting & Raftery 2007, eq. 43
  murphy           groups of equal probability: REL - RES + UNC               Murphy 1973
  oddsPool         geometric mean of the odds
  nearest          the nearest point of the simplex, by trying every set of outcomes that may stay above 0
  deadlines        the nearest rising sequence: max over starts of min over ends of means (Robertson et al. 1988, 1.4)
  baseRate         (yes + a) / (n + 2a), a = 1 (Laplace) and 1/2 (Jeffreys)
  table            P(A | B) etc. of a table of four counts
"""

import itertools
import json
import math
import random
from fractions import Fraction as F

rng = random.Random(20180416)


def chances(size):
    weights = [rng.randint(0 if size > 2 else 1, 20) for _ in range(size)]
    weights[rng.randrange(size)] += 1
    return [F(w, sum(weights)) for w in weights]


def line(rule, given, expected):
    def plain(value):
        if isinstance(value, F):
            return float(value)
        if isinstance(value, dict):
            return {key: plain(one) for key, one in value.items()}
        if isinstance(value, (list, tuple)):
            return [plain(one) for one in value]
        return value

    print(json.dumps({"rule": rule, "given": plain(given), "expected": plain(expected)}))


def cumulative(p):
    return list(itertools.accumulate(p))


def normal_crps(mean, sd, y):
    def lower(x):
        return 0.5 * math.erfc((mean - x) / sd / math.sqrt(2))

    def simpson(f, low, high, pieces=200_000):
        step = (high - low) / pieces
        inner = math.fsum((4 if i % 2 else 2) * f(low + i * step) for i in range(1, pieces))
        return (f(low) + f(high) + inner) * step / 3

    low, high = min(y, mean - 12 * sd), max(y, mean + 12 * sd)
    return simpson(lambda x: lower(x) ** 2, low, y) + simpson(lambda x: (1 - lower(x)) ** 2, y, high)


def nearest(p):
    best = None
    for size in range(1, len(p) + 1):
        for kept in itertools.combinations(range(len(p)), size):
            shift = (sum(p[i] for i in kept) - 1) / F(size)
            q = [p[i] - shift if i in kept else F(0) for i in range(len(p))]
            if min(q) < 0:
                continue
            far = sum((a - b) ** 2 for a, b in zip(p, q))
            if best is None or far < best[0]:
                best = (far, q)
    return best[1]


def rising(p):
    def mean(i, j):
        return sum(p[i : j + 1]) / F(j - i + 1)

    return [max(min(mean(i, j) for j in range(k, len(p))) for i in range(k + 1)) for k in range(len(p))]


def murphy(pairs):
    n = F(len(pairs))
    base = sum(o for _, o in pairs) / n
    groups = {}
    for p, o in pairs:
        groups.setdefault(p, []).append(o)
    rel = sum(len(g) * (p - F(sum(g), len(g))) ** 2 for p, g in groups.items()) / n
    res = sum(len(g) * (F(sum(g), len(g)) - base) ** 2 for g in groups.values()) / n
    brier = sum((p - o) ** 2 for p, o in pairs) / n
    assert brier == rel - res + base * (1 - base)
    return {"brier": brier, "reliability": rel, "resolution": res, "uncertainty": base * (1 - base)}


for _ in range(4):
    p, o = F(rng.randint(0, 100), 100), rng.randint(0, 1)
    line("brier", {"p": p, "outcome": o}, (p - o) ** 2)
for size in (2, 3, 4, 6):
    p = chances(size)
    o = rng.randrange(size)
    line("brierTwoSided", {"p": p, "outcome": o}, sum((q - (i == o)) ** 2 for i, q in enumerate(p)))
    ranked = sum((q - (i >= o)) ** 2 for i, q in enumerate(cumulative(p)[:-1])) / F(size - 1)
    line("ranked", {"p": p, "outcome": o}, ranked)
for p, options in ((0.9, 2), (0.1, 2), (0.37, 5)):
    line("log", {"p": p}, math.log(p))
    line("baseline", {"p": p, "options": options}, 100 * math.log(p * options) / math.log(options))
for size in (2, 3, 5):
    p = [rng.randint(1, 99) / 100 for _ in range(size)]
    others = [[math.log(a) - math.log(b) for j, b in enumerate(p) if j != i] for i, a in enumerate(p)]
    line("peer", {"p": p}, [100 * math.fsum(d) / len(d) for d in others])
for size in (1, 2, 5, 12):
    x = [F(rng.randint(-40, 40), 4) for _ in range(size)]
    y = F(rng.randint(-40, 40), 4)
    pairs = sum(abs(a - b) for a in x for b in x) / F(size * size)
    line("samples", {"samples": x, "outcome": y}, sum(abs(a - y) for a in x) / F(size) - pairs / 2)
for mean, sd, y in ((0.0, 1.0, 0.0), (3.0, 2.0, -4.0), (90.0, 45.0, 200.0)):
    line("normal", {"mean": mean, "sd": sd, "outcome": y}, normal_crps(mean, sd, y))
for _ in range(4):
    q, y, tau = F(rng.randint(0, 40)), F(rng.randint(0, 40)), F(rng.randint(1, 19), 20)
    line("pinball", {"quantile": q, "level": tau, "outcome": y}, tau * (y - q) if y >= q else (1 - tau) * (q - y))
    low, high, alpha = min(q, y), max(q, y), F(rng.choice((1, 2, 5)), 10)
    seen = F(rng.randint(-10, 50))
    missed = max(low - seen, seen - high, F(0))
    line("interval", {"low": low, "high": high, "alpha": alpha, "outcome": seen}, high - low + 2 / alpha * missed)
for size in (5, 30):
    pairs = [(F(rng.choice((0, 5, 10, 30, 70, 95)), 100), rng.randint(0, 1)) for _ in range(size)]
    line("murphy", {"pairs": pairs}, murphy(pairs))
for size in (1, 2, 5):
    p = [rng.randint(1, 99) / 100 for _ in range(size)]
    odds = math.prod(q / (1 - q) for q in p) ** (1 / size)
    line("oddsPool", {"p": p}, odds / (1 + odds))
for size in (2, 3, 5, 6):
    p = [F(rng.randint(0, 100), 100) for _ in range(size)]
    line("nearest", {"p": p}, nearest(p))
    line("deadlines", {"p": p}, rising(p))
for yes, n in ((0, 0), (0, 6), (4, 15), (3, 20), (96, 383)):
    line("baseRate", {"yes": yes, "n": n}, {"laplace": F(yes + 1, n + 2), "jeffreys": F(2 * yes + 1, 2 * n + 2)})
for _ in range(4):
    both, condition, event, neither = (F(rng.randint(1, 30)) for _ in range(4))
    n = both + condition + event + neither
    line(
        "table",
        {"counts": [both, condition, event, neither]},
        {
            "condition": (both + condition) / n,
            "event": (both + event) / n,
            "ifSo": both / (both + condition),
            "ifNot": event / (event + neither),
            "both": both / n,
        },
    )
