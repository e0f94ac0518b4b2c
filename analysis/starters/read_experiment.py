# Reads the results of an experiment (kith sweep): many worlds with different assumptions.
#
#   python read_experiment.py results/rival-worlds
#
# It needs pandas. With matplotlib it also draws a chart, worlds.png.
# analysis/docs/OUTPUTS.md explains every table and column.
import os
import sys

import pandas as pd

folder = sys.argv[1] if len(sys.argv) > 1 else "results/rival-worlds"


def whole(table):
    """Reads a table. Only an empty cell is a missing number: a name may be "none" or "NA"."""
    return pd.read_csv(f"{folder}/{table}", keep_default_na=False, na_values=[""])


def read(table, columns):
    """Reads some columns of a table; a table that is not there has no rows."""
    if not os.path.exists(f"{folder}/{table}"):
        return pd.DataFrame(columns=columns)
    return whole(table)[columns]


# 1. The differences in every world. The settings that were varied are the columns after "world".
worlds = read("worlds.csv", ["world", "scenario_id", "day", "group", "variable", "diff", "ci_low", "ci_high", "word"])
names = list(whole("worlds.csv").columns)
settings = names[names.index("world") + 1:names.index("scenario_id")]
worlds = worlds.join(whole("worlds.csv")[settings])
print(worlds["world"].nunique(), "worlds, which differ in:", ", ".join(settings))
last = worlds[worlds["day"] == worlds["day"].max()]
print("\nIn how many worlds each outcome has which verdict:")
print(last.groupby(["scenario_id", "variable", "group", "word"]).size().unstack(fill_value=0).to_string())

# 2. In how many worlds each claim holds. These shares are no probabilities: nobody knows which world is like ours.
claims = read("claims.csv", ["world", "scenario_id", "claim", "verdict"])
print("\nClaims, in how many worlds:")
print(claims.groupby(["scenario_id", "claim", "verdict"]).size().unstack(fill_value=0).to_string())
robustness = read("robustness.csv", ["scenario_id", "claim", "n_worlds", "estimate_agrees_share",
                                     "ci_low", "ci_high", "first_setting"])
print("\nShare of worlds in which the estimate agrees with the claim, and the setting that matters most:")
print(robustness.to_string(index=False))

# 3. How much each outcome depends on each setting: the three largest values of each measure.
sensitivity = read("sensitivity.csv", ["scenario_id", "outcome", "group", "setting", "statistic",
                                       "value", "ci_low", "ci_high"])
sensitivity = sensitivity.assign(size=pd.to_numeric(sensitivity["value"]).abs())
largest = sensitivity.sort_values("size", ascending=False)
largest = largest.groupby(["scenario_id", "outcome", "group", "statistic"], sort=True).head(3)
largest = largest.sort_values(["scenario_id", "outcome", "group", "statistic", "size"],
                              ascending=[True, True, True, True, False])
print("\nSettings on which the outcomes depend most:")
print(largest.drop(columns="size").to_string(index=False))

# 4. A chart, if matplotlib is there: the difference in each world, against the first setting.
try:
    import matplotlib
    matplotlib.use("Agg")  # writes a file and opens no window
    import matplotlib.pyplot as plt
except ImportError:
    plt = None
if plt is not None and settings:
    first = last.iloc[0]
    shown = last[(last["scenario_id"] == first["scenario_id"]) & (last["variable"] == first["variable"])
                 & (last["group"] == first["group"])]
    plt.scatter(shown[settings[0]], shown["diff"])
    plt.axhline(0, color="grey", linewidth=1)
    plt.xlabel(settings[0])
    plt.ylabel(f"difference in {first['variable']}, group {first['group']}")
    plt.savefig("worlds.png", dpi=150)
    print("\nThe chart is in worlds.png.")
