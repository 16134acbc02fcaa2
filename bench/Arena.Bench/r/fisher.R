source("common.R")
tables <- matrix(numbers("tables"), nrow = 4)
timed("fisher.test", 2, function() sum(apply(tables, 2, function(t) fisher.test(matrix(t, 2), conf.int = FALSE)$p.value)))
