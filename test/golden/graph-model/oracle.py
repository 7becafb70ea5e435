"""The graph model for conflict resolution by brute force, straight from the definitions.

Written to be checked by reading, not to be fast: sets of states, no cleverness, nothing shared with the program under
test. The definitions are those of L. Fang, K. W. Hipel and D. M. Kilgour, Interactive Decision Making: The Graph Model
for Conflict Resolution, Wiley 1993, chapters 3 and 4; simultaneous sanctions after N. M. Fraser and K. W. Hipel,
Conflict Analysis: Models and Resolutions, North-Holland 1984, chapter 3; limited moves after D. M. Kilgour,
"Anticipation and stability in two-person non-cooperative games", 1985.

A model is a dict in the form that README.md describes. A state is a position in model["states"]; in what is written it
is the position plus one. A player is one party or a coalition of several.
"""

from itertools import combinations, permutations, product

CONCEPTS = ("Nash", "GMR", "SMR", "SEQ", "SIM")


def holds(formula, decimal):
    """Whether an OR-list of AND-lists of [option, "Y" | "N"] is true of the options taken in `decimal`."""
    return any(
        all((decimal >> option & 1 == 1) == (wanted == "Y") for option, wanted in every) for every in formula
    )


def states_of(option_count, infeasible):
    """All combinations of options that no formula rules out, by number."""
    decimals = [d for d in range(2**option_count) if not any(holds(formula, d) for formula in infeasible)]
    return [{"id": position + 1, "decimal": decimal} for position, decimal in enumerate(decimals)]


def payoff_of_ranking(ranking, state_count):
    """Levels of preference, 1 the worst, from a list of states and ties by id, the best first."""
    payoff = [0] * state_count
    for level, entry in enumerate(reversed(ranking), 1):
        for state in entry if isinstance(entry, list) else [entry]:
            payoff[state - 1] = level
    assert all(payoff), "every state must be ranked"
    return payoff


def ranking_of_payoff(payoff):
    """The inverse of payoff_of_ranking."""
    levels = [
        [state + 1 for state, level in enumerate(payoff) if level == wanted]
        for wanted in sorted(set(payoff), reverse=True)
    ]
    return [entry[0] if len(entry) == 1 else entry for entry in levels]


def payoff_of_statements(statements, states):
    """Levels of preference from statements in descending order of importance: compare by the first that differs."""
    keys = [tuple(holds(statement, state["decimal"]) for statement in statements) for state in states]
    order = sorted(set(keys))
    return [order.index(key) + 1 for key in keys]


class Conflict:
    """A model with its moves worked out."""

    def __init__(self, model, payoffs=None):
        self.decimals = [state["decimal"] for state in model["states"]]
        self.parties = model["decisionMakers"]
        self.payoffs = payoffs or [party["payoff"] for party in self.parties]
        self.players = [player["members"] for player in model["players"]]
        self.directions = [option["permittedDirection"] for option in model["options"]]
        self.states = range(len(self.decimals))
        self.all_players = range(len(self.players))
        steps = [[self.party_moves(party, state) for state in self.states] for party in range(len(self.parties))]
        # The moves of a player: what its members reach together by a sequence of moves in which none moves twice in
        # succession; for a single party, its own moves.
        self.moves = [
            [self.reach(members, state, lambda member, at: steps[member][at]) for state in self.states]
            for members in self.players
        ]
        self.improvements = [
            [{to for to in self.moves[player][state] if self.better(player, to, state)} for state in self.states]
            for player in self.all_players
        ]

    def party_moves(self, party, state):
        """States that differ in the party's own options only, each changed in a direction that it allows."""
        unseen = {number - 1 for number in self.parties[party]["misperceivedStates"]}
        own = self.parties[party]["options"]
        found = set()
        for to in self.states:
            changed = [o for o in range(len(self.directions)) if (self.decimals[state] ^ self.decimals[to]) >> o & 1]
            if not changed or not set(changed) <= set(own) or state in unseen or to in unseen:
                continue
            taken_up = {o for o in changed if self.decimals[to] >> o & 1}
            if all(
                self.directions[o] == "both" or (self.directions[o] == "fwd") == (o in taken_up) for o in changed
            ):
                found.add(to)
        return found

    def reach(self, movers, start, moves_of):
        """States at the end of a sequence of one move or more by `movers`, nobody moving twice in succession."""
        seen = {(to, mover) for mover in movers for to in moves_of(mover, start)}
        left = list(seen)
        while left:
            at, last = left.pop()
            for mover in movers:
                if mover == last:
                    continue
                for to in moves_of(mover, at):
                    if (to, mover) not in seen:
                        seen.add((to, mover))
                        left.append((to, mover))
        return {state for state, _ in seen} - {start}

    def better(self, player, state, than):
        """Whether every member of the player likes the state strictly better."""
        return all(self.payoffs[member][state] > self.payoffs[member][than] for member in self.players[player])

    def sanctions(self, player, state, to, concept):
        """End states of the others' answers to the improvement `to` that leave the player no better off than before."""
        others = [other for other in self.all_players if other != player]
        moves = self.improvements if concept == "SEQ" else self.moves
        ends = self.reach(others, to, lambda mover, at: moves[mover][at])
        found = {end for end in ends if not self.better(player, end, state)}
        if concept == "SMR":
            found = {
                end for end in found if not any(self.better(player, out, state) for out in self.moves[player][end])
            }
        return found

    def spoiled_at_once(self, player, state, to):
        """Whether some others, each making one of its improvements from `state` at the same moment, spoil `to`."""
        changes_of = [
            {self.decimals[state] ^ self.decimals[end] for end in self.improvements[other][state]}
            for other in self.all_players
        ]
        others = [other for other in self.all_players if other != player and changes_of[other]]
        for size in range(1, len(others) + 1):
            for group in combinations(others, size):
                for changes in product(*(changes_of[other] for other in group)):
                    decimal = self.decimals[to]
                    for change in changes:
                        decimal ^= change
                    if decimal in self.decimals and not self.better(player, self.decimals.index(decimal), state):
                        return True
        return False

    def stable(self, player, state, concept):
        improvements = self.improvements[player][state]
        if concept == "Nash":
            return not improvements
        if concept == "SIM":
            return all(self.spoiled_at_once(player, state, to) for to in improvements)
        return all(self.sanctions(player, state, to, concept) for to in improvements)

    def equilibria(self, concept):
        return [s for s in self.states if all(self.stable(player, s, concept) for player in self.all_players)]

    def distances(self, moves):
        """Least number of moves of any players from each state to each, nobody moving twice in succession; -1: none."""
        table = []
        for start in self.states:
            least = {start: 0}
            seen, front, steps = set(), {(start, None)}, 0
            while front:
                steps += 1
                front = {
                    (to, mover)
                    for at, last in front
                    for mover in self.all_players
                    if mover != last
                    for to in moves[mover][at]
                } - seen
                seen |= front
                for to, _ in front:
                    least.setdefault(to, steps)
            table.append([least.get(state, -1) for state in self.states])
        return table

    def ends(self, horizon):
        """For two players: where each state ends if the one player moves first and `horizon` moves are left.

        Who moves takes the move whose end it likes best, the first of them by number, if it likes that end strictly
        better than to stay; else it stays, and the matter ends.
        """
        ends = [list(self.states), list(self.states)]
        for _ in range(horizon):
            found = []
            for player in (0, 1):
                (member,) = self.players[player]
                value = self.payoffs[member]
                row = []
                for state in self.states:
                    best = state
                    for to in sorted(self.moves[player][state]):
                        if value[ends[1 - player][to]] > value[best]:
                            best = ends[1 - player][to]
                    row.append(best)
                found.append(row)
            ends = found
        return ends


def ids(states):
    return [state + 1 for state in sorted(states)]


def swapped(payoffs, party, level):
    """The payoffs with two neighbouring levels of one party exchanged."""
    turned = {level: level + 1, level + 1: level}
    return [[turned.get(v, v) for v in row] if at == party else row for at, row in enumerate(payoffs)]


def robustness(model):
    """How often each state is an equilibrium if one pair of neighbouring levels of one party is exchanged."""
    payoffs = [party["payoff"] for party in model["decisionMakers"]]
    swaps = [(party, level) for party, row in enumerate(payoffs) for level in range(1, max(row))]
    times = {concept: {} for concept in CONCEPTS if concept != "SIM"}
    for party, level in swaps:
        conflict = Conflict(model, swapped(payoffs, party, level))
        for concept, counts in times.items():
            for state in conflict.equilibria(concept):
                counts[str(state + 1)] = counts.get(str(state + 1), 0) + 1
    return {"swaps": len(swaps), "timesEquilibrium": times}


def values_of(model, horizon=12):
    """All values of a model: its graph, and under "textbook" what follows from it."""
    conflict = Conflict(model)
    players = conflict.all_players
    verdicts = {
        concept: [[conflict.stable(player, state, concept) for state in conflict.states] for player in players]
        for concept in CONCEPTS
    }

    def common(*concepts):
        return ids(
            state
            for state in conflict.states
            if all(any(verdicts[concept][player][state] for concept in concepts) for player in players)
        )

    textbook = {
        "stable": {concept: [[int(flag) for flag in row] for row in rows] for concept, rows in verdicts.items()},
        "equilibria": {**{concept: common(concept) for concept in CONCEPTS}, "SEQ|SIM": common("SEQ", "SIM")},
        "evidence": [
            [
                {
                    str(to + 1): {
                        concept: ids(conflict.sanctions(player, state, to, concept))
                        for concept in ("GMR", "SMR", "SEQ")
                    }
                    for to in sorted(conflict.improvements[player][state])
                }
                for state in conflict.states
            ]
            for player in players
        ],
        "evolution": {
            "umDistance": conflict.distances(conflict.moves),
            "uiDistance": conflict.distances(conflict.improvements),
        },
        "adjacentSwapRobustness": robustness(model),
    }
    if len(conflict.players) == 2 and all(len(members) == 1 for members in conflict.players):
        horizons = range(1, horizon + 1)
        ends = {h: conflict.ends(h) for h in horizons}
        textbook["limitedMove"] = {
            "horizons": list(horizons),
            "stable": {
                str(h): [[int(row[state] == state) for state in conflict.states] for row in ends[h]] for h in horizons
            },
            "end": {str(h): [[state + 1 for state in row] for row in ends[h]] for h in horizons},
        }
    graph = [
        {
            "moves": [ids(states) for states in conflict.moves[player]],
            "improvements": [ids(states) for states in conflict.improvements[player]],
        }
        for player in players
    ]
    return {"graph": graph, "textbook": textbook}


def inverse_counts(model, state, vary):
    """In how many orders a state (by id) is an equilibrium.

    `vary` gives for each party a slice [a, b) of its levels, the best first, that is put in all orders; None: left as
    they are.
    """
    rows = []
    for party, places in zip(model["decisionMakers"], vary):
        ranking = party["ranking"]
        a, b = places or (0, 0)
        assert b <= len(ranking), "a slice must lie within the levels"
        rows.append(
            [
                payoff_of_ranking(ranking[:a] + list(order) + ranking[b:], len(model["states"]))
                for order in permutations(ranking[a:b])
            ]
        )
    counts = {concept: 0 for concept in CONCEPTS if concept != "SIM"}
    total = 0
    for payoffs in product(*rows):
        total += 1
        conflict = Conflict(model, list(payoffs))
        for concept in counts:
            players = conflict.all_players
            counts[concept] += all(conflict.stable(player, state - 1, concept) for player in players)
    return {"rankings": total, "textbook": counts}
