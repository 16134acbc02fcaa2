# Writes every file of this folder anew, or more cases into another folder: Rscript all.R [CASES] [FOLDER]
# Needs Debian's r-base-core and r-cran-{epi,metafor,clubsandwich,coin,psych}.
for (part in c("one-group.R", "two-groups.R", "paired.R", "several.R", "pooling.R", "planning.R", "time.R")) {
  message(part)
  if (system2("Rscript", c(part, commandArgs(trailingOnly = TRUE))) != 0) stop(part)
}
