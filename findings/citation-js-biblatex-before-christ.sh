#!/bin/sh
# Citation.js 0.9.0 with @citation-js/plugin-bibtex 0.9.0 (npm): all dates before Christ of a BibLaTeX file become the year 0, and a
# century or decade becomes its first year.
# Input: @book entries with date = {-0876}, {-0877/-0866}, {-0343-02}, {18XX} and {199X}. The plugin's README says of its field
# "date": "An EDTF Level 1 date".
# Specification: the manual of BibLaTeX lists the first three in its table "Enhanced Date Specifications": "-0876" is 877 BCE,
# "-0877/-0866" is 878 BC to 867 BC, "-0343-02" is February of 344 BCE. The last two are EDTF level 1, "Unspecified digit(s) from the
# right": some year from 1800 to 1899, or from 1990 to 1999. (CSL-JSON, which Citation.js makes of it, has negative years
# and ranges, and could hold all five.)
# Seen: date-parts [[0]] for each of the first three (a range is [[0],[0]]), written again as "date = {00}", which is no BibLaTeX
# date; [[1800]] and [[1990]] for the others. No warning or error. (The text is split at each hyphen, the leading one too.)
# For an archive: everything before Christ is sorted into one and the same year; "some year of the 1800s" is from then on 1800,
# exactly, and the next export of the file makes it so for all who read it.
# Instead: look for a leading hyphen or an X in "date" before the entry is handed over, and set "issued" from it yourself.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0
cat > seen.mjs <<'JS'
import core from '@citation-js/core';
import '@citation-js/plugin-bibtex';

for (const date of ['1848', '-0876', '-0877/-0866', '-0343-02', '18XX', '199X']) {
  const cite = new core.Cite(`@book{work, title = {Work}, author = {Doe, Jane}, date = {${date}}}`);
  const written = cite.format('biblatex').match(/date = \{.*?\}/)[0];
  console.log(`${date} is read as ${JSON.stringify(cite.data[0].issued['date-parts'])} and written as ${written}`);
}
JS
seen=$(node seen.mjs)
echo "$seen"
recorded='1848 is read as [[1848]] and written as date = {1848}
-0876 is read as [[0]] and written as date = {00}
-0877/-0866 is read as [[0],[0]] and written as date = {00/00}
-0343-02 is read as [[0]] and written as date = {00}
18XX is read as [[1800]] and written as date = {1800}
199X is read as [[1990]] and written as date = {1990}'
if [ "$seen" != "$recorded" ]; then
  echo "Citation.js reads the dates of BibLaTeX otherwise than recorded" >&2
  exit 1
fi
