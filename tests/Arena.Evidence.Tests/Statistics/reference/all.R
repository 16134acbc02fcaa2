# Writes every file of this folder anew, or more of them into another: Rscript all.R [CASES] [FOLDER]
for (part in c("one-group.R", "two-groups.R", "paired.R")) {
  message(part)
  system2("Rscript", c(part, commandArgs(trailingOnly = TRUE)))
}
