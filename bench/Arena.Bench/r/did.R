source("common.R")
rows <- matrix(numbers("rows"), nrow = 4)
d <- data.frame(unit = as.integer(rows[1, ]), wave = as.integer(rows[2, ]), on = rows[3, ], y = rows[4, ])
units <- max(d$unit) + 1L; waves <- max(d$wave) + 1L

# lm_robust(fixed_effects, clusters, se_type = "CR2") of estimatr passed nine gigabytes and two minutes on these rows without an
# end, and clubSandwich asks for lm with 1,500 dummies: so by hand, as quick as R comes. Cells by rowsum, the units' means taken
# out, then a small matrix a unit; the same CR2 and degrees of freedom.
by.hand <- function() {
  cell <- d$unit * waves + d$wave
  n <- tabulate(cell + 1L, units * waves); y <- numeric(units * waves); y[sort(unique(cell)) + 1L] <- rowsum(d$y, cell); y <- y / n
  on <- numeric(units * waves); on[cell + 1L] <- d$on
  x <- cbind(on, outer(rep(0:(waves - 1L), units), 1:(waves - 1L), "==") * 1)
  unit <- rep(seq_len(units), each = waves); all <- rowsum(n, unit)[, 1]
  root <- sqrt(n)
  x <- (x - (rowsum(x * n, unit) / all)[unit, ]) * root; y <- (y - (rowsum(y * n, unit) / all)[unit]) * root
  m <- solve(crossprod(x)); b <- m %*% crossprod(x, y); e <- c(y - x %*% b); k <- ncol(x)
  v <- 0; own <- numeric(units); s <- matrix(0, units, k)
  for (u in seq_len(units)) {
    at <- (u - 1L) * waves + seq_len(waves); xu <- x[at, ]
    g <- eigen(diag(waves) - xu %*% m %*% t(xu), symmetric = TRUE)
    a <- g$vectors %*% (ifelse(g$values > 1e-10, 1 / sqrt(pmax(g$values, 1e-10)), 0) * t(g$vectors))
    w <- c(a %*% (xu %*% m[, 1])); v <- v + sum(w * e[at])^2; own[u] <- sum(w^2); s[u, ] <- crossprod(xu, w)
  }
  p <- s %*% m %*% t(s); p <- diag(own) - p
  c(b[1], sqrt(v), sum(diag(p))^2 / sum(p^2))
}
timed("cells_by_hand", 3, function() sum(by.hand()))
