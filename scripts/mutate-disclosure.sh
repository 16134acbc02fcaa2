#!/usr/bin/env bash
# Changes one rule of the disclosure method at a time and asks whether a test notices. Prints killed or SURVIVED for each (or that a change does not build: then it proves nothing).
#   scripts/mutate-disclosure.sh [FIRST [LAST]]   all of them, or those from FIRST to LAST; works in a copy
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
copy=$(mktemp -d "${TMPDIR:-/tmp}/arena-mutate.XXXXXX")
trap 'rm -rf "$copy"' EXIT
mkdir "$copy/src" "$copy/tests"
cp "$root"/{Directory.Build.props,Directory.Packages.props,BannedSymbols.txt,global.json,.editorconfig} "$copy"
cp -r "$root/src/Arena.Evidence" "$copy/src/"
cp -r "$root/tests/Arena.Evidence.Tests" "$copy/tests/"
find "$copy" -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
cd "$copy"

# FILE|WHAT STANDS THERE|WHAT IS PUT THERE, of which the first is changed
mutants=(
  'DisclosureSettings.cs|ColleaguesWhoPool + 1, (int)|ColleaguesWhoPool, (int)'
  'DisclosureSettings.cs|question.IsSensitive ? SensitiveFloor : Floor|Floor'
  'DisclosureSettings.cs|n > 2 * BandWidth(n)|n >= 2 * BandWidth(n)'
  'DisclosureSettings.cs|CategoryFloor = 10|CategoryFloor = 9'
  'Atoms.cs|rest >= floor|rest > floor'
  'Atoms.cs|rest >= floor|rest >= floor - 1'
  'Atoms.cs|>= UnitLevel.Workplace|>= UnitLevel.Area'
  'Atoms.cs|atomAt[below] < atomAt[best]|atomAt[below] > atomAt[best]'
  'Atoms.cs|string.CompareOrdinal(tree.Codes[below], tree.Codes[best]) < 0|string.CompareOrdinal(tree.Codes[below], tree.Codes[best]) > 0'
  'Atoms.cs|rests.Rehome(smallest, unit);|'
  'Bands.cs|size - inside[number] <= width|size - inside[number] < width'
  'Bands.cs|size - inside[number] <= width|size - inside[number] <= width + 1'
  'Bands.cs|size - inside[number] <= width|inside[number] == size'
  'Pools.cs|residual.Count < 2 \|\| all <= 2 * widest|residual.Count < 2'
  'Pools.cs|all <= 2 * widest|all < 2 * widest'
  'Pools.cs|all <= 2 * widest|all <= 3 * widest'
  'Pools.cs|widest < above \&\& above < all - widest|widest <= above \&\& above < all - widest'
  'Pools.cs|widest < above \&\& above < all - widest|widest < above \&\& above <= all - widest'
  'Pools.cs|widest < above \&\& above < all - widest|true'
  'Pools.cs|High = opened ? residual.Outside : low + widest|High = opened ? residual.Outside : low + widest - 1'
  'Pools.cs|High = opened ? residual.Outside : low + widest|High = residual.Outside'
  'Pools.cs|above <= widest ? residual.Low : residual.High - widest|residual.Low'
  'UnitFigures.cs|item.Size - item.High, item.Size - item.Low|item.Size - item.Outside, item.Size - item.Outside'
  'UnitFigures.cs|part.Size - part.High) * inLow + part.High * outLow|part.Size - part.Low) * inLow + part.Low * outLow'
  'RoutedFigures.cs| \&\& decidesClosedOn[atom] == Bands.Open|'
  'RoutedFigures.cs|closedOn[atom] == Bands.Open \&\& |'
  'RoutedFigures.cs|exact[value] + hidden|exact[value]'
  'Questionnaire.cs|decides.Classes.Count == 2 \&\& |'
  'Publisher.cs|wave == FirstNew(input, before)|true'
  'Publisher.cs| \&\& !WasPublished(asked.Id, before)|'
  'Publisher.cs| \&\& WasPublished(decides.Id, before)| \&\& false'
  'SurveyInput.cs|(known = person.Of) is null \|\| !Questionnaire.NumbersAs(known)|false'
  'Publication.cs|IsSensitive == other.IsSensitive|true'
  'PossibleCounts.cs|Math.Max(0, ofClass[number].Low - inClass[number])|0'
  'PossibleCounts.cs|if (lower >= mean)|if (true)'
  'Publisher.cs|!asked.IsPersistent \|\||true \|\|'
  'Publisher.cs|if (before?.Waves.Contains(input.Waves[wave].Id, StringComparer.Ordinal) != true)|'
  'Publisher.cs|before?.CheckGoesOnWith(input);|'
  'History.cs|parts.Exists(facts => facts.Count == 0)|false'
  'FreeTexts.cs|Writers = 10|Writers = 9'
  'FreeTexts.cs|<= UnitLevel.Area|<= UnitLevel.Workplace'
  'Breakdowns/Breakdown.cs|size < Math.Max|size + 1 < Math.Max'
  'Breakdowns/Breakdown.cs|Bands.ClosedOn(question, counts, size, settings.BandWidth(size)) != Bands.Open|false'
  'Breakdowns/Breakdown.cs|Shown.AboveOf(block) is var above and >= 0 \&\& Wrong|Shown.AboveOf(block) is var above and >= 1000 \&\& Wrong'
  'Breakdowns/Breakdown.cs|else if (!band.IsKept(atom))|else if (false)'
  'Breakdowns/BandRange.cs|Reaches(atom, item.High, Pairs(item.Class, more: true))|true'
  'Breakdowns/BandRange.cs|Reaches(atom, item.Low, Pairs(item.Class, more: false))|true'
  'Breakdowns/BandRange.cs|moves.Clear();|'
  'Breakdowns/Breakdown.cs|else if (!small.AreKept(atom))|else if (false)'
  'Breakdowns/Exchange.cs|!closed.Contains(category)|true'
  'Breakdowns/Breakdown.cs|if (exchange.ExposesSomebody(atom))|if (false)'
  'Breakdowns/Rounding.cs|(count + step / 2) / step * step|count / step * step'
  'Breakdowns/Rounding.cs|middle - step / 2|middle'
  'Breakdowns/Exchange.cs|return found > colleagues;|return found > 0;'
  'Breakdowns/Exchange.cs|people > Count(used, from, to) + Count(taken, from, to)|true'
  'Breakdowns/ExchangeSlack.cs|one.Class == Bands.Open \|\| one.IsOpened|one.Class == Bands.Open'
  'Breakdowns/ExchangeSlack.cs|outside[item] + change <= one.High|outside[item] + change <= one.High + 1'
  'Breakdowns/ExchangeSlack.cs|outside[item] + change >= one.Low|true'
  'Breakdowns/ExchangeSlack.cs|counts[less] > 0 \&\& rounding.SameFor(counts[less], counts[less] - 1)|true'
  'Breakdowns/ExchangeSlack.cs|size - inside - 1 > settings.BandWidth(size)|true'
  'ResponseCounts.cs|AnsweredOn < today|AnsweredOn <= today'
  'ResponseCounts.cs|FewestInvited = 10|FewestInvited = 9'
  'TableRatings.cs|!period.IsClosedOn(today)|false'
  'TableRatings.cs|FewestTables = 3|FewestTables = 2'
  'TableRatings.cs|FewestPeople = 10|FewestPeople = 9'
  'TableRatings.cs|MinBy(day => day.Key)|MaxBy(day => day.Key)'
  'TableRatings.cs|before?.Waves.Contains(period.ToString(), StringComparer.Ordinal) == true|false'
  'AbsenceShares.cs|FewestPeople = 50|FewestPeople = 49'
  'AbsenceShares.cs|Math.Min(all[person].DaysAbsent, MostDays)|all[person].DaysAbsent'
  'AbsenceShares.cs|Absent - largest - second >= |Absent - largest >= '
  'AbsenceShares.cs|Due >= FewestDaysDue \&\& |'
)

first=${1:-1} last=${2:-${#mutants[@]}} killed=0 tried=0
for ((number = first; number <= last; number++)); do
  IFS=$'\x1f' read -r file from to <<<"$(sed -E 's/([^\\])\|/\1\x1f/g; s/\\\|/|/g; s/\\&/\&/g' <<<"${mutants[number - 1]}")"
  path="src/Arena.Evidence/Disclosure/$file"
  cp "$path" "$copy/kept"
  FROM=$from TO=${to:-} perl -0pi -e '$n = s/\Q$ENV{FROM}\E/$ENV{TO}/; END { exit($n ? 0 : 9) }' "$path" || { printf '%2s  %s: nothing to change, %s\n' "$number" "$file" "$from"; cp "$copy/kept" "$path"; continue; }
  tried=$((tried + 1))
  if dotnet build tests/Arena.Evidence.Tests -c Release -v quiet --nologo -p:TreatWarningsAsErrors=false >"$copy/log" 2>&1 \
    && timeout 300 tests/Arena.Evidence.Tests/bin/Release/net10.0/Arena.Evidence.Tests -namespace Arena.Evidence.Tests.Disclosure -stopOnFail >"$copy/log" 2>&1; then
    printf '%2s  SURVIVED  %s: %s -> %s\n' "$number" "$file" "$from" "${to:-nothing}"
  elif grep -q 'error CS' "$copy/log"; then
    printf '%2s  DOES NOT BUILD  %s: %s -> %s\n' "$number" "$file" "$from" "${to:-nothing}"
  else
    how=$(grep -m1 -oE '[A-Za-z]+Tests\.[A-Za-z0-9_]+' "$copy/log" || true)
    printf '%2s  killed    %s: %s -> %s (%s)\n' "$number" "$file" "$from" "${to:-nothing}" "${how:-too long}"
    killed=$((killed + 1))
  fi
  cp "$copy/kept" "$path"
done
printf '%s of %s killed\n' "$killed" "$tried"
