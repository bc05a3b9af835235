#!/bin/sh
# ical.js 2.2.1 (npm): a date before the year 1000 is written in a form that iCalendar does not have, and ical.js itself reads it
# back as the day before.
# Input: an all-day event on 1 May 850, DTSTART;VALUE=DATE:08500501, whose start is set again to the date that was read from it
# (any change of the date does the same). Beside it 1 May 1066, which goes well.
# Specification: RFC 5545, 3.3.4: date-value = date-fullyear date-month date-mday, and "date-fullyear = 4DIGIT"; no hyphens.
# ical.js reads the four digits as it should.
# Seen: DTSTART;VALUE=DATE:850-05-01 is written, and read again it is 30 April 850. With a time it is 850-5-1T12:0:0Z. (The year is
# not padded to four digits, while the writing and the reading of dates count characters.) No warning or error at any step.
# For an archive: a calendar of anniversaries or feast days loses its oldest entries in other programs, or moves each of them by a
# day every time it is opened and saved.
# Instead: replace the property by one made of text, its year padded: new ICAL.Property(['dtstart', {}, 'date', '0850-05-01']), which
# is written as it should be.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund ical.js@2.2.1
cat > seen.mjs <<'JS'
import ICAL from 'ical.js';

function event(dtstart) {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', 'BEGIN:VEVENT', 'UID:1@example.org',
    'DTSTAMP:20260101T000000Z', dtstart, 'END:VEVENT', 'END:VCALENDAR', ''];
  return new ICAL.Event(new ICAL.Component(ICAL.parse(lines.join('\r\n'))).getFirstSubcomponent('vevent'));
}
function words(time) {
  return `${time.day}.${time.month}.${time.year}`;
}
for (const given of ['DTSTART;VALUE=DATE:10660501', 'DTSTART;VALUE=DATE:08500501', 'DTSTART:08500501T120000Z']) {
  const read = event(given);
  read.startDate = read.startDate.clone();
  const written = read.component.getFirstProperty('dtstart').toICALString();
  console.log(`${given} (${words(read.startDate)}) is written as ${written}`);
  if (given.includes('DATE:')) console.log(`  which is read as ${words(event(written).startDate)}`);
}
JS
seen=$(node seen.mjs)
echo "$seen"
recorded='DTSTART;VALUE=DATE:10660501 (1.5.1066) is written as DTSTART;VALUE=DATE:10660501
  which is read as 1.5.1066
DTSTART;VALUE=DATE:08500501 (1.5.850) is written as DTSTART;VALUE=DATE:850-05-01
  which is read as 30.4.850
DTSTART:08500501T120000Z (1.5.850) is written as DTSTART:850-5-1T12:0:0Z'
if [ "$seen" != "$recorded" ]; then
  echo "ical.js writes or reads dates before the year 1000 otherwise than recorded" >&2
  exit 1
fi
