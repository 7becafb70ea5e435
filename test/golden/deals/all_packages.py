"""Lists every package of the worked cases with packages, and counts by the definitions. Python 3, nothing else.

    python3 test/golden/deals/all_packages.py

Prints what the expected.yaml of cases/harbour-park, cases/solar-plant and cases/camp-david-1978 have. The points are entered here a second time.
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
# The solar plant: the same.
SOLAR = {
    "agency": ([[0, 15, 25, 20, 0], [0, 7, 4], [15, 5, 0, 10], [13, 0, 9], [26, 40, 10, 0]], 60),
    "manager": ([[5, 10, 23, 15, 5], [35, 25, 0], [17, 0, 5, 10], [0, 14, 8], [11, 0, 7, 7]], 59),
    "government": ([[0, 10, 15, 20, 25], [14, 7, 0], [0, 0, 35, 25], [0, 9, 5], [0, 0, 17, 10]], 37),
    "landowners": ([[5, 10, 20, 30, 40], [16, 12, 5], [22, 0, 10, 15], [0, 22, 17], [0, 0, 0, 0]], 40),
    "ngo": ([[25, 20, 15, 10, 5], [0, 35, 40], [0, 11, 5, 9], [15, 0, 12], [2, 0, 5, 9]], 30),
    "activists": ([[10, 8, 6, 2, 0], [0, 12, 14], [0, 40, 35, 0], [11, 0, 5], [0, 0, 20, 25]], 30),
}
# Camp David: what each wins of a hundred points on an issue settled its way; the Sinai by sixths.
CAMP_DAVID = {"sinai": (35, 55), "recognition": (10, 5), "west-bank": (20, 10), "linkage": (10, 5), "rights": (5, 20), "jerusalem": (20, 5)}


def scorable(title, game, vetoes, votes):
    parties = list(game)
    sizes = [len(row) for row in game[parties[0]][0]]
    packages = []
    for package in product(*map(range, sizes)):
        worth = [sum(values[clause][option] for clause, option in enumerate(package)) for values, _ in game.values()]
        packages.append((package, worth, [worth[at] >= game[name][1] for at, name in enumerate(parties)]))
    stops = [parties.index(one) for one in vetoes]
    made = [one for one in packages if all(one[2][at] for at in stops) and sum(one[2]) >= votes]
    unanimous = [one for one in packages if all(one[2])]
    print(title + ": packages", len(packages), "made", len(made), "by all", len(unanimous))
    print("  accepted", [sum(accepts[at] for _, _, accepts in packages) for at in range(len(parties))])
    least = [game[name][1] for name in parties]
    best = max(unanimous, key=lambda one: prod(a - b for a, b in zip(one[1], least)))
    print("  Nash", best[1], "product", prod(a - b for a, b in zip(best[1], least)), "package", best[0])
    ideal = [max(one[1][at] for one in unanimous) for at in range(len(parties))]
    share = lambda one: min(Fraction(a - b, c - b) for a, b, c in zip(one[1], least, ideal))
    kalai = max(map(share, unanimous))
    print("  Kalai-Smorodinsky", kalai, [one[1] for one in unanimous if share(one) == kalai])
    beats = lambda a, b: a != b and all(x >= y for x, y in zip(a, b))
    front = {tuple(one[1]) for one in made if not any(beats(other[1], one[1]) for other in made)}
    print("  front", len(front))


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


scorable("harbour-park", HARBOUR, ["sportco", "tourism"], 5)
scorable("solar-plant", SOLAR, ["manager", "agency"], 5)
camp_david()
