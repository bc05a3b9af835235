#!/bin/sh
# ical.js 2.2.1 (npm): "every 20th Monday of the year", an example of the iCalendar standard itself, comes out as every Monday,
# and the 21st Monday as the first.
# Input: RRULE:FREQ=YEARLY;BYDAY=20MO with DTSTART 19 May 1997, and the same with 21MO and 2MO.
# Specification: RFC 5545, 3.8.5.3, gives this rule as "Every 20th Monday of the year, forever": 19 May 1997, 18 May 1998, 17 May
# 1999. The grammar in 3.3.10 has ordwk = 1*2DIGIT, "1 to 53".
# Seen: 19 May, 26 May and 2 June 1997, and so on each week; 21MO begins on 5 January 1998, a first Monday. Of a number of two
# digits only the last one is read, and 0 stands for all Mondays. 2MO is right. No warning or error.
# For an archive: what came out once a year in a certain week gets up to 53 dates a year, or one in the wrong month, all plausible.
# Instead: name the month and the days that the weekday can fall on: BYMONTH=5;BYMONTHDAY=14,15,16,17,18,19,20;BYDAY=MO is the 20th
# Monday of a year that is no leap year; in a leap year the days are 13 to 19.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund ical.js@2.2.1
cat > seen.mjs <<'JS'
import ICAL from 'ical.js';

for (const [start, rule] of [['1997-01-13', 'FREQ=YEARLY;BYDAY=2MO'], ['1997-05-19', 'FREQ=YEARLY;BYDAY=20MO'],
  ['1997-05-26', 'FREQ=YEARLY;BYDAY=21MO']]) {
  const days = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(start));
  console.log(`${rule} from ${start}: ${[1, 2, 3].map(() => days.next().toString()).join(', ')}`);
}
JS
seen=$(node seen.mjs)
echo "$seen"
recorded='FREQ=YEARLY;BYDAY=2MO from 1997-01-13: 1997-01-13, 1998-01-12, 1999-01-11
FREQ=YEARLY;BYDAY=20MO from 1997-05-19: 1997-05-19, 1997-05-26, 1997-06-02
FREQ=YEARLY;BYDAY=21MO from 1997-05-26: 1998-01-05, 1999-01-04, 2000-01-03'
if [ "$seen" != "$recorded" ]; then
  echo "ical.js reads a weekday with a number of two digits otherwise than recorded" >&2
  exit 1
fi
