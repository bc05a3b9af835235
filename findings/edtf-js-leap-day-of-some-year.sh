#!/bin/sh
# EDTF.js (npm "edtf") 4.11.1: 29 February of an unspecified year is read, and written back, as 1 March, unless the first year that
# the X can stand for happens to be a leap year.
# Input: 190X-02-29, "29 February of some year from 1900 to 1909", which was 1904 or 1908; also 18XX-02-29 and XXXX-02-29; and
# 192X-02-29, where it goes well, as 1920 was a leap year.
# Specification: the Library of Congress's EDTF (4 February 2019), level 2, "Unspecified Digit": "'X', may occur anywhere within a
# component", with the example 15XX-12-25, "December 25 sometime during the 1500s". The day is not in doubt, only the year.
# Seen: .edtf is 190X-03-01, and the first day is 1900-03-01. No warning or error. (A 0 is put for each X, the date is built, and
# JavaScript's Date carries 29 February 1900 over to 1 March.) XXXX fails although the year 0000 is a leap year, and so does
# 0000-02-29, which is level 0: there the year 0 becomes 1900 on the way.
# For an archive: a diary page headed "29 Feb." whose year is lost but for its decade is stored under another day; who saves .edtf
# has overwritten the only thing that was certain.
# Instead: keep the text as it came, and work out the bounds of a date of 29 February from the leap years that fit.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund edtf@4.11.1
cat > seen.mjs <<'JS'
import edtf from 'edtf';

for (const s of ['192X-02-29', '190X-02-29', '18XX-02-29', 'XXXX-02-29', '0000-02-29']) {
  const date = edtf(s);
  console.log(`${s} is read as ${date.edtf}, from ${new Date(date.min).toISOString().slice(0, 10)}`);
}
JS
seen=$(node seen.mjs)
echo "$seen"
recorded='192X-02-29 is read as 192X-02-29, from 1920-02-29
190X-02-29 is read as 190X-03-01, from 1900-03-01
18XX-02-29 is read as 18XX-03-01, from 1800-03-01
XXXX-02-29 is read as XXXX-03-01, from 0000-03-01
0000-02-29 is read as 0000-03-01, from 0000-03-01'
if [ "$seen" != "$recorded" ]; then
  echo "EDTF.js reads 29 February of an unspecified year otherwise than recorded" >&2
  exit 1
fi
