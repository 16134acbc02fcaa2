source("common.R")
library(Epi)     # Newcombe's method 10
library(metafor) # ratios with empty cells, standardised difference

tables <- list(c(56, 14, 48, 32), c(9, 1, 3, 7), c(6, 1, 2, 5), c(5, 51, 0, 29), c(0, 10, 0, 20), c(0, 10, 0, 10), c(10, 0, 0, 20),
  c(10, 0, 0, 10), c(23, 23, 17, 30), c(22, 25, 17, 30), c(28, 18, 30, 17), c(28, 19, 30, 17), c(3, 1, 1, 3), c(0, 1, 0, 1), c(1, 0, 1, 0),
  c(1, 0, 0, 1), c(0, 5, 5, 0), c(10, 0, 20, 0), c(10, 0, 7, 3), c(7, 3, 20, 0), c(1, 999, 10, 990), c(500, 500, 500, 500), c(2, 3, 2, 3),
  c(0, 1, 1, 0), c(2, 3, 4, 6), c(1, 1, 1, 2), c(0, 1, 3, 4), c(1, 0, 3, 4), c(1, 0, 0, 1e6), c(0, 1, 3, 999997), c(500, 0, 0, 500), c(1000, 0, 0, 1000), c(1e6, 0, 1, 999999), c(500300, 499700, 5e5, 5e5), c(4, 9999996, 9, 9999991))
as.input <- function(t) list(a = t[1], b = t[2], c = t[3], d = t[4])
draw.table <- function() {
  n <- c(size(1, 400), size(1, 400)); p <- if (runif(1) < 0.3) rep(runif(1)^2, 2) else runif(2)
  x <- rbinom(2, n, p); as.input(c(x[1], n[1] - x[1], x[2], n[2] - x[2]))
}

method("risk-difference", lapply(tables, as.input), draw.table, function(a, b, c, d) {
  # Epi's Newcombe loses nothing at the edges, but prints differences; the limits come from the same call
  limits <- ci.pd(a, c, b, d, method = "Nc", detail.labs = FALSE, print = FALSE, alpha = 1 - level)
  list(difference = a / (a + b) - c / (c + d), lower = unname(limits[6]), upper = unname(limits[7]))
})

ratio <- function(measure) function(a, b, c, d) {
  if (a + c == 0 || b + d == 0) return(list(value = NA, lower = 0, upper = Inf, standardError = NA))
  e <- escalc(measure, ai = a, bi = b, ci = c, di = d, add = 1/2, to = "only0")
  se <- sqrt(c(e$vi)); y <- c(e$yi)
  list(value = exp(y), lower = exp(y - z * se), upper = exp(y + z * se), standardError = se)
}
method("risk-ratio", lapply(tables, as.input), draw.table, ratio("RR"))
method("odds-ratio", lapply(tables, as.input), draw.table, ratio("OR"))

method("fisher", lapply(tables, as.input), draw.table, function(a, b, c, d) {
  p <- fisher.test(matrix(c(a, c, b, d), 2), conf.int = FALSE)$p.value
  list(p = p, midP = p - dhyper(a, a + b, c + d, a + c) / 2)
})

method("chi-square-2x2", Filter(function(t) t$a + t$c > 0 && t$b + t$d > 0, lapply(tables, as.input)),
  function() repeat { t <- draw.table(); if (t$a + t$c > 0 && t$b + t$d > 0) return(t) },
  function(a, b, c, d) {
    m <- matrix(c(a, c, b, d), 2)
    plain <- suppressWarnings(chisq.test(m, correct = FALSE)); yates <- suppressWarnings(chisq.test(m, correct = TRUE))
    list(statistic = unname(plain$statistic), p = plain$p.value, yates = unname(yates$statistic), yatesP = yates$p.value)
  })

group <- function() {
  n <- size(2, 60)
  switch(between(1, 5), rnorm(n, 50, 10), round(rnorm(n, 50, 10)), sample(1:5, n, TRUE), round(rexp(n, 0.1), 2), rnorm(n, 1e4, 1))
}
two <- function() { kind <- between(1, 5); draw <- function(n, shift) shift + switch(kind,
    rnorm(n, 50, 10), round(rnorm(n, 50, 10)), sample(1:5, n, TRUE), round(rexp(n, 0.1), 2), rnorm(n, 1e3, 1))
  shift <- if (kind %in% c(2, 3)) between(0, 2) else runif(1, 0, 2)
  list(first = draw(size(2, 60), shift), second = draw(size(2, 60), 0)) }
samples <- list(list(first = c(1, 2), second = c(3, 5)), list(first = c(1, 2), second = c(1, 2)), list(first = c(1, 1), second = c(2, 3)),
  list(first = sleep$extra[1:10], second = sleep$extra[11:20]), list(first = 1:3, second = 4:6), list(first = 1:5, second = c(0.5, 6:9)),
  list(first = 1:49, second = 20:60 + 0.5), list(first = 1:50, second = 20:60 + 0.5), list(first = 1e6 + 1:4, second = 1e6 + c(2, 2, 9)),
  list(first = c(0, 0, 0), second = c(0, 0, 1)), list(first = 1:2, second = 1:60), list(first = c(1e-9, 2e-9, 4e-9), second = c(3e-9, 5e-9)), list(first = 1e9 + c(0, 1), second = 1e9 + c(2, 5)),
  list(first = c(0, 1e9), second = c(1, 2)), list(first = 1:3, second = 1e6 + 1:3), list(first = 1:5, second = 11:15), list(first = c(-1e60, 1e60), second = c(0, 1e60)), list(first = c(1e-60, 2e-60), second = c(4e-60, 9e-60)),
  list(first = c(1, 1, 1, 1, 2), second = rep(1, 5)), list(first = 1:4, second = 5:8), list(first = 1:49, second = 101:149))
# ranks ask for one value only
singles <- list(list(first = 1, second = 2), list(first = 3, second = c(1, 2, 4, 5)), list(first = 3, second = 1:3), list(first = c(1, 2, 2), second = 2), list(first = 25.5, second = 1:49),
  list(first = 0, second = 1:50), list(first = c(-1, 0), second = c(0, 1)), list(first = c(1, 2, 6), second = 3:5))
varied <- function(draw) function() repeat { x <- draw(); if (var(x$first) + var(x$second) > 0) return(x) }

method("welch", samples, varied(two), function(first, second) {
  t <- t.test(first, second, conf.level = level)
  g <- escalc("SMD", m1i = mean(first), m2i = mean(second), sd1i = sd(first), sd2i = sd(second), n1i = length(first), n2i = length(second))
  list(difference = mean(first) - mean(second), lower = t$conf.int[1], upper = t$conf.int[2], statistic = unname(t$statistic), freedom = unname(t$parameter), p = t$p.value,
       g = c(g$yi), gLower = c(g$yi) - z * sqrt(c(g$vi)), gUpper = c(g$yi) + z * sqrt(c(g$vi)))
})

# as the calculator gets them: counts, means and deviations, up to ten million people
method("welch-summary",
  list(list(n1 = 2, m1 = 0, s1 = 1, n2 = 2, m2 = 0, s2 = 0), list(n1 = 2, m1 = 1, s1 = 0, n2 = 1e7, m2 = 1.001, s2 = 1), list(n1 = 1e7, m1 = 5.001, s1 = 1, n2 = 1e7, m2 = 5, s2 = 1), list(n1 = 2147483647, m1 = 5, s1 = 1, n2 = 2147483647, m2 = 5.00005, s2 = 2),
       list(n1 = 50, m1 = 1e9, s1 = 1e9, n2 = 40, m2 = -1e9, s2 = 1e9), list(n1 = 50, m1 = 1, s1 = 1e-9, n2 = 40, m2 = 1.000000001, s2 = 1e9), list(n1 = 20, m1 = 5, s1 = 1, n2 = 20, m2 = 5, s2 = 1), list(n1 = 1000, m1 = 5, s1 = 1, n2 = 1000, m2 = 6.5, s2 = 1)),
  function() list(n1 = size(2, 1e6), m1 = round(rnorm(1), 2), s1 = round(rexp(1) + 0.01, 2), n2 = size(2, 1e6), m2 = round(rnorm(1), 2), s2 = round(rexp(1) + 0.01, 2)),
  function(n1, m1, s1, n2, m2, s2) {
    v <- c(s1^2 / n1, s2^2 / n2); freedom <- sum(v)^2 / sum(v^2 / (c(n1, n2) - 1)); t <- (m1 - m2) / sqrt(sum(v)); half <- qt(1 - (1 - level) / 2, freedom) * sqrt(sum(v))
    e <- escalc("SMD", m1i = m1, m2i = m2, sd1i = s1, sd2i = s2, n1i = n1, n2i = n2)
    # metafor's small-sample factor is a difference of log gammas, without enough digits for many people: by the log beta function here
    m <- n1 + n2 - 2; g <- exp(log(pi) / 2 - lbeta((m - 1) / 2, 0.5) - log(m / 2) / 2) * (m1 - m2) / sqrt(((n1 - 1) * s1^2 + (n2 - 1) * s2^2) / m)
    stopifnot(abs(g - e$yi) <= 1e-5 * abs(g))
    list(lower = m1 - m2 - half, upper = m1 - m2 + half, statistic = t, freedom = freedom, p = 2 * pt(-abs(t), freedom), g = g, gError = sqrt(1 / n1 + 1 / n2 + g^2 / (2 * (n1 + n2))))
  })

method("mann-whitney", c(samples, singles), varied(two), function(first, second) {
  w <- suppressWarnings(wilcox.test(first, second))
  exact <- length(first) < 50 && length(second) < 50 && !anyDuplicated(c(first, second))
  d <- sort(outer(first, second, "-")); m <- length(first); n <- length(second)
  rank <- if (exact) qwilcox((1 - level) / 2, m, n) else floor(m * n / 2 - z * sqrt(m * n * (m + n + 1) / 12))
  list(statistic = unname(w$statistic), p = w$p.value, exact = as.integer(exact), shift = median(d),
       lower = if (rank < 1) -Inf else d[rank], upper = if (rank < 1) Inf else d[m * n + 1 - rank])
})
