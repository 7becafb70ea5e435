"""The models: published ones, entered again from the literature, and random ones drawn by seed."""

from random import Random

from oracle import payoff_of_ranking, payoff_of_statements, ranking_of_payoff, states_of

YES, NO = "Y", "N"


def model_of(directions, infeasible, parties, players=None):
    """A model from the directions of its options and, for each party, its options and its preferences.

    `ranking` lists states by number (the sum of the options taken, option 0 counting 1), the best first, ties as lists;
    `statements` are formulas in descending importance; `unseen` are numbers of states that the party takes to be
    impossible.
    """
    states = states_of(len(directions), infeasible)
    id_of = {state["decimal"]: state["id"] for state in states}
    makers = []
    for party in parties:
        if "statements" in party:
            payoff = payoff_of_statements(party["statements"], states)
            ranking = ranking_of_payoff(payoff)
        else:
            ranking = [
                [id_of[d] for d in entry] if isinstance(entry, list) else id_of[entry] for entry in party["ranking"]
            ]
            payoff = payoff_of_ranking(ranking, len(states))
        makers.append(
            {
                "options": party["options"],
                "preferenceMethod": "prioritization" if "statements" in party else "ranking",
                "preferenceStatements": party.get("statements", []),
                "ranking": ranking,
                "payoff": payoff,
                "misperceivedStates": [id_of[d] for d in party.get("unseen", [])],
            }
        )
    return {
        "options": [{"permittedDirection": direction} for direction in directions],
        "decisionMakers": makers,
        "infeasible": infeasible,
        "players": [{"members": members} for members in players or [[party] for party in range(len(parties))]],
        "states": states,
    }


def both(*options):
    """That all of some options are taken."""
    return [[[option, YES] for option in options]]


PLAIN = ["both"] * 4
DILEMMA = "A. W. Tucker's story in R. D. Luce and H. Raiffa, Games and Decisions, Wiley 1957, section 5.4"
CHICKEN = "A. Rapoport and A. M. Chammah, The Game of Chicken, American Behavioral Scientist 10(3), 1966"
CUBA = "N. M. Fraser and K. W. Hipel, Conflict Analysis: Models and Resolutions, North-Holland 1984, chapter 1"
EUPHRATES = "options: R. A. Kinsara, thesis, Waterloo, Table 4.2; orders: guide to GMCR+, section 4.2, Table 3"
ELMIRA = "D. M. Kilgour and K. W. Hipel, Group Decision and Negotiation 14(6), 2005; as combinations of options"
KOREA = "Z. Jacobi, Socratic Form Microscopy, posts of 5 and 12 November 2017"

# 0 silent-1, 1 silent-2; and 0 swerve-1, 1 swerve-2.
PRISONERS = [{"options": [0], "ranking": [2, 3, 0, 1]}, {"options": [1], "ranking": [1, 3, 0, 2]}]
DRIVERS = [{"options": [0], "ranking": [2, 3, 1, 0]}, {"options": [1], "ranking": [1, 3, 2, 0]}]

# 0 strike, 1 blockade; 2 withdraw, 3 escalate.
CUBANS = [
    {"options": [0, 1], "ranking": [4, 6, 5, 7, 2, 1, 3, 0, 11, 9, 10, 8]},
    {"options": [2, 3], "ranking": [0, 4, 6, 2, 5, 1, 7, 3, 11, 9, 10, 8]},
]

# 0 release, 1 escalate; 2 attack. By number of state: 1 to 6 of the guide are 0 1 2 4 5 6.
RIVER = [{"options": [0, 1], "ranking": [0, 2, 6, 1, 4, 5]}, {"options": [2], "ranking": [1, 4, 6, 0, 5, 2]}]

# 0 modify; 1 delay, 2 accept, 3 abandon; 4 insist. The papers number 1 to 4 what is 2, 3, 4, 5 here; 5 to 8 what is 18,
# 19, 20, 21; and 9 the closing of the works, which is 8, 9, 24, 25.
CLOSED = [8, 9, 24, 25]
TOWN = [
    {"options": [0], "ranking": [20, 4, 5, 21, 18, 2, 3, 19, CLOSED]},
    {"options": [1, 2, 3], "ranking": [2, 5, 21, 18, CLOSED, 4, 20, 3, 19]},
    {"options": [4], "ranking": [20, 4, 18, 2, 21, 19, 5, 3, CLOSED]},
]
ONE_OF_THREE = [both(1, 2), both(1, 3), both(2, 3), [[[1, NO], [2, NO], [3, NO]]]]
TOWN_DIRECTIONS = ["fwd", "back", "both", "fwd", "both"]

# 0 strike, 1 withdraw; 2 invade, 3 abandon. The pairs of orders are those of the two posts.
KOREAN = {
    "base": ([8, 0, 9, 10, 12, 5, 4, 13, 14, 1, 2, 6], [6, 14, 2, 10, 0, 4, 12, 5, 1, 13, 8, 9]),
    "bloodthirsty": ([8, 9, 0, 10, 13, 12, 5, 4, 1, 2, 14, 6], [6, 14, 4, 12, 5, 13, 2, 0, 10, 1, 9, 8]),
    "deterrence": ([8, 9, 0, 10, 13, 12, 5, 4, 1, 2, 14, 6], [6, 14, 4, 12, 0, 10, 5, 13, 2, 1, 9, 8]),
    "pacifist": ([8, 0, 10, 2, 9, 12, 4, 5, 14, 13, 6, 1], [6, 14, 2, 10, 0, 8, 4, 12, 5, 1, 9, 13]),
}


def korean(orders, invasion):
    first, second = KOREAN[orders]
    parties = [{"options": [0, 1], "ranking": first}, {"options": [2, 3], "ranking": second}]
    return model_of(["fwd", "both", invasion, "both"], [both(0, 1)], parties)


def published():
    """Name, source and model of each published model."""
    strike_once = ["fwd", "both", "both", "both"]
    yield "prisoners-dilemma", DILEMMA, model_of(["both"] * 2, [], PRISONERS)
    yield "chicken", CHICKEN, model_of(["both"] * 2, [], DRIVERS)
    yield "cuba-1962", CUBA, model_of(PLAIN, [both(2, 3)], CUBANS)
    yield "cuba-1962, a strike cannot be undone", CUBA, model_of(strike_once, [both(2, 3)], CUBANS)
    yield "syria-iraq-1975", EUPHRATES, model_of(["both"] * 3, [both(0, 1)], RIVER)
    unseen = [{**RIVER[0], "unseen": [1, 5]}, {**RIVER[1], "unseen": [0, 4]}]
    yield "syria-iraq-1975, states unseen", EUPHRATES, model_of(["both"] * 3, [both(0, 1)], unseen)
    yield "elmira-1991", ELMIRA, model_of(TOWN_DIRECTIONS, ONE_OF_THREE, TOWN)
    for members in ([[0, 1], [2]], [[0], [1, 2]], [[0, 2], [1]]):
        united = model_of(TOWN_DIRECTIONS, ONE_OF_THREE, TOWN, members)
        yield f"elmira-1991, players {members}", ELMIRA, united
    for orders in KOREAN:
        yield f"us-north-korea-2017, {orders}", KOREA, korean(orders, "both")
        yield f"us-north-korea-2017, {orders}, an invasion cannot be undone", KOREA, korean(orders, "fwd")


def witness():
    """Three parties with one option each. The third, in 5, improves to 1; then 1 → 3 → 2 → 0 serves each mover, and 0
    is the third's worst state: a sanction by sequential stability in which one of the others moves twice."""
    orders = ([1, 0, 4, 5, 6, 2, 3, 7], [3, 4, 1, 6, 5, 0, 7, 2], [4, 1, 2, 6, 3, 5, 7, 0])
    return model_of(["both"] * 3, [], [{"options": [at], "ranking": list(row)} for at, row in enumerate(orders)])


def random_formula(random, option_count):
    """A clause of two or three options, sometimes two such clauses joined by "or"."""
    clauses = 2 if random.random() < 0.3 else 1
    return [
        [
            [option, random.choice((YES, NO))]
            for option in sorted(random.sample(range(option_count), random.choice((2, 2, 3))))
        ]
        for _ in range(clauses)
    ]


def random_ranking(random, decimals, ties):
    """An order of all states; with probability `ties` a state stands beside the one before it."""
    order = random.sample(decimals, len(decimals))
    levels = []
    for decimal in order:
        if levels and random.random() < ties:
            levels[-1].append(decimal)
        else:
            levels.append([decimal])
    return [sorted(level) if len(level) > 1 else level[0] for level in levels]


def random_model(
    seed, parties, options, infeasible=2, one_way=0.2, ties=0.25, statements=0, unseen=0, players=None, least=6
):
    """A model by seed. Options go to parties at random, at least one to each; draws with fewer states than `least` are
    thrown away. `statements` is the number of priorities of each party, 0 = rankings of the states."""
    random = Random(seed)
    while True:
        owners = list(range(parties)) + [random.randrange(parties) for _ in range(options - parties)]
        random.shuffle(owners)
        directions = [random.choice(("fwd", "back")) if random.random() < one_way else "both" for _ in owners]
        rules = [random_formula(random, options) for _ in range(infeasible)]
        decimals = [state["decimal"] for state in states_of(options, rules)]
        if len(decimals) < least:
            continue
        makers = []
        for party in range(parties):
            maker = {"options": [option for option, owner in enumerate(owners) if owner == party]}
            if statements:
                maker["statements"] = [random_formula(random, options) for _ in range(statements)]
            else:
                maker["ranking"] = random_ranking(random, decimals, ties)
            if unseen:
                maker["unseen"] = sorted(random.sample(decimals[1:], unseen))
            makers.append(maker)
        return model_of(directions, rules, makers, players)


def drawn():
    """Name, description and model of each random model."""
    yield "witness of a sanction with a second move", "made for this project", witness()
    kinds = [
        ("two parties", 8, dict(parties=2, options=4)),
        ("two parties, strict orders", 3, dict(parties=2, options=4, infeasible=1, one_way=0, ties=0)),
        ("three parties", 8, dict(parties=3, options=5)),
        ("three parties, strict orders", 3, dict(parties=3, options=4, infeasible=1, one_way=0.1, ties=0)),
        ("four parties", 6, dict(parties=4, options=5, one_way=0.1)),
        ("five parties", 2, dict(parties=5, options=5, infeasible=3, one_way=0.1)),
        ("two parties, priorities", 4, dict(parties=2, options=4, infeasible=1, statements=4)),
        ("three parties, priorities", 4, dict(parties=3, options=5, statements=3)),
        ("two parties, states unseen", 2, dict(parties=2, options=4, unseen=2)),
        ("three parties, states unseen", 2, dict(parties=3, options=4, infeasible=1, unseen=1)),
        ("a coalition of two of three", 4, dict(parties=3, options=5, players=[[0, 1], [2]])),
        (
            "a coalition of two of three, strict orders",
            4,
            dict(parties=3, options=4, ties=0, one_way=0, players=[[0], [1, 2]]),
        ),
        ("two coalitions of four", 3, dict(parties=4, options=5, one_way=0.1, players=[[0, 1], [2, 3]])),
        ("a coalition of three of four", 3, dict(parties=4, options=5, one_way=0.1, players=[[0, 1, 3], [2]])),
    ]
    for kind, (name, count, arguments) in enumerate(kinds):
        for number in range(count):
            seed = 100 * kind + number
            yield f"{name}, {number + 1}", f"random_model({seed}, {arguments})", random_model(seed, **arguments)
