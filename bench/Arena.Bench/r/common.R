# Each script reads the numbers that the bench wrote, does the work as R's users would, and prints for each way of doing it
# one line: its name, the best time of some rounds in seconds, and a figure by which the bench sees that it is the same work.
folder <- commandArgs(trailingOnly = TRUE)[1]
numbers <- function(name) { path <- file.path(folder, name); readBin(path, "double", file.size(path) / 8) }
timed <- function(name, rounds, work, times = 1) {
  best <- Inf
  for (round in seq_len(rounds)) {
    time <- system.time(for (again in seq_len(times)) result <- work(), gcFirst = TRUE)[["elapsed"]] / times
    best <- min(best, time)
  }
  cat(sprintf("%s_in_R_%s.%s %.17g %.17g\n", name, R.version$major, R.version$minor, best, result))
}
