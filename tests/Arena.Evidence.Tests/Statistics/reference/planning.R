source("common.R")

method("power-proportions",
  list(list(people = 1, first = 0.5, second = 0.4, factor = 1), list(people = 107, first = 0.5, second = 0.36, factor = 1), list(people = 47, first = 0.5, second = 0.36, factor = 1), list(people = 100, first = 0.3, second = 0.3, factor = 1),
       list(people = 1, first = 0.001, second = 0.999, factor = 1), list(people = 1, first = 0.999, second = 0.001, factor = 4), list(people = 1e7, first = 0.5, second = 0.5005, factor = 1), list(people = 1000, first = 1e-6, second = 1e-3, factor = 1),
       list(people = 1000, first = 1 - 1e-6, second = 0.99, factor = 2), list(people = 50, first = 0.5, second = 0.50005, factor = 1), list(people = 2147483647, first = 0.2, second = 0.2, factor = 1), list(people = 1000, first = 0.1, second = 0.9, factor = 1)),
  function() list(people = size(2, 5000), first = round(runif(1, 0.02, 0.98), 2), second = round(runif(1, 0.02, 0.98), 2), factor = if (runif(1) < 0.5) 1 else round(runif(1, 1, 4), 2)),
  function(people, first, second, factor) {
    power <- power.prop.test(n = people / factor, p1 = first, p2 = second)$power
    needed <- if (first == second) NA else { # from the closed formula, not R's root finding
      both <- first + second
      root <- (qnorm(0.975) * sqrt(both * (1 - both / 2)) + qnorm(0.8) * sqrt(first * (1 - first) + second * (1 - second))) / abs(first - second)
      ceiling(factor * root^2 - 1e-9) }
    list(power = power, needed = needed)
  })

method("power-means",
  list(list(people = 2, difference = 1, sd = 1, factor = 1), list(people = 17, difference = 1, sd = 1, factor = 1), list(people = 64, difference = 0.5, sd = 1, factor = 1), list(people = 3, difference = 5, sd = 1, factor = 1), list(people = 50, difference = 0, sd = 1, factor = 1),
       list(people = 2, difference = 0, sd = 1, factor = 1), list(people = 2, difference = 20, sd = 1, factor = 1), list(people = 8, difference = 2, sd = 1, factor = 4), list(people = 4, difference = -0.5, sd = 1, factor = 1.99),
       list(people = 1e5, difference = 0.01, sd = 1, factor = 1), list(people = 1e6, difference = 0.003, sd = 1, factor = 1), list(people = 1e7, difference = 0.001, sd = 1, factor = 1), list(people = 20, difference = 1e-9, sd = 1e-9, factor = 1), list(people = 20, difference = 1e9, sd = 1e9, factor = 1),
       list(people = 500, difference = 1, sd = 1, factor = 1)),
  function() { f <- if (runif(1) < 0.5) 1 else round(runif(1, 1, 3), 2); list(people = ceiling(2 * f) + size(1, 500), difference = round(runif(1, 0.05, 2), 2), sd = round(runif(1, 0.5, 2), 2), factor = f) },
  function(people, difference, sd, factor) {
    power <- power.t.test(n = people / factor, delta = difference, sd = sd)$power
    # the fewest whole people: counted up, so that no root finding is in it
    n <- ceiling(2 * factor); enough <- function(n) power.t.test(n = n / factor, delta = difference, sd = sd)$power >= 0.8
    needed <- if (difference == 0) NA else { high <- n; while (!enough(high)) high <- high * 2; low <- n
      while (low < high) { m <- floor((low + high) / 2); if (enough(m)) high <- m else low <- m + 1 }; low }
    list(power = power, needed = needed)
  })
