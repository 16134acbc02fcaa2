source("common.R")
# coin draws and sums in C; the same by sample.int in R itself takes nine times as long
suppressMessages(library(coin))
values <- matrix(numbers("values"), nrow = 100) # a test a column: 50 in each group
set.seed(1)
group <- factor(rep(1:2, each = 50))
timed(paste0("coin_", packageVersion("coin")), 2, function()
  mean(apply(values, 2, function(x) c(pvalue(oneway_test(x ~ group, distribution = approximate(nresample = 10000L)))))))
