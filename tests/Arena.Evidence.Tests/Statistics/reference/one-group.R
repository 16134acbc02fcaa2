source("common.R")

# prop.test's continuity correction is capped by the distance to its null value: one far away leaves it whole
wilson <- function(count, total) {
  plain <- prop.test(count, total, conf.level = level, correct = FALSE)$conf.int
  far <- if (count / total > 0.5) 1e-9 else 1 - 1e-9
  corrected <- suppressWarnings(prop.test(count, total, p = far, conf.level = level, correct = TRUE)$conf.int)
  list(lower = plain[1], upper = plain[2],
       correctedLower = if (count == 0) 0 else corrected[1], correctedUpper = if (count == total) 1 else corrected[2])
}
method("wilson",
  list(list(count = 0, total = 1), list(count = 1, total = 1), list(count = 0, total = 20), list(count = 1, total = 29),
       list(count = 15, total = 148), list(count = 81, total = 263), list(count = 263, total = 263), list(count = 1, total = 2),
       list(count = 5, total = 10), list(count = 1, total = 1000), list(count = 999, total = 1000), list(count = 0, total = 2), list(count = 2, total = 2),
       list(count = 0, total = 1e7), list(count = 1, total = 1e7), list(count = 5e6, total = 1e7), list(count = 1e7, total = 1e7),
       list(count = 0, total = 2147483647), list(count = 2147483646, total = 2147483647), list(count = 2147483647, total = 2147483647)),
  function() { total <- size(1, 5000); list(count = between(0, total), total = total) },
  function(count, total) suppressWarnings(wilson(count, total)))

values <- function(n) switch(between(1, 5),
  rnorm(n, 50, 10), round(rnorm(n, 50, 10)), sample(1:5, n, TRUE), round(rexp(n, 0.1), 2), rnorm(n, 1e6, 1))
method("mean",
  list(list(values = c(1, 2)), list(values = c(-1, 1)), list(values = c(0, 0, 1)), list(values = 1e8 + 1:3), list(values = c(1e-9, 2e-9, 4e-9)),
       list(values = c(-1e9, 1e9)), list(values = 1e9 + c(0, 0.001)), list(values = c(rep(0, 99), 1)), list(values = c(-3, -3, -2.999)), list(values = c(-5, -4, -2)),
       list(values = c(1e-60, 3e-60, 4e-60)), list(values = c(-1e60, 0, 1e60)), list(values = c(1e-9, 1e9, 1)), list(values = c(0.1, 0.2, 0.3))),
  function() { repeat { x <- values(size(2, 60)); if (sd(x) > 0) return(list(values = x)) } },
  function(values) {
    test <- t.test(values, conf.level = level)
    list(mean = mean(values), sd = sd(values), lower = test$conf.int[1], upper = test$conf.int[2])
  })

method("median",
  c(lapply(1:9, function(n) list(values = 1:n)), list(list(values = rep(3, 12)), list(values = 1:10), list(values = 1:11), list(values = c(-1, 0)), list(values = rep(1:2, each = 5)), list(values = c(rep(1, 9), 100)),
    list(values = 1e9 + c(3, 1, 2)), list(values = c(-1e60, 1e60)), list(values = -(1:7)))),
  function() list(values = values(size(1, 120))),
  function(values) {
    n <- length(values); rank <- qbinom((1 - level) / 2, n, 0.5); x <- sort(values)
    list(median = median(values), lower = if (rank == 0) -Inf else x[rank], upper = if (rank == 0) Inf else x[n - rank + 1],
         coverage = if (rank == 0) 1 else 1 - 2 * pbinom(rank - 1, n, 0.5))
  })

# the level itself, and what makes intervals from one: near certainty, near none, one person
method("levels",
  c(lapply(c(0.01, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.999999, 1e-9), function(level) list(level = level, count = 3, total = 8, values = 1:9)),
    list(list(level = 0.999999999999, count = 0, total = 1, values = c(1, 2)), list(level = 0.999, count = 1, total = 1, values = c(1, 2)), list(level = 0.9, count = 5e6, total = 1e7, values = rep(1:2, 20)))),
  function() { total <- size(1, 5000); list(level = round(runif(1, 0.4, 1), 3) - 1e-4, count = between(0, total), total = total, values = 1:size(2, 60)) },
  function(level, count, total, values) {
    out <- 1 - level; n <- length(values); z <- -qnorm(out / 2); p <- count / total
    # near certainty prop.test and t.test lose the tail by taking it from 1: the same formulas with the tail itself
    share <- if (level > 0.99999) (p + z^2 / (2 * total) + c(-1, 1) * z * sqrt(p * (1 - p) / total + z^2 / (4 * total^2))) / (1 + z^2 / total) else suppressWarnings(prop.test(count, total, conf.level = level, correct = FALSE)$conf.int)
    half <- -qt(out / 2, n - 1) * sd(values) / sqrt(n); rank <- qbinom(out / 2, n, 0.5)
    list(z = z, lower = share[1], upper = share[2], meanLower = mean(values) - half, meanUpper = mean(values) + half,
         medianLower = if (rank == 0) -Inf else values[rank], medianUpper = if (rank == 0) Inf else values[n - rank + 1], coverage = if (rank == 0) 1 else 1 - 2 * pbinom(rank - 1, n, 0.5))
  })

# Student's interval from count, mean and standard deviation alone: 2 people to as many as a number can count
method("mean-summary",
  list(list(count = 2, mean = 0, sd = 1), list(count = 3, mean = -5, sd = 1e-9), list(count = 2, mean = 1e9, sd = 1e9), list(count = 1e5, mean = 5.4, sd = 1.2), list(count = 1e6, mean = 5.4, sd = 1.2),
       list(count = 1e7, mean = 5.4, sd = 1.2), list(count = 2147483647, mean = 5.4, sd = 1.2), list(count = 2, mean = -1e60, sd = 1e60), list(count = 2, mean = 1e-60, sd = 1e-60)),
  function() list(count = size(2, 1e7), mean = round(rnorm(1, 0, 100), 2), sd = round(rexp(1, 0.1) + 0.01, 2)),
  function(count, mean, sd) { half <- qt(1 - (1 - level) / 2, count - 1) * sd / sqrt(count); list(standardError = sd / sqrt(count), lower = mean - half, upper = mean + half) })
