# Reads the results of a study, and prints what differs from the reference.
#
#   python read_results.py results/companions
#
# It needs pandas. With matplotlib it also draws a chart, loneliness.png.
# analysis/docs/OUTPUTS.md explains every table and column.
import sys

import pandas as pd

folder = sys.argv[1] if len(sys.argv) > 1 else "results/companions"


def read(table, columns):
    """Reads some columns of a table. Only an empty cell is a missing number: a name may be "none" or "NA"."""
    return pd.read_csv(f"{folder}/{table}", usecols=columns, keep_default_na=False, na_values=[""])


# 1. What differs on the last day: the mean difference from the reference, with its 95 % interval.
contrasts = read("contrasts.csv", ["scenario_id", "day", "group", "variable", "unit",
                                   "n_pairs", "diff", "ci_low", "ci_high", "word"])
last = contrasts[contrasts["day"] == contrasts["day"].max()]
loneliness = last[last["variable"] == "loneliness"]
print("Loneliness on the last day, compared with the reference:")
print(loneliness[["scenario_id", "group", "diff", "ci_low", "ci_high", "word"]].to_string(index=False))

# 2. The claims of the scenario, and whether they hold.
claims = read("claims.csv", ["scenario_id", "claim", "text", "found", "verdict"])
print("\nClaims:")
print(claims[["claim", "found", "verdict"]].to_string(index=False))

# 3. Every single run. The table of runs tells which scenario a run belongs to.
series = read("series.csv", ["run_id", "day", "group", "variable", "value"])
runs = read("runs.csv", ["run_id", "scenario_id", "replicate", "status"])
everybody = series[(series["group"] == "all") & (series["variable"] == "loneliness")]
everybody = everybody.merge(runs[runs["status"] == "SUCCEEDED"], on="run_id")
by_run = everybody.pivot_table(index=["replicate", "day"], columns="scenario_id", values="value")
print("\nLoneliness of everybody on the last day of each run:")
print(by_run.xs(everybody["day"].max(), level="day").to_string())

# 4. Through which direct causes loneliness changed: means over the runs.
ledger = read("ledger.csv", ["run_id", "group", "outcome", "cause", "amount"])
ledger = ledger[(ledger["group"] == "all") & (ledger["outcome"] == "loneliness")]
ledger = ledger.groupby(["run_id", "cause"])["amount"].sum().reset_index()
ledger = ledger.merge(runs[["run_id", "scenario_id"]], on="run_id")
print("\nChanges of loneliness by direct cause:")
print(ledger.pivot_table(index="cause", columns="scenario_id", values="amount").round(3).to_string())

# 5. A chart, if matplotlib is there.
try:
    import matplotlib
    matplotlib.use("Agg")  # writes a file and opens no window
    import matplotlib.pyplot as plt
except ImportError:
    plt = None
if plt is not None:
    course = contrasts[(contrasts["variable"] == "loneliness") & (contrasts["group"] == "all")]
    for scenario, rows in course.groupby("scenario_id"):
        plt.plot(rows["day"], rows["diff"], label=scenario)
        plt.fill_between(rows["day"], rows["ci_low"], rows["ci_high"], alpha=0.2)
    plt.axhline(0, color="grey", linewidth=1)
    plt.xlabel("day")
    plt.ylabel("difference in loneliness, points")
    plt.legend()
    plt.savefig("loneliness.png", dpi=150)
    print("\nThe chart is in loneliness.png.")
