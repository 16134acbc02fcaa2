# What the scripts of this folder share. Each writes expected values for its methods into NAME.csv beside it:
#   Rscript all.R [CASES] [FOLDER]      200 cases a method into this folder, or as many as asked into another
# The seed is fixed, so that the same R writes the same files. Cells are numbers with 17 digits, Inf, -Inf or NA,
# or several of them with blanks between; inputs and expected values stand in one row.

arguments <- commandArgs(trailingOnly = TRUE)
cases <- if (length(arguments) >= 1) as.integer(arguments[1]) else 200L
folder <- if (length(arguments) >= 2) arguments[2] else "."
level <- 0.95
z <- qnorm(0.975)

cell <- function(x) {
  if (is.matrix(x)) return(paste(apply(x, 1, cell), collapse = ";"))
  if (is.character(x)) return(x)
  if (length(x) == 0 || is.null(x)) return("NA")
  paste(ifelse(is.na(x), "NA", ifelse(is.infinite(x), ifelse(x > 0, "Inf", "-Inf"),
    ifelse(x == round(x) & abs(x) < 1e15, sprintf("%.0f", x), sprintf("%.17g", x)))), collapse = " ")
}

# method NAME: `edges` is a list of inputs, `draw` makes one more, `expect` turns inputs into a named list.
method <- function(name, edges, draw, expect) {
  set.seed(sum(utf8ToInt(name) * seq_along(utf8ToInt(name))) + 20261122, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
  inputs <- edges
  while (length(inputs) < cases) inputs[[length(inputs) + 1]] <- draw()
  rows <- lapply(inputs, function(input) {
    expected <- do.call(expect, input)
    c(vapply(input, cell, ""), vapply(expected, cell, ""))
  })
  file <- file(file.path(folder, paste0(name, ".csv")), "wb")
  writeLines(c(paste(names(rows[[1]]), collapse = ","), vapply(rows, paste, "", collapse = ",")), file, sep = "\n")
  close(file)
}

between <- function(low, high) sample.int(high - low + 1, 1) + low - 1
# small numbers as often as large ones
size <- function(low, high) round(exp(runif(1, log(low), log(high))))
some <- function(...) sample(list(...), 1)[[1]]()
