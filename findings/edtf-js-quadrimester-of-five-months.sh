#!/bin/sh
# EDTF.js (npm "edtf") 4.11.1: the first and the second third of a year last five months, and share May and September.
# Input: 2001-37, 2001-38 and 2001-39, the three quadrimesters of 2001. EDTF.js says in its README that it "fully implements"
# levels 0 to 2, with exceptions that are not these.
# Specification: the Library of Congress's EDTF (4 February 2019), level 2, has among its sub-year groupings "37 Quadrimester 1 (4
# months in duration)", and so for 38 and 39. Three times four months are the year, so they are January to April, May to August
# and September to December. The library's own quarters (33 to 36) and halves (40, 41) are right.
# Seen: 37 ends on 31 May and 38 on 30 September; 39 is right.
# For an archive: a journal that came out three times a year has issues dated like this. A search for May finds the first issue
# too, and whatever sorts or joins by the last day puts two issues where they overlap.
# Instead: take the months of 37 to 39 from the table of the specification and not from .min and .max.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund edtf@4.11.1
cat > seen.mjs <<'JS'
import edtf from 'edtf';

const day = ms => new Date(ms).toISOString().slice(0, 10);
for (const s of ['2001-37', '2001-38', '2001-39']) {
  const { min, max } = edtf(s);
  const months = new Date(max).getUTCMonth() - new Date(min).getUTCMonth() + 1;
  console.log(`${s} is ${day(min)} to ${day(max)}: ${months} months`);
}
JS
seen=$(node seen.mjs)
echo "$seen"
recorded='2001-37 is 2001-01-01 to 2001-05-31: 5 months
2001-38 is 2001-05-01 to 2001-09-30: 5 months
2001-39 is 2001-09-01 to 2001-12-31: 4 months'
if [ "$seen" != "$recorded" ]; then
  echo "EDTF.js reads the quadrimesters otherwise than recorded" >&2
  exit 1
fi
