# Reads the results of an experiment (kith sweep): many worlds with different assumptions.
#
#   Rscript read-experiment.R results/rival-worlds
#
# It needs no packages. It also draws a chart, worlds.pdf.
# analysis/docs/OUTPUTS.md explains every table and column.
arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments) > 0) arguments[1] else "results/rival-worlds"

# Reads a table. Only an empty cell is a missing number: a name may be "none" or "NA".
whole <- function(table) {
  read.csv(file.path(folder, table), na.strings = "", check.names = FALSE, stringsAsFactors = FALSE)
}

# Reads some columns of a table; NULL if the table is not there.
read <- function(table, columns) {
  if (file.exists(file.path(folder, table))) whole(table)[, columns] else NULL
}

# 1. The differences in every world. The settings that were varied are the columns after "world".
worlds <- read("worlds.csv", c("world", "scenario_id", "day", "group", "variable", "diff", "ci_low", "ci_high", "word"))
all <- whole("worlds.csv")
at <- match(c("world", "scenario_id"), names(all))
settings <- names(all)[seq_len(at[2] - at[1] - 1) + at[1]]
worlds <- cbind(worlds, all[, settings, drop = FALSE])
cat(length(unique(worlds$world)), "worlds, which differ in:", paste(settings, collapse = ", "), "\n")
last <- worlds[worlds$day == max(worlds$day), ]
cat("\nIn how many worlds each outcome has which verdict:\n")
print(table(paste(last$scenario_id, last$variable, last$group), last$word))

# 2. In how many worlds each claim holds. These shares are no probabilities: nobody knows which world is like ours.
claims <- read("claims.csv", c("world", "scenario_id", "claim", "verdict"))
cat("\nClaims, in how many worlds:\n")
if (!is.null(claims)) print(table(paste(claims$scenario_id, claims$claim), claims$verdict))
robustness <- read("robustness.csv", c("scenario_id", "claim", "n_worlds", "estimate_agrees_share",
                                       "ci_low", "ci_high", "first_setting"))
cat("\nShare of worlds in which the estimate agrees with the claim, and the setting that matters most:\n")
print(robustness, row.names = FALSE)

# 3. How much each outcome depends on each setting: the three largest values of each measure.
sensitivity <- read("sensitivity.csv", c("scenario_id", "outcome", "group", "setting", "statistic",
                                         "value", "ci_low", "ci_high"))
cat("\nSettings on which the outcomes depend most:\n")
if (!is.null(sensitivity) && nrow(sensitivity) > 0) {
  measure <- paste(sensitivity$scenario_id, sensitivity$outcome, sensitivity$group, sensitivity$statistic)
  sensitivity <- sensitivity[order(measure, -abs(sensitivity$value)), ]
  place <- ave(seq_len(nrow(sensitivity)), sort(measure), FUN = seq_along)
  print(sensitivity[place <= 3, ], row.names = FALSE)
}

# 4. A chart: the difference in each world, against the first setting.
if (length(settings) > 0) {
  shown <- last[last$scenario_id == last$scenario_id[1] & last$variable == last$variable[1] &
                  last$group == last$group[1], ]
  value <- shown[[settings[1]]]
  pdf("worlds.pdf", width = 7, height = 4)
  plot(if (is.numeric(value)) value else factor(value), shown$diff, xlab = settings[1],
       ylab = paste0("difference in ", shown$variable[1], ", group ", shown$group[1]))
  abline(h = 0, col = "grey")
  invisible(dev.off())
  cat("\nThe chart is in worlds.pdf.\n")
}
