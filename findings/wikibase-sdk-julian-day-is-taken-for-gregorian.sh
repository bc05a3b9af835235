#!/bin/sh
# wikibase-sdk 11.6.6 (npm): a day of the Julian calendar is given out as the Gregorian day of the same name, 13 days off in 1917.
# Input: time values in the form that Wikidata's API gives, with their calendarmodel: 25 October 1917 and 29 February 1900 Julian
# (Q1985786), and the same two days Gregorian (Q1985727), 7 November 1917 and 13 March 1900.
# Specification: Wikibase's description of its JSON says of "time": "The format and interpretation of this string depends on the
# calendar model"; the year 1900 is a leap year in the Julian calendar. The ISO string and the milliseconds that wikibase-sdk
# makes of it are, by ECMA-262 and ISO 8601, days of the Gregorian calendar.
# Seen: simplifyPropertyClaims and wikibaseTimeToISOString give 1917-10-25T00:00:00.000Z for the first, so one and the same day has
# two values; and 1900-03-01 for 29 February, which is that day in neither calendar. The functions take the whole value, with its
# calendarmodel, but read only "time".
# For an archive: days of Russia before 1918 or of Europe before 1582, which Wikidata has mostly as Julian, are off by up to 13 days
# and sorted in among days that are right. Nothing in the result shows which are which.
# Instead: pass a timeConverter of your own, which converts when calendarmodel ends in Q1985786.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund wikibase-sdk@11.6.6
cat > seen.mjs <<'JS'
import { simplifyPropertyClaims, wikibaseTimeToISOString } from 'wikibase-sdk';

const calendars = { Julian: 'Q1985786', Gregorian: 'Q1985727' };
for (const [day, calendar] of [['1917-10-25', 'Julian'], ['1917-11-07', 'Gregorian'], ['1900-02-29', 'Julian'],
  ['1900-03-13', 'Gregorian']]) {
  const value = { time: `+${day}T00:00:00Z`, timezone: 0, before: 0, after: 0, precision: 11,
    calendarmodel: `http://www.wikidata.org/entity/${calendars[calendar]}` };
  const claim = { id: 'Q1$1', type: 'statement', rank: 'normal',
    mainsnak: { snaktype: 'value', property: 'P585', datatype: 'time', datavalue: { value, type: 'time' } } };
  console.log(`${day} ${calendar}: ${simplifyPropertyClaims([claim])[0]}, ${wikibaseTimeToISOString(value)}`);
}
JS
seen=$(node seen.mjs)
echo "$seen"
recorded='1917-10-25 Julian: 1917-10-25T00:00:00.000Z, 1917-10-25T00:00:00.000Z
1917-11-07 Gregorian: 1917-11-07T00:00:00.000Z, 1917-11-07T00:00:00.000Z
1900-02-29 Julian: 1900-03-01T00:00:00.000Z, 1900-03-01T00:00:00.000Z
1900-03-13 Gregorian: 1900-03-13T00:00:00.000Z, 1900-03-13T00:00:00.000Z'
if [ "$seen" != "$recorded" ]; then
  echo "wikibase-sdk gives out days of the Julian calendar otherwise than recorded" >&2
  exit 1
fi
