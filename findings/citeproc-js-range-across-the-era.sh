#!/bin/sh
# citeproc-js 2.4.63 (npm "citeproc"): a range that begins before Christ and ends after is printed as if both years were BC.
# Input: CSL-JSON, issued: {"date-parts": [[-27], [14]]}, the years of Augustus's rule; beside it the two years alone, and the
# range 44 BC to 27 BC. The style has one date element with the part "year"; the locale has the terms "ad" and "bc".
# Specification: CSL 1.0.2, "AD and BC": "The "ad" term (Anno Domini) is automatically appended to positive years of less than four
# digits (e.g. "79" becomes "79AD"). The "bc" term (Before Christ) is automatically appended to negative years".
# Seen: -27 is "27BC", 14 is "14AD", but the range is "27–14BC", which is what -27 to -14 gives as well. (One era
# is printed for the whole range, and the "AD" of its end is lost.)
# For an archive: a bibliography cites a work of AD 14 as one of 14 BC. The range runs in the right direction, so it looks sound.
# Instead: give such a range as text, {"literal": "27BC–14AD"}.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund citeproc@2.4.63
cat > seen.cjs <<'JS'
const CSL = require('citeproc');

const locale = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US">
  <terms><term name="ad">AD</term><term name="bc">BC</term></terms>
</locale>`;
const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><id>years</id><title>Years</title><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout><date variable="issued"><date-part name="year"/></date></layout></bibliography>
</style>`;
function printed(parts) {
  const item = { id: 'work', type: 'book', title: 'Work', issued: { 'date-parts': parts } };
  const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => item }, style);
  engine.setOutputFormat('text');
  engine.updateItems(['work']);
  return engine.makeBibliography()[1].join('').trim();
}
for (const parts of [[[-27]], [[14]], [[-44], [-27]], [[-27], [-14]], [[-27], [14]]]) {
  console.log(`${JSON.stringify(parts)} is printed as ${printed(parts)}`);
}
JS
seen=$(node seen.cjs)
echo "$seen"
recorded='[[-27]] is printed as 27BC
[[14]] is printed as 14AD
[[-44],[-27]] is printed as 44–27BC
[[-27],[-14]] is printed as 27–14BC
[[-27],[14]] is printed as 27–14BC'
if [ "$seen" != "$recorded" ]; then
  echo "citeproc-js prints a range across the era otherwise than recorded" >&2
  exit 1
fi
