source("common.R")
count <- numbers("count"); total <- numbers("total")
minus <- function(at) {
  m <- plogis(at[1]); s <- exp(at[2])
  -sum(lbeta(count + m * s, total - count + (1 - m) * s) - lbeta(m * s, (1 - m) * s))
}
slope <- function(at) {
  m <- plogis(at[1]); s <- exp(at[2]); a <- m * s; b <- s - a
  da <- sum(digamma(count + a) - digamma(a)); db <- sum(digamma(total - count + b) - digamma(b)); ds <- sum(digamma(s) - digamma(total + s))
  -c((da - db) * s * m * (1 - m), (m * da + (1 - m) * db + ds) * s)
}
pooled <- function(fit) {
  m <- plogis(fit$par[1]); s <- exp(fit$par[2]); a <- count + m * s; b <- total - count + (1 - m) * s
  sum(a / (a + b), qbeta(0.025, a, b), qbeta(0.975, a, b))
}
begin <- c(qlogis(sum(count) / sum(total)), log(10))
timed("optim", 5, function() pooled(optim(begin, minus, method = "BFGS", control = list(reltol = 1e-12))), times = 20)
timed("optim-with-slope", 5, function() pooled(optim(begin, minus, slope, method = "BFGS", control = list(reltol = 1e-12))), times = 20)
