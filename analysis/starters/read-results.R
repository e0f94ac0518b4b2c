# Reads the results of a study, and prints what differs from the reference.
#
#   Rscript read-results.R results/companions
#
# It needs no packages. It also draws a chart, loneliness.pdf.
# analysis/docs/OUTPUTS.md explains every table and column.
arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments) > 0) arguments[1] else "results/companions"

# Reads some columns of a table. Only an empty cell is a missing number: a name may be "none" or "NA".
read <- function(table, columns) {
  all <- read.csv(file.path(folder, table), na.strings = "", check.names = FALSE, stringsAsFactors = FALSE)
  all[, columns]
}

# 1. What differs on the last day: the mean difference from the reference, with its 95 % interval.
contrasts <- read("contrasts.csv", c("scenario_id", "day", "group", "variable", "unit",
                                     "n_pairs", "diff", "ci_low", "ci_high", "word"))
last <- contrasts[contrasts$day == max(contrasts$day, 0), ]
loneliness <- last[last$variable == "loneliness", ]
cat("Loneliness on the last day, compared with the reference:\n")
print(loneliness[, c("scenario_id", "group", "diff", "ci_low", "ci_high", "word")], row.names = FALSE)

# 2. The claims of the scenario, and whether they hold.
claims <- read("claims.csv", c("scenario_id", "claim", "text", "found", "verdict"))
cat("\nClaims:\n")
print(claims[, c("claim", "found", "verdict")], row.names = FALSE)

# 3. Every single run. The table of runs tells which scenario a run belongs to.
series <- read("series.csv", c("run_id", "day", "group", "variable", "value"))
runs <- read("runs.csv", c("run_id", "scenario_id", "replicate", "status"))
everybody <- series[series$group == "all" & series$variable == "loneliness", ]
everybody <- merge(everybody, runs[runs$status == "SUCCEEDED", ], by = "run_id")
end <- everybody[everybody$day == max(everybody$day), ]
cat("\nLoneliness of everybody on the last day of each run:\n")
print(tapply(end$value, list(replicate = end$replicate, scenario = end$scenario_id), mean))

# 4. Through which direct causes loneliness changed: means over the runs.
ledger <- read("ledger.csv", c("run_id", "group", "outcome", "cause", "amount"))
ledger <- ledger[!is.na(ledger$group) & ledger$group == "all" & ledger$outcome == "loneliness", ]
if (nrow(ledger) > 0) {
  ledger <- aggregate(amount ~ run_id + cause, data = ledger, FUN = sum)
  ledger <- merge(ledger, runs[, c("run_id", "scenario_id")], by = "run_id")
  cat("\nChanges of loneliness by direct cause:\n")
  print(round(tapply(ledger$amount, list(cause = ledger$cause, scenario = ledger$scenario_id), mean), 3))
}

# 5. A chart. It shows the first scenario.
course <- contrasts[contrasts$variable == "loneliness" & contrasts$group == "all", ]
if (nrow(course) > 0) {
  course <- course[course$scenario_id == course$scenario_id[1], ]
  course <- course[order(course$day), ]
  ends <- range(course$diff, course$ci_low, course$ci_high, 0, na.rm = TRUE)
  pdf("loneliness.pdf", width = 7, height = 4)
  plot(course$day, course$diff, type = "l", ylim = ends, main = course$scenario_id[1],
       xlab = "day", ylab = "difference in loneliness, points")
  lines(course$day, course$ci_low, lty = 2)
  lines(course$day, course$ci_high, lty = 2)
  abline(h = 0, col = "grey")
  invisible(dev.off())
  cat("\nThe chart is in loneliness.pdf.\n")
}
