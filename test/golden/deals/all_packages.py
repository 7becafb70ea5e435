"""Lists every package of the worked cases with packages, and counts by the definitions. Python 3, nothing else.

    python3 test/golden/deals/all_packages.py

Prints what cases/harbour-park/expected.yaml and cases/camp-david-1978/expected.yaml have. The points are entered here a second time.
"""
from fractions import Fraction
from itertools import product
from math import prod

# The harbour park: points by party and clause, and the least score of each.
HARBOUR = {
    "mayor": ([[14, 8, 0], [12, 8, 0], [24, 18, 12, 0], [40, 30, 23, 0], [0, 2, 4, 7, 10]], 30),
    "cities": ([[0, 4, 10], [0, 0, 0], [12, 8, 6, 0], [0, 8, 13, 18], [60, 45, 30, 15, 0]], 31),
    "union": ([[15, 20, 0], [0, 0, 0], [42, 35, 25, 0], [30, 20, 10, 0], [2, 4, 6, 8, 0]], 50),
    "sportco": ([[14, 8, 0], [11, 7, 0], [0, 5, 10, 17], [35, 29, 20, 0], [0, 5, 10, 15, 23]], 55),
    "tourism": ([[0, 11, 5], [0, 20, 25], [0, 2, 4, 9], [10, 26, 40, 0], [4, 8, 15, 12, 0]], 65),
    "league": ([[0, 22, 45], [0, 25, 55], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0, 0]], 55),
}
# Camp David: what each wins of a hundred points on an issue settled its way; the Sinai by sixths.
CAMP_DAVID = {"sinai": (35, 55), "recognition": (10, 5), "west-bank": (20, 10), "linkage": (10, 5), "rights": (5, 20), "jerusalem": (20, 5)}


def harbour():
    parties = list(HARBOUR)
    sizes = [len(row) for row in HARBOUR["mayor"][0]]
    packages = []
    for package in product(*map(range, sizes)):
        worth = [sum(values[clause][option] for clause, option in enumerate(package)) for values, _ in HARBOUR.values()]
        packages.append((package, worth, [worth[at] >= HARBOUR[name][1] for at, name in enumerate(parties)]))
    vetoes = [parties.index("sportco"), parties.index("tourism")]
    made = [one for one in packages if all(one[2][at] for at in vetoes) and sum(one[2]) >= 5]
    unanimous = [one for one in packages if all(one[2])]
    print("harbour-park: packages", len(packages), "made", len(made), "by all", len(unanimous))
    print("  accepted", [sum(accepts[at] for _, _, accepts in packages) for at in range(len(parties))])
    least = [HARBOUR[name][1] for name in parties]
    best = max(unanimous, key=lambda one: prod(a - b for a, b in zip(one[1], least)))
    print("  Nash", best[1], "product", prod(a - b for a, b in zip(best[1], least)), "package", best[0])


def camp_david():
    packages = []
    for sinai in range(7):
        for ways in product((0, 1), repeat=5):
            israel, egypt = Fraction(35 * sinai, 6), Fraction(55 * (6 - sinai), 6)
            for way, (one, other) in zip(ways, list(CAMP_DAVID.values())[1:]):
                israel, egypt = (israel + one, egypt) if way == 0 else (israel, egypt + other)
            packages.append(((sinai, *ways), (israel, egypt)))
    front = {w for _, w in packages if not any(o != w and o[0] >= w[0] and o[1] >= w[1] for _, o in packages)}
    even = max(packages, key=lambda one: min(one[1]))
    nash = max(packages, key=lambda one: one[1][0] * one[1][1])
    print("camp-david-1978: packages", len(packages), "front", len(front))
    print("  most for who has least", [float(one) for one in even[1]], even[0])
    print("  Nash", [float(one) for one in nash[1]], nash[0])


harbour()
camp_david()
