source("common.R")
suppressMessages({ library(clubSandwich); library(coin) })

# rows of units, waves, values; the panel is unbalanced, some units miss waves
draw <- function() repeat {
  units <- between(5, 16); waves <- between(2, 5); start <- between(1, waves - 1); treated <- sample(c(1, 1, 0, 0, rbinom(units - 4, 1, 0.5)))
  rows <- do.call(rbind, lapply(1:units, function(u) do.call(rbind, lapply(1:waves, function(w)
    if (runif(1) < 0.08) NULL else data.frame(unit = u, wave = w, y = round(rnorm(1) + rnorm(between(1, 5)) + 0.3 * w + treated[u] * (w > start), 3))))))
  side <- function(u) any(rows$unit == u & rows$wave <= start) && any(rows$unit == u & rows$wave > start)
  whole <- vapply(1:units, side, TRUE)
  if (sum(whole & treated == 1) >= 2 && sum(whole & treated == 0) >= 2 && length(unique(rows$wave)) == waves)
    return(list(treated = treated, waves = waves, start = start, unit = rows$unit - 1, wave = rows$wave - 1, value = rows$y))
}
even <- function(treated, waves, start) { u <- rep(seq_along(treated) - 1, each = 2 * waves); w <- rep(rep(0:(waves - 1), each = 2), length(treated))
  list(treated = treated, waves = waves, start = start, unit = u, wave = w, value = round(sin(seq_along(u) * 1.7) + 0.5 * w + treated[u + 1] * (w >= start), 3)) }
# `people`: how many answer, unit by wave, or everywhere; values have no pattern that the fit could take up
at <- function(treated, waves, start, people, level = 0, width = 1) {
  n <- matrix(people, length(treated), waves); rows <- do.call(rbind, lapply(seq_along(treated), function(u) do.call(rbind, lapply(1:waves, function(w) if (n[u, w] > 0) cbind(u, w, 1:n[u, w])))))
  list(treated = treated, waves = waves, start = start, unit = rows[, 1] - 1, wave = rows[, 2] - 1, value = level + width * round(5 * sin(rows[, 1]^2 * 1.3 + rows[, 2]^2 * 0.7 + rows[, 3] * 2.1), 3)) }
method("difference-in-differences",
  list(at(c(1, 1, 0, 0, 0), 2, 1, 1), at(c(1, 1, 0, 0), 2, 1, 1), at(c(1, 1, 1, 0, 0), 5, 4, 1), at(c(1, 1, 0, 0, 0), 5, 1, 2), # two units in an arm, and one more
       at(c(1, 1, 0, 0, 0, 1), 3, 1, rbind(c(1, 0, 1), c(2, 1, 0), c(1, 1, 1), c(0, 2, 1), c(1, 1, 1), c(1, 1, 1))), # units that miss a wave
       at(c(1, 1, 0, 0, 0, 1, 0), 3, 1, rbind(c(1, 1, 1), c(1, 1, 1), c(1, 1, 1), c(1, 1, 1), c(1, 0, 0), c(0, 1, 1), c(0, 0, 0))), # one side only, one cell only, nothing
       at(c(1, 1, 0, 0, 1, 0), 4, 2, cbind(1, 2, 0, rep(2:1, 3))), # a wave at which nobody answers
       at(c(1, 1, 0, 0, 0), 2, 1, rbind(c(60, 50), c(1, 1), c(1, 90), c(40, 1), c(2, 2))), # large and small units
       at(c(1, 1, 1, 0, 0), 2, 1, 3, 1e6, 1), at(c(1, 1, 1, 0, 0), 2, 1, 3, 0, 1e-9), at(c(1, 1, 1, 0, 0, 0), 3, 1, 2, -1e9, 1e3),
       even(c(1, 1, 0, 0), 2, 1), even(c(1, 1, 0, 0, 0, 0), 3, 2), even(c(1, 0, 1, 0, 1, 0), 4, 1), even(c(1, 1, rep(0, 10)), 2, 1)),
  draw,
  function(treated, waves, start, unit, wave, value) {
    d <- data.frame(y = value, unit = factor(unit), wave = factor(wave), on = as.numeric(treated[unit + 1] == 1 & wave >= start))
    m <- lm(y ~ on + wave + unit, d)
    t <- coef_test(m, vcov = "CR2", cluster = d$unit, test = "Satterthwaite")["on", ]
    list(effect = t$beta, standardError = t$SE, freedom = if (is.null(t$df_Satt)) t$df else t$df_Satt, p = if (is.null(t$p_Satt)) t$p_val else t$p_Satt)
  })

method("permutation",
  list(list(first = c(1, 2), second = c(3, 4)), list(first = c(1, 1), second = c(1, 1, 2)), list(first = sleep$extra[1:5], second = sleep$extra[11:15]), list(first = 1, second = c(2, 3, 4)),
       list(first = 1, second = 2), list(first = 3, second = 3), list(first = c(2, 2), second = c(2, 2, 2)), list(first = c(0.1, 0.1, 0.1), second = c(0.1, 0.1)), list(first = c(1, 4), second = c(2, 3)), list(first = c(2, 3, 4), second = 1),
       list(first = c(1e9, 2), second = c(1, 3, 5)), list(first = c(1e9 + 1, 1e9 + 2), second = 1e9 + 3:5), list(first = c(1e-9, 2e-9, 9e-9), second = c(3e-9, 4e-9)), list(first = c(0.1, 0.2), second = c(0.3, 0)), list(first = c(-1e60, 0), second = c(1e60, 0, 0)),
       list(first = 1:9, second = 10:18), list(first = rep(0:1, c(9, 1)), second = rep(0:1, c(5, 5)))),
  function() { n <- c(between(1, 9), between(2, 9)); round.to <- between(0, 1); list(first = round(rnorm(n[1], between(0, 2)), round.to), second = round(rnorm(n[2]), round.to)) },
  function(first, second) {
    difference <- mean(first) - mean(second); raw <- c(first, second); from <- mean(raw); first <- first - from; second <- second - from; x <- c(first, second) # far from 0 a deal's sum has fewer digits
    p <- if (length(unique(x)) == 1) 1 else { # coin's exact distribution; brute force over all deals where there are few
      all <- combn(length(x), length(first), function(at) sum(x[at])); middle <- mean(all)
      mean(abs(all - middle) >= abs(sum(first) - middle) - 1e-13 * max(abs(x)) * length(first)) }
    other <- if (length(unique(x)) == 1) 1 else if (max(raw) - min(raw) > 1e6) p else c(pvalue(oneway_test((if (max(raw) > 1e6) raw - min(raw) else raw) ~ factor(rep(1:2, c(length(first), length(second)))), distribution = exact())))
    list(difference = difference, p = p, coin = other)
  })

# the trend's exact distribution by writing down every table: slow, plain, and another way than the library's
exact.trend <- function(time, count, total) {
  cases <- sum(count)
  all <- as.matrix(expand.grid(lapply(total, function(n) 0:min(n, cases)))); all <- all[rowSums(all) == cases, , drop = FALSE]
  weight <- rowSums(matrix(lchoose(rep(total, each = nrow(all)), all), nrow(all))); weight <- exp(weight - max(weight)); sums <- c(all %*% time); seen <- sum(time * count)
  w <- tapply(weight, sums, sum); s <- as.numeric(names(w)); share <- function(b) { x <- log(w) + b * (s - seen); x <- exp(x - max(x)); x / sum(x) }
  root <- function(f) { lo <- -1; hi <- 1; while (f(lo) > 0) lo <- lo * 2; while (f(hi) < 0) hi <- hi * 2; uniroot(f, c(lo, hi), tol = 1e-14, maxiter = 10000)$root }
  least <- seen == min(s); greatest <- seen == max(s)
  middle <- sum(share(0) * s)
  list(oddsRatio = if (least && greatest) NA else if (least) 0 else if (greatest) Inf else exp(root(function(b) sum(share(b) * (s - seen)))),
       lower = if (least) 0 else exp(root(function(b) log(sum(share(b)[s >= seen])) - log(0.025))),
       upper = if (greatest) Inf else exp(root(function(b) log(0.025) - log(sum(share(b)[s <= seen])))),
       p = sum(share(0)[abs(s - middle) >= abs(seen - middle) - 1e-9]))
}
method("trend-exact",
  list(list(time = 0:1, count = c(3, 1), total = c(4, 4)), list(time = 0:1, count = c(0, 5), total = c(6, 6)), list(time = 0:1, count = c(5, 0), total = c(6, 6)), list(time = 1:3, count = c(1, 2, 4), total = c(9, 9, 9)),
       list(time = c(2024, 2025, 2026), count = c(2, 1, 0), total = c(5, 6, 7)), list(time = 0:2, count = c(1, 1, 1), total = c(4, 4, 4)),
       list(time = 0:1, count = c(0, 1), total = c(1, 1)), list(time = 0:1, count = c(1, 0), total = c(1, 1)), list(time = 0:1, count = c(0, 1), total = c(1000, 1)), list(time = c(3, 3, 7), count = c(1, 0, 2), total = c(3, 4, 5)), list(time = c(-3, 0, 5), count = c(1, 3, 2), total = c(6, 7, 8)),
       list(time = 0:2, count = c(4, 0, 0), total = c(4, 5, 6)), list(time = 0:2, count = c(0, 5, 6), total = c(4, 5, 6)), list(time = 0:2, count = c(7, 6, 5), total = c(8, 8, 8)), list(time = 0:1, count = c(3, 4), total = c(4, 4)), list(time = 0:1, count = c(20, 30), total = c(60, 60)), list(time = 0:1, count = c(35, 25), total = c(60, 50)),
       list(time = c(2, 0, 1), count = c(3, 1, 1), total = c(8, 8, 8)), list(time = 0:1, count = c(1, 4), total = c(1e6, 1e6)), list(time = 0:2, count = c(1, 2, 2), total = c(1e9, 3, 1e9)), list(time = 0:1, count = c(19, 31), total = c(1e9, 1e9)), list(time = c(0, 1999), count = c(1, 1), total = c(3, 2)),
       list(time = c(1000, 0, 2000), count = c(5, 9, 11), total = c(50, 50, 50)), list(time = c(-2e9, 2e9), count = c(1, 2), total = c(3, 3)), list(time = c(0, 999, 2000), count = c(1, 0, 1), total = c(3, 2, 5))),
  function() repeat { k <- between(2, 4); total <- replicate(k, between(1, 12)); count <- rbinom(k, total, runif(1, 0.05, 0.6)); time <- sort(sample(0:6, k))
    if (sum(count) > 0 && sum(count) < sum(total) && 2 * sum(count) <= sum(total)) return(list(time = time, count = count, total = total)) },
  function(time, count, total) exact.trend(time, count, total))

method("trend",
  list(list(time = 1:4, count = c(83, 90, 129, 70), total = c(86, 93, 136, 82)), list(time = 0:1, count = c(60, 80), total = c(200, 190)), list(time = c(1, 5, 6), count = c(100, 200, 300), total = c(1000, 1000, 1000)),
       list(time = 0:1, count = c(20, 31), total = c(60, 60)), list(time = 0:2, count = c(0, 40, 60), total = c(100, 200, 300)), list(time = 0:2, count = c(100, 150, 299), total = c(100, 200, 300)), list(time = 0:2, count = c(60, 120, 180), total = c(100, 200, 300)),
       list(time = c(1, 1, 2), count = c(30, 40, 50), total = c(90, 95, 99)), list(time = c(0, 1000, 2001), count = c(5, 9, 11), total = c(50, 50, 50)), list(time = c(0, 2501, 5000), count = c(1, 2, 2), total = c(3, 3, 4)), list(time = c(-9, 9), count = c(1, 99), total = c(100, 100)),
       list(time = 0:2, count = c(3e6, 4e6, 4.1e6), total = c(1e7, 1e7, 1e7)), list(time = 0:1, count = c(1e9, 1000100000), total = c(2e9, 2e9)), list(time = 0:1, count = c(100, 200), total = c(2e9, 2e9))),
  function() repeat { k <- between(2, 8); total <- replicate(k, size(60, 3000)); time <- cumsum(replicate(k, between(1, 3)))
    count <- rbinom(k, total, plogis(rnorm(1) + time * rnorm(1, 0, 0.1))); if (min(sum(count), sum(total - count)) > 50) return(list(time = time, count = count, total = total)) },
  function(time, count, total) {
    g <- summary(glm(cbind(count, total - count) ~ time, family = binomial, control = glm.control(epsilon = 1e-15, maxit = 100)))$coefficients["time", ]
    t <- prop.trend.test(count, total, time)
    rarer <- min(sum(count), sum(total - count)) # few are for the exact method, above
    list(exact = as.integer(rarer <= 50 && rarer * diff(range(time)) / Reduce(function(a, b) { while (b > 0) { r <- a %% b; a <- b; b <- r }; a }, time - min(time)) <= 4000), oddsRatio = exp(g[[1]]), lower = exp(g[[1]] - z * g[[2]]), upper = exp(g[[1]] + z * g[[2]]), statistic = unname(t$statistic), p = t$p.value)
  })
