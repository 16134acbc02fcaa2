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
       list(count = 5, total = 10), list(count = 1, total = 1000), list(count = 999, total = 1000)),
  function() { total <- size(1, 5000); list(count = between(0, total), total = total) },
  function(count, total) suppressWarnings(wilson(count, total)))

values <- function(n) switch(between(1, 5),
  rnorm(n, 50, 10), round(rnorm(n, 50, 10)), sample(1:5, n, TRUE), round(rexp(n, 0.1), 2), rnorm(n, 1e6, 1))
method("mean",
  list(list(values = c(1, 2)), list(values = c(-1, 1)), list(values = c(0, 0, 1)), list(values = 1e8 + 1:3), list(values = c(1e-9, 2e-9, 4e-9))),
  function() { repeat { x <- values(size(2, 60)); if (sd(x) > 0) return(list(values = x)) } },
  function(values) {
    test <- t.test(values, conf.level = level)
    list(mean = mean(values), sd = sd(values), lower = test$conf.int[1], upper = test$conf.int[2])
  })

method("median",
  c(lapply(1:9, function(n) list(values = 1:n)), list(list(values = rep(3, 12)))),
  function() list(values = values(size(1, 120))),
  function(values) {
    n <- length(values); rank <- qbinom((1 - level) / 2, n, 0.5); x <- sort(values)
    list(median = median(values), lower = if (rank == 0) -Inf else x[rank], upper = if (rank == 0) Inf else x[n - rank + 1],
         coverage = if (rank == 0) 1 else 1 - 2 * pbinom(rank - 1, n, 0.5))
  })
