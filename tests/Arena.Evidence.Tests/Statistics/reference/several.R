source("common.R")
library(psych) # Cronbach's alpha

# counts row by row, rows divided by semicolons
method("chi-square",
  list(list(table = matrix(c(83, 90, 129, 70, 3, 3, 7, 12), ncol = 2)), list(table = matrix(1:6, 2)), list(table = matrix(5, 3, 3)), list(table = diag(4) + 1),
       list(table = diag(2)), list(table = diag(5)), list(table = outer(1:3, 1:2)), list(table = diag(3) * 100), list(table = diag(3) * 1000), list(table = matrix(c(1, 0, 0, 1, 1, 1), 2)),
       list(table = matrix(c(1e6, 1e6, 1001000, 999000), 2)), list(table = matrix(c(2147483647, 2147483646, 2147483646, 2147483647), 2)), list(table = matrix(1:120, 12)), list(table = matrix(c(1, 0, 0, 1e6), 2))),
  function() repeat {
    k <- c(between(2, 6), between(2, 5)); m <- matrix(rpois(prod(k), size(1, 60)), k[1])
    if (all(rowSums(m) > 0) && all(colSums(m) > 0)) return(list(table = m))
  },
  function(table) { t <- suppressWarnings(chisq.test(table, correct = FALSE)); list(statistic = unname(t$statistic), freedom = unname(t$parameter), p = t$p.value, smallest = min(t$expected)) })

method("holm",
  list(list(p = 0.05), list(p = c(0, 1)), list(p = c(0.01, 0.01, 0.01)), list(p = c(1, 1)), list(p = c(0.04, 0.01, 0.03)), list(p = 0), list(p = 1), list(p = c(0, 0, 0)), list(p = c(1e-300, 0.5, 1e-10)),
       list(p = c(0.5, 0.5)), list(p = c(0.6, 0.5, 0.4)), list(p = rep(1e-3, 50)), list(p = (50:1) / 1000)),
  function() list(p = round(runif(between(1, 20))^between(1, 3), between(2, 12))),
  function(p) list(adjusted = p.adjust(p, "holm")))

# published interval to standard error and back: base R's normal distribution on the formulas of Altman and Bland
method("published-effect",
  list(list(value = 0.81, lower = 0.70, upper = 0.94, ratio = 1), list(value = 1, lower = 0.5, upper = 2, ratio = 1), list(value = 0, lower = -1, upper = 1, ratio = 0),
       list(value = 0.5, lower = 0.5, upper = 2, ratio = 1), list(value = 2, lower = 0.5, upper = 2, ratio = 1), list(value = 1, lower = 1, upper = 2, ratio = 0), list(value = 1e-9, lower = 1e-10, upper = 1e-8, ratio = 1),
       list(value = 1e9, lower = 1e8, upper = 1e10, ratio = 1), list(value = 1e9, lower = 1e9 - 1, upper = 1e9 + 2e9, ratio = 0), list(value = 1, lower = 0.95, upper = 1.05, ratio = 0), list(value = 1e-12, lower = -1, upper = 1, ratio = 0),
       list(value = -3e-60, lower = -4e-60, upper = 1e-60, ratio = 0)),
  function() {
    ratio <- between(0, 1); y <- rnorm(1); se <- max(exp(rnorm(1, -1)), abs(y) / 20) # further out p is no number any more
    x <- c(y, y - z * se, y + z * se); x <- signif(if (ratio) exp(x) else x, between(3, 6))
    list(value = x[1], lower = x[2], upper = x[3], ratio = ratio)
  },
  function(value, lower, upper, ratio) {
    on <- if (ratio == 1) log else identity; off <- if (ratio == 1) exp else identity
    se <- (on(upper) - on(lower)) / (2 * qnorm(0.975)); stat <- on(value) / se; p <- 2 * pnorm(-abs(stat))
    back <- if (p == 1) NA else abs(on(value)) / qnorm(p / 2, lower.tail = FALSE)
    list(standardError = se, z = stat, p = p, back = back, backLower = off(on(value) - z * se), backUpper = off(on(value) + z * se))
  })

method("funnel",
  list(list(people = 1, target = 0.5), list(people = 10, target = 0.8), list(people = 1000, target = 0.8), list(people = 5, target = 0.01), list(people = 5, target = 0.99),
       list(people = 1, target = 0.01), list(people = 1, target = 0.99), list(people = 2, target = 0.5), list(people = 1, target = 1e-9), list(people = 1, target = 1 - 1e-9), list(people = 1e6, target = 1e-6), list(people = 1e6, target = 0.5),
       list(people = 1e7, target = 0.3), list(people = 1e7, target = 1 - 1e-7), list(people = 5, target = 0.025^(1 / 5)), list(people = 2147483647, target = 0.5)),
  function() list(people = size(1, 3000), target = round(runif(1, 0.01, 0.99), 2)),
  function(people, target) {
    limit <- function(tail) { r <- qbinom(tail, people, target)
      while (r > 0 && pbinom(r - 1, people, target) >= tail) r <- r - 1 # R 4.2's own stops too high near 1
      f <- pbinom(r, people, target); g <- pbinom(r - 1, people, target)
      min(1, max(0, (r - (f - tail) / (f - g)) / people)) }
    list(lower = limit(0.025), upper = limit(0.975), wideLower = limit(0.001), wideUpper = limit(0.999))
  })

# answers 1-5, people by rows; what is missing is NA
method("alpha",
  list(list(answers = rbind(c(1, 2), c(2, 3), c(5, 4))), list(answers = rbind(c(1, 5), c(5, 1), c(2, 3), c(3, 3))), list(answers = rbind(1:3, 2:4, 3:5)),
       list(answers = rbind(c(1, 2), c(3, 5))), list(answers = rbind(c(1, 1), c(1, 3), c(3, 1), c(3, 3))), list(answers = rbind(c(3, 1), c(3, 2), c(3, 5))), list(answers = rbind(c(1, 5, 3), c(5, 1, 3), c(1, 4, 3))),
       list(answers = rbind(c(1, 2), c(NA, NA), c(3, 5), c(NA, 4))), list(answers = rbind(c(1, 2, 3, 4), c(NA, NA, 3, 3), c(NA, NA, NA, 5), c(5, 5, 4, 4))), list(answers = rbind(rep(1, 20), rep(5, 20), rep(c(2, 3), 10)))),
  function() {
    n <- size(4, 60); k <- between(2, 8); trait <- rnorm(n)
    m <- sapply(1:k, function(i) pmin(5, pmax(1, round(3 + trait + rnorm(n, 0, runif(1, 0.3, 2))))))
    if (runif(1) < 0.3) m[sample(length(m), 2)] <- NA
    if (any(apply(na.omit(m), 2, sd) == 0) || sd(rowSums(na.omit(m))) == 0) m <- rbind(1:k %% 5 + 1, rep(3, k), rep(5, k), rep(1, k))
    list(answers = m)
  },
  function(answers) {
    m <- na.omit(answers); n <- nrow(m); k <- ncol(m)
    a <- k / (k - 1) * (1 - sum(apply(m, 2, var)) / var(rowSums(m)))
    # psych leaves out questions that all answer alike, and stops at correlations that it cannot work out: the formula alone then
    psych <- if (any(apply(m, 2, sd) == 0)) NA else tryCatch(suppressMessages(suppressWarnings(psych::alpha(as.data.frame(m), warnings = FALSE, check.keys = FALSE)))$total$raw_alpha, error = function(e) NA)
    end <- function(p) 1 - (1 - a) * qf(p, n - 1, (n - 1) * (k - 1))
    score <- 25 * (answers - 1); answered <- rowSums(!is.na(score)); mean.of <- ifelse(2 * answered < k, NA, rowMeans(score, na.rm = TRUE))
    list(alpha = a, psych = psych, lower = end(0.975), upper = end(0.025), scores = mean.of)
  })
