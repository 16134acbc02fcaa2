source("common.R")
suppressMessages(library(coin))
values <- matrix(numbers("values"), nrow = 100) # a test a column: 50 in each group
rounds <- 10000L
set.seed(1)
one <- function(x) {
  x <- x - mean(x); seen <- abs(sum(x[1:50])) - 1e-9 * max(abs(x))
  sums <- vapply(seq_len(rounds), function(round) sum(x[sample.int(100L, 50L)]), 0)
  (1 + sum(abs(sums) >= seen)) / (1 + rounds)
}
group <- factor(rep(1:2, each = 50))
timed("sample.int", 1, function() mean(apply(values, 2, one)))
timed("coin", 1, function() mean(apply(values, 2, function(x) c(pvalue(oneway_test(x ~ group, distribution = approximate(nresample = rounds)))))))
