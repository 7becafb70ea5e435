"""Cox regression, Firth's penalty and laws of lasting on classical sets, with fifty digits, straight from the definitions.

Makes regression.json beside it. Python 3, nothing else. Risk sets are gone through one by one; tops of likelihoods are found
by Newton's method, with derivatives by differences of functions that have fifty digits.
"""

import json
from decimal import Decimal as D, getcontext
from pathlib import Path

getcontext().prec = 50

# Freireich et al. 1963, Blood 21:699-716, table 1: weeks in remission under 6-mercaptopurine (1) and placebo (0).
MERCAPTOPURINE = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
PLACEBO = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"
# Embury et al. 1977, West. J. Med. 126:267-272: weeks of remission of acute myelogenous leukaemia, chemotherapy maintained (0)
# or not (1).
MAINTAINED = "9 13 13+ 18 23 28+ 31 34 45+ 48 161+"
NOT_MAINTAINED = "5 5 8 8 12 16+ 23 27 30 33 43 45"


def rows(text, group):
    return [(int(one.rstrip("+")), 0 if one.endswith("+") else 1, group) for one in text.split()]


SETS = {
    "freireich": rows(MERCAPTOPURINE, 1) + rows(PLACEBO, 0),
    "aml": rows(MAINTAINED, 0) + rows(NOT_MAINTAINED, 1),
    # Made up: all of one group end before any of the other.
    "separated": [(day, 1, 1 if day <= 4 else 0) for day in range(1, 9)],
}


def risk_sets(table, ties):
    """For each ending: who ended, and who was at risk with what part."""
    for day in sorted({day for day, ended, _ in table if ended}):
        tied = [at for at, (d, ended, _) in enumerate(table) if d == day and ended]
        for place, who in enumerate(tied):
            part = 1 - D(place) / len(tied) if ties == "efron" else D(1)
            yield day, who, [(at, part if at in tied else D(1)) for at, (d, _, _) in enumerate(table) if d >= day]


def cox(table, ties, b):
    """Logarithm of the partial likelihood, its slope and information, and these three by day."""
    value, slope, information = D(0), D(0), D(0)
    by_day = []
    for day, who, risk in risk_sets(table, ties):
        weights = [(part * (b * table[at][2]).exp(), D(table[at][2])) for at, part in risk]
        total = sum(w for w, _ in weights)
        mean = sum(w * x for w, x in weights) / total
        spread = sum(w * (x - mean) ** 2 for w, x in weights) / total
        value += b * table[who][2] - total.ln()
        slope += table[who][2] - mean
        information += spread
        by_day.append((day, table[who][2] - mean, spread, 1 / total))
    return value, slope, information, by_day


def top(function, start=D(0), h=D(10) ** -12):
    """Where a function of one number is largest, by Newton's method on differences, kept inside by halving."""
    at = start
    for _ in range(200):
        here, up, down = function(at), function(at + h), function(at - h)
        slope, bend = (up - down) / (2 * h), (up - 2 * here + down) / (h * h)
        step = -slope / bend if bend < 0 else D("0.1").copy_sign(slope)
        while function(at + step) < here and abs(step) > D(10) ** -20:
            step /= 2
        at += step
        if abs(step) < D(10) ** -20:
            return at
    raise SystemExit("no top")


def km_before(table):
    """Share still open just before each day of endings."""
    share, before = D(1), {}
    for day in sorted({d for d, ended, _ in table if ended}):
        before[day] = share
        at_risk = sum(1 for d, _, _ in table if d >= day)
        share *= 1 - D(sum(1 for d, ended, _ in table if ended and d == day)) / at_risk
    return before


def proportionality(by_day, scale):
    """The score test of b + c g(day) at c = 0."""
    score = sum(scale(day) * s for day, s, _, _ in by_day)
    bb = sum(v for _, _, v, _ in by_day)
    bc = sum(scale(day) * v for day, _, v, _ in by_day)
    cc = sum(scale(day) ** 2 * v for day, _, v, _ in by_day)
    return score**2 / (cc - bc**2 / bb)


def cox_case(name, ties):
    table = SETS[name]
    at_zero = cox(table, ties, D(0))
    case = {"set": name, "ties": ties, "lnLikelihoodAtZero": at_zero[0], "score": at_zero[1] ** 2 / at_zero[2]}
    if name != "separated":
        b = top(lambda b: cox(table, ties, b)[0])
        value, _, information, by_day = cox(table, ties, b)
        before = km_before(table)
        case |= {
            "coefficient": b,
            "standardError": 1 / information.sqrt(),
            "lnLikelihood": value,
            "proportionalityByKm": proportionality(by_day, lambda day: 1 - before[day]),
            "proportionalityByDay": proportionality(by_day, D),
            "baselineAtLastEnding": sum(jump for _, _, _, jump in by_day),
        }

    def penalised(b):
        value, _, information, _ = cox(table, ties, b)
        return value + information.ln() / 2

    b = top(penalised)
    case["firth"] = {
        "coefficient": b,
        "standardError": 1 / cox(table, ties, b)[2].sqrt(),
        "penalised": penalised(b),
        "test": 2 * (penalised(b) - penalised(D(0))),
    }
    return case


PI = D("3.14159265358979323846264338327950288419716939937510582")


def normal_upper(z):
    """1/2 - density * (z + z^3/3 + z^5/(3*5) + ...)"""
    term, total, odd = z, z, 1
    while abs(term) > D(10) ** -60:
        odd += 2
        term *= z * z / odd
        total += term
    return D("0.5") - total * (-z * z / 2).exp() / (2 * PI).sqrt()


LAWS = {
    "weibull": (lambda z: z - z.exp(), lambda z: -z.exp()),
    "lognormal": (lambda z: -z * z / 2 - (2 * PI).ln() / 2, lambda z: normal_upper(z).ln()),
    "loglogistic": (lambda z: z - 2 * (1 + z.exp()).ln(), lambda z: -(1 + z.exp()).ln()),
}


def differences(function, point, h=D(10) ** -12):
    """Slope and bend of a function of several numbers."""
    size = range(len(point))

    def moved(*moves):
        there = list(point)
        for place, move in moves:
            there[place] += move
        return function(*there)

    slope = [(moved((j, h)) - moved((j, -h))) / (2 * h) for j in size]
    bend = [
        [
            (moved((j, h), (k, h)) - moved((j, h), (k, -h)) - moved((j, -h), (k, h)) + moved((j, -h), (k, -h))) / (4 * h * h)
            for k in size
        ]
        for j in size
    ]
    return slope, [[-one for one in row] for row in bend]


def lasting_case(name, law):
    """The top in intercept/scale, coefficient/scale and 1/scale, where the function bends down everywhere (Burridge 1981);
    the standard errors are of the intercept, the coefficient and ln scale."""
    density, upper = LAWS[law]
    table = SETS[name]

    def in_inverse_scale(a, b, theta):
        if theta <= 0:
            return -D(10) ** 9
        total = D(0)
        for day, ended, x in table:
            z = theta * D(day).ln() - a - b * x
            if abs(z) > 100:
                return -D(10) ** 9
            total += density(z) + theta.ln() - D(day).ln() if ended else upper(z)
        return total

    def in_scale(intercept, coefficient, ln_scale):
        theta = (-ln_scale).exp()
        return in_inverse_scale(intercept * theta, coefficient * theta, theta)

    point = [D(3), D(0), D(1)]
    for _ in range(100):
        slope, bend = differences(in_inverse_scale, point)
        step = [sum(one * s for one, s in zip(row, slope)) for row in inverted(bend)]
        here = in_inverse_scale(*point)
        while in_inverse_scale(*[p + s for p, s in zip(point, step)]) < here and max(map(abs, step)) > D(10) ** -20:
            step = [one / 2 for one in step]
        point = [p + s for p, s in zip(point, step)]
        if max(map(abs, step)) < D(10) ** -18:
            break
    else:
        raise SystemExit("no top")
    a, b, theta = point
    given = [a / theta, b / theta, -theta.ln()]
    covariance = inverted(differences(in_scale, given)[1])
    return {
        "set": name,
        "law": law,
        "coefficients": given[:2],
        "scale": 1 / theta,
        "standardErrors": [covariance[j][j].sqrt() for j in range(3)],
        "lnLikelihood": in_scale(*given),
    }


def inverted(matrix):
    """Gauss and Jordan."""
    size = len(matrix)
    wide = [row[:] + [D(int(j == k)) for k in range(size)] for j, row in enumerate(matrix)]
    for j in range(size):
        wide[j] = [one / wide[j][j] for one in wide[j]]
        for k in range(size):
            if k != j:
                wide[k] = [a - wide[k][j] * b for a, b in zip(wide[k], wide[j])]
    return [row[size:] for row in wide]


def plain(value):
    if isinstance(value, D):
        return float(value)
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, (list, tuple)) else value


made = {
    "sets": {
        name: {"time": [r[0] for r in table], "ending": [r[1] for r in table], "group": [r[2] for r in table]}
        for name, table in SETS.items()
    },
    "cox": [cox_case(name, ties) for name in SETS for ties in ("efron", "breslow")],
    "lasting": [lasting_case(name, law) for name in ("freireich", "aml") for law in LAWS],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(plain(made), indent=1) + "\n")
