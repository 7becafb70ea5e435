"""Writes curves.jsonl: survival curves, cumulative shares, tests and Turnbull's estimate, straight from their definitions.

Exact fractions where a definition is a rational function of counts; errors of the cumulative shares as the infinitesimal
jackknife, by exact derivatives along each spell's weight; Turnbull's estimate by his own equations, run to their end.
Python 3, nothing else: python3 derive.py > curves.jsonl
"""

import json
import math
from fractions import Fraction as F

# Weeks in remission, 6-mercaptopurine and placebo: Freireich et al. 1963, Blood 21:699-716, table 1.
SIX_MP = [(6, 1), (6, 1), (6, 1), (6, 0), (7, 1), (9, 0), (10, 1), (10, 0), (11, 0), (13, 1), (16, 1), (17, 0), (19, 0),
          (20, 0), (22, 1), (23, 1), (25, 0), (32, 0), (32, 0), (34, 0), (35, 0)]
PLACEBO = [(t, 1) for t in (1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)]
# Weeks in remission of leukaemia, with and without maintenance: Miller 1981, Survival Analysis, p. 49.
MAINTAINED = [(9, 1), (13, 1), (13, 0), (18, 1), (23, 1), (28, 0), (31, 1), (34, 1), (45, 0), (48, 1), (161, 0)]
NOT_MAINTAINED = [(5, 1), (5, 1), (8, 1), (8, 1), (12, 1), (16, 0), (23, 1), (27, 1), (30, 1), (33, 1), (43, 1), (45, 1)]
# Thirty made-up rounds of talks: 1 agreed, 2 collapsed, 3 suspended, 0 open.
TALKS = [(12, 2), (30, 1), (30, 2), (45, 0), (45, 1), (60, 2), (61, 3), (75, 1), (90, 1), (90, 2), (100, 0), (120, 3),
         (120, 1), (150, 2), (180, 1), (200, 0), (200, 1), (240, 3), (300, 1), (365, 0), (365, 2), (400, 1), (450, 0),
         (500, 3), (540, 1), (600, 0), (730, 2), (800, 0), (900, 1), (1000, 0)]
# Late entry, with an ending on day 0 and ties: (entry, time, ending).
LATE = [(-1, 0, 1), (-1, 4, 1), (2, 4, 2), (1, 6, 0), (-1, 6, 1), (5, 9, 1), (3, 9, 2), (0, 12, 0)]
# Bounds of spells, least and most days; None: still open, longer than least.
BOUNDS = [(0, 7), (6, 9), (10, 10), (13, 18), (20, None), (30, 30), (8, 14), (25, None), (12, 21), (5, 11), (40, None), (28, 36)]
Z = 1.959963984540054


def with_entry(rows):
    return [row if len(row) == 3 else (-1, *row) for row in rows]


def days_of(rows):
    return sorted({t for _, t, _ in rows})


def at_risk(rows, day):
    return [row for row in rows if row[0] < day <= row[1]]


def kaplan_meier(rows):
    rows = with_entry(rows)
    open_, greenwood, out = F(1), F(0), []
    for day in days_of(rows):
        n = len(at_risk(rows, day))
        d = sum(1 for _, t, e in rows if t == day and e > 0)
        if d:
            open_ *= 1 - F(d, n)
            greenwood = greenwood + F(d, n * (n - d)) if greenwood is not None and n > d else None
        out.append({"day": day, "atRisk": n, "ended": d, "survival": open_, "greenwood": greenwood})
    return out


def limits(step):
    s, v = step["survival"], step["greenwood"]
    if v is None or s == 0:
        return {"plain": None, "log": None, "log-log": None}
    s, r = float(s), Z * math.sqrt(v)
    cut = lambda x: min(1.0, max(0.0, x))
    both = lambda f: [cut(f(-1)), cut(f(1))]
    return {
        "plain": both(lambda k: s + k * r * s),
        "log": both(lambda k: s * math.exp(k * r)),
        "log-log": None if s == 1 else both(lambda k: s ** math.exp(k * r / math.log(s))),
    }


def area(curve, horizon):
    total, before, share = F(0), 0, F(1)
    for step in curve:
        if step["day"] >= horizon:
            break
        total += share * (step["day"] - before)
        before, share = step["day"], step["survival"]
    return total + share * (horizon - before)


def shares(rows, kinds, bumped=None):
    """Cumulative shares by day and their derivatives along the weight of one row."""
    rows = with_entry(rows)
    s, ds = F(1), F(0)
    f, df = [F(0)] * kinds, [F(0)] * kinds
    out = []
    for day in days_of(rows):
        n = len(at_risk(rows, day))
        dn = 1 if bumped is not None and rows[bumped][0] < day <= rows[bumped][1] else 0
        d = [sum(1 for _, t, e in rows if t == day and e == k + 1) for k in range(kinds)]
        dd = [1 if bumped is not None and rows[bumped][1] == day and rows[bumped][2] == k + 1 else 0 for k in range(kinds)]
        for k in range(kinds):
            a, da = F(d[k], n), F(dd[k] * n - d[k] * dn, n * n)
            f[k], df[k] = f[k] + s * a, df[k] + ds * a + s * da
        a, da = F(sum(d), n), F(sum(dd) * n - sum(d) * dn, n * n)
        s, ds = s * (1 - a), ds * (1 - a) - s * da
        out.append((day, list(f), list(df)))
    return out


def aalen_johansen(rows, kinds):
    plain = shares(rows, kinds)
    moved = [shares(rows, kinds, row) for row in range(len(rows))]
    return [
        {"day": day, "shares": f, "errors": [math.sqrt(sum(m[at][2][k] ** 2 for m in moved)) for k in range(kinds)]}
        for at, (day, f, _) in enumerate(plain)
    ]


def log_rank(one, other):
    one, other = with_entry(one), with_entry(other)
    both = one + other
    observed, expected, variance = 0, F(0), F(0)
    for day in days_of(both):
        d = sum(1 for _, t, e in both if t == day and e > 0)
        if d == 0:
            continue
        n, m = len(at_risk(both, day)), len(at_risk(one, day))
        observed += sum(1 for _, t, e in one if t == day and e > 0)
        expected += F(d * m, n)
        if n > 1:
            variance += F(d * m * (n - m) * (n - d), n * n * (n - 1))
    return {"observed": observed, "expected": expected, "variance": variance, "chiSquare": (observed - expected) ** 2 / variance}


def turnbull(rows):
    """His equations on every day, with one day beyond them for what comes later."""
    last = max(most or least for least, most in rows) + 1
    sets = [range(least, most + 1) if most is not None else range(least + 1, last + 1) for least, most in rows]
    share = [1 / (last + 1)] * (last + 1)
    for _ in range(200000):
        new = [0.0] * (last + 1)
        for days in sets:
            chance = sum(share[d] for d in days)
            for d in days:
                new[d] += share[d] / chance / len(rows)
        moved = max(abs(a - b) for a, b in zip(new, share))
        share = new
        if moved < 1e-15:
            break
    return {"logLikelihood": sum(math.log(sum(share[d] for d in days)) for days in sets),
            "survival": [[d, sum(share[d + 1:])] for d in (7, 10, 18, 21, 30, 36)]}


def curve_of(rows, horizon):
    curve = kaplan_meier(rows)
    return {
        "rows": [list(row) for row in with_entry(rows)],
        "curve": [{**step, "limits": limits(step)} for step in curve],
        "horizon": horizon,
        "restrictedMean": area(curve, horizon),
    }


def written(value):
    if isinstance(value, F):
        return float(value)
    if isinstance(value, dict):
        return {key: written(one) for key, one in value.items()}
    return [written(one) for one in value] if isinstance(value, (list, tuple)) else value


VALUES = [
    *({"of": "curve", "name": name, **curve_of(rows, horizon)} for name, rows, horizon in (
        ("6-MP", SIX_MP, 35), ("placebo", PLACEBO, 20), ("maintained", MAINTAINED, 161), ("talks", TALKS, 365),
        ("late entry", LATE, 12))),
    {"of": "shares", "name": "talks", "rows": with_entry(TALKS), "kinds": 3, "days": aalen_johansen(TALKS, 3)},
    {"of": "log-rank", "name": "6-MP against placebo", "groups": [SIX_MP, PLACEBO], **log_rank(SIX_MP, PLACEBO)},
    {"of": "log-rank", "name": "maintained against not", "groups": [MAINTAINED, NOT_MAINTAINED],
     **log_rank(MAINTAINED, NOT_MAINTAINED)},
    {"of": "bounds", "name": "made-up bounds", "rows": BOUNDS, **turnbull(BOUNDS)},
]
for value in VALUES:
    print(json.dumps(written(value)))
