source("common.R")
library(metafor)

method("pooling",
  list(list(effect = 0.5, se = 0.2), list(effect = c(1, 1), se = c(1, 1)), list(effect = c(0, 1), se = c(0.1, 0.1)), list(effect = c(0, 0, 0), se = c(1, 2, 3)),
       list(effect = c(-0.9, 0.1, 0.4, 0.2), se = c(0.5, 0.3, 0.1, 0.05)),
       list(effect = 0, se = 1), list(effect = c(0, sqrt(2)), se = c(1, 1)), list(effect = c(0, 1.5), se = c(1, 1)), list(effect = c(-1, 0, 1), se = c(1, 1, 1)), list(effect = c(-1.01, 0, 1), se = c(1, 1, 1)), list(effect = rep(0.3, 20), se = rep(0.1, 20)),
       list(effect = c(1e6, -1e6, 3), se = c(1, 2, 3)), list(effect = c(1e-9, 2e-9, 5e-9), se = c(1e-9, 1e-9, 2e-9)), list(effect = c(1e9, 2e9, 5e9), se = c(1e9, 1e9, 1e8)), list(effect = c(0.1, 0.9, 0.5), se = c(1e-3, 1e3, 1)),
       list(effect = c(0, 5, 9), se = c(1e-6, 1, 2)), list(effect = c(0, 5), se = c(1e-6, 1))),
  function() { k <- between(1, 20); se <- exp(rnorm(k, -1)); list(effect = rnorm(k, 0.3, sqrt(se^2 + rexp(1, 5)^2 * between(0, 1))), se = se) },
  function(effect, se) {
    k <- length(effect)
    f <- rma(effect, sei = se, method = "FE"); r <- if (k > 1) rma(effect, sei = se, method = "DL") else f
    if (max(se) / min(se) > 1e4) { # metafor's weights cancel out there: the same formulas, pair by pair
      w <- 1 / se^2; share <- w / sum(w); q <- sum(w * (effect - sum(share * effect))^2)
      tau2 <- max(0, (q - (k - 1)) / sum(outer(w, share)[!diag(k)])); v <- 1 / (se^2 + tau2)
      r <- list(b = sum(v * effect) / sum(v), se = sqrt(1 / sum(v)), QE = q, QEp = pchisq(q, k - 1, lower.tail = FALSE), tau2 = tau2, I2 = NA)
      r$ci.lb <- r$b - z * r$se; r$ci.ub <- r$b + z * r$se
    }
    # metafor's prediction interval is normal by default; Higgins, Thompson and Spiegelhalter take t with k - 2
    half <- if (k > 2) qt(0.975, k - 2) * sqrt(r$tau2 + r$se^2) else NA
    list(fixed = c(f$b), fixedSe = f$se, random = c(r$b), randomSe = r$se, lower = r$ci.lb, upper = r$ci.ub,
         q = if (k > 1) r$QE else NA, p = if (k > 1) r$QEp else NA, i2 = if (k > 1) max(0, (r$QE - (k - 1)) / r$QE) else 0, metaforI2 = if (k > 1) r$I2 / 100 else 0, tau2 = if (k > 1) r$tau2 else 0,
         predictionLower = c(r$b) - half, predictionUpper = c(r$b) + half)
  })

# beta-binomial by maximum likelihood, written with digamma functions and solved by nested root finding
fit <- function(count, total) {
  score.mean <- function(m, s) sum(digamma(count + m * s) - digamma(m * s) - digamma(total - count + (1 - m) * s) + digamma((1 - m) * s))
  score.size <- function(m, s) sum(m * (digamma(count + m * s) - digamma(m * s)) + (1 - m) * (digamma(total - count + (1 - m) * s) - digamma((1 - m) * s)) - digamma(total + s) + digamma(s))
  mean.at <- function(s) uniroot(score.mean, c(1e-12, 1 - 1e-12), s = s, tol = 1e-15, maxiter = 10000)$root
  value <- function(log.s) { s <- exp(log.s); m <- mean.at(s); sum(lbeta(count + m * s, total - count + (1 - m) * s) - lbeta(m * s, (1 - m) * s)) }
  profile <- function(log.s) score.size(mean.at(exp(log.s)), exp(log.s)) * exp(log.s)
  grid <- seq(log(0.02), log(300), length.out = 50) # beyond, differences of digamma functions lose the digits that are asked for
  at <- vapply(grid, value, 0); best <- which.max(at)
  if (best == 1 || best == length(grid)) return(NULL) # on the edge: the next case is drawn
  root <- uniroot(profile, grid[best + c(-1, 1)], tol = 1e-14, maxiter = 10000)$root
  m <- sum(count) / sum(total) # spread 0 is beyond the grid, and may be the higher hill
  if (sum(count) * log(m) + sum(total - count) * log(1 - m) > value(root)) return(NULL)
  list(mean = mean.at(exp(root)), size = exp(root), count = count, total = total)
}
draw <- function() repeat {
  k <- size(5, 120); total <- round(exp(rnorm(k, between(2, 4), 0.5))) + 1; m <- runif(1, 0.1, 0.9); s <- exp(runif(1, 0, 4))
  count <- rbinom(k, total, rbeta(k, m * s, (1 - m) * s))
  if (sum(count) > 0 && sum(count) < sum(total)) { f <- tryCatch(fit(count, total), error = function(e) NULL); if (!is.null(f)) return(list(count = count, total = total)) }
}
method("partial-pooling",
  list(list(count = c(1, 5, 9), total = c(10, 10, 10)), list(count = c(0, 3, 12, 4, 9), total = c(4, 5, 15, 20, 10)), list(count = c(0, 0, 5, 10), total = c(10, 10, 10, 10)),
       list(count = c(2, 9), total = c(10, 10)), list(count = c(0, 2), total = c(2, 3)), list(count = c(1, 0, 1, 0, 9, 2), total = c(1, 1, 1, 1, 10, 12)), list(count = c(0, 8, 20000), total = c(10, 10, 50000)), list(count = c(1, 9, 25000), total = c(10, 10, 50000)),
       list(count = rep(c(2, 8), 30), total = rep(10, 60)), list(count = c(0, 0, 0, 0, 3), total = c(5, 5, 5, 5, 9)),
       list(count = c(5, 5), total = c(10, 10)), list(count = c(1, 1), total = c(2, 2)), list(count = c(1, 1, 0), total = c(20, 30, 10)), list(count = c(4, 5, 6, 1), total = c(10, 10, 10, 1)), list(count = rep(45:55, 2), total = rep(100, 22))),
  draw,
  function(count, total) {
    f <- fit(count, total)
    if (is.null(f)) { # no more apart than chance does: the likelihood falls from spread 0 on (Tarone 1979), and all is one share
      m <- sum(count) / sum(total); stopifnot(sum(choose(count, 2)) / m + sum(choose(total - count, 2)) / (1 - m) <= sum(choose(total, 2)))
      common <- prop.test(sum(count), sum(total), correct = FALSE, conf.level = level)$conf.int
      return(list(mean = m, spread = 0, first = m, firstLower = common[1], firstUpper = common[2]))
    }
    a <- count[1] + f$mean * f$size; b <- total[1] - count[1] + (1 - f$mean) * f$size
    list(mean = f$mean, spread = 1 / f$size, first = a / (a + b), firstLower = qbeta(0.025, a, b), firstUpper = qbeta(0.975, a, b))
  })
