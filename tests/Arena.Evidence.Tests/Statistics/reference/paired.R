source("common.R")

people <- list(c(1, 0, 0, 0), c(0, 0, 0, 1), c(0, 1, 0, 0), c(0, 0, 5, 0), c(0, 5, 5, 0), c(5, 0, 0, 5), c(10, 0, 0, 0), c(1, 1, 7, 12), c(59, 6, 16, 80),
  c(20, 3, 9, 8), c(0, 0, 20, 0), c(100, 1, 1, 100),
  c(0, 0, 1, 0), c(1, 0, 1, 0), c(0, 1, 1, 0), c(1, 0, 0, 1), c(0, 3, 0, 3), c(2, 1, 1, 1), c(1, 0, 1, 2), c(1, 2, 2, 1), c(1e6, 2e6, 2001000, 3e6), c(1e6, 0, 1, 1e6), c(0, 1e6, 1001000, 0), c(5e6, 1, 0, 4e6))
as.input <- function(t) list(both = t[1], onlyBefore = t[2], onlyAfter = t[3], neither = t[4])
# Wilson's limits from prop.test; what the two shares have in common as Newcombe 1998b writes it
method("paired-proportions", lapply(people, as.input),
  function() as.input(c(rmultinom(1, size(1, 300), rexp(4)))),
  function(both, onlyBefore, onlyAfter, neither) {
    n <- both + onlyBefore + onlyAfter + neither; before <- both + onlyBefore; after <- both + onlyAfter
    w1 <- suppressWarnings(prop.test(before, n, correct = FALSE, conf.level = level)$conf.int)
    w2 <- suppressWarnings(prop.test(after, n, correct = FALSE, conf.level = level)$conf.int)
    p1 <- before / n; p2 <- after / n
    cross <- both * neither - onlyBefore * onlyAfter
    if (cross > n / 2) cross <- cross - n / 2 else if (cross >= 0) cross <- 0
    margins <- before * (n - before) * after * (n - after)
    phi <- if (margins == 0) 0 else cross / sqrt(margins)
    joined <- function(x, y) sqrt(max(0, x^2 - 2 * phi * x * y + y^2))
    changed <- onlyBefore + onlyAfter
    list(p = if (changed == 0) 1 else binom.test(onlyBefore, changed)$p.value, change = p2 - p1,
         lower = p2 - p1 - joined(p2 - w2[1], w1[2] - p1), upper = p2 - p1 + joined(w2[2] - p2, p1 - w1[1]))
  })

draw <- function() repeat {
  n <- size(2, 70)
  x <- switch(between(1, 4), rnorm(n, 50, 10), round(rnorm(n, 50, 10)), sample(1:5, n, TRUE), round(rexp(n, 0.1), 2))
  y <- x + switch(between(1, 3), rnorm(n, 1, 3), round(rnorm(n, 1, 2)), sample(c(-1, 0, 0, 1, 2), n, TRUE))
  if (sd(y - x) > 1e-9) return(list(before = x, after = y))
}
method("pairs",
  list(list(before = sleep$extra[11:20], after = sleep$extra[1:10]), list(before = c(0, 0), after = c(1, 2)), list(before = c(0, 0, 0), after = c(-1, 1, 2)),
       list(before = rep(0, 6), after = 1:6), list(before = rep(0, 49), after = (1:49) * (-1)^(1:49)), list(before = rep(0, 50), after = (1:50) * (-1)^(1:50)),
       list(before = rep(0, 4), after = c(0, 0, 0, 2)), list(before = rep(0, 8), after = c(1, 1, 1, -1, -1, 2, 2, 3)),
       list(before = 5, after = 7), list(before = 5, after = 5), list(before = c(1, 2, 3), after = c(2, 3, 4)), list(before = c(1, 2, 3), after = 1:3), list(before = c(0, 0), after = c(0, 3)), list(before = c(0, 0), after = c(-1, 1)),
       list(before = rep(0, 5), after = 1:5), list(before = rep(0, 50), after = 0:49 * (-1)^(1:50)), list(before = rep(0, 51), after = 0:50 * (-1)^(1:51)), list(before = rep(1e9, 4), after = 1e9 + c(1, 2, 4, -3)),
       list(before = c(1e-9, 0, 0), after = c(0, 2e-9, 3e-9)), list(before = rep(0, 60), after = 1:60), list(before = c(0, 0, 0), after = c(-1e60, 0, 1e60))),
  draw,
  function(before, after) {
    d <- after - before; n <- length(d)
    # R stops where there is no spread, or nobody changes: what is not known then is said so
    t <- if (n > 1 && sd(d) > 0) t.test(d, conf.level = level) else list(conf.int = if (n > 1) c(-Inf, Inf) else c(NA, NA), statistic = NA, p.value = NA)
    w <- if (any(d != 0)) suppressWarnings(wilcox.test(d)) else list(statistic = NA, p.value = NA)
    exact <- n < 50 && !anyDuplicated(abs(d)) && all(d != 0)
    a <- outer(d, d, "+") / 2; a <- sort(a[lower.tri(a, diag = TRUE)])
    rank <- if (exact) qsignrank((1 - level) / 2, n) else floor(length(a) / 2 - z * sqrt(n * (n + 1) * (2 * n + 1) / 24))
    list(change = if (n > 1) mean(d) else NA, lower = t$conf.int[1], upper = t$conf.int[2], statistic = unname(t$statistic), p = t$p.value,
         ranks = unname(w$statistic), ranksP = w$p.value, exact = as.integer(exact), typical = median(a),
         typicalLower = if (rank < 1) -Inf else a[rank], typicalUpper = if (rank < 1) Inf else a[length(a) + 1 - rank])
  })
