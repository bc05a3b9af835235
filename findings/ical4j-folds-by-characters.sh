#!/bin/sh
# ical4j 4.2.3 and biweekly 0.6.8 (Maven Central): lines of a calendar are folded after so many characters, where iCalendar counts
# octets; a title in Japanese or Greek gives lines of two or three times the allowed length.
# Input: an all-day event whose SUMMARY is 100 times the same letter: Latin, Greek, Japanese; written by each library's own writer
# with its defaults, as UTF-8.
# Specification: RFC 5545, 3.1: "Lines of text SHOULD NOT be longer than 75 octets, excluding the line break."
# Seen: the longest line has 73 octets (ical4j) and 75 (biweekly) in Latin, 138 and 142 in Greek, 203 and 209 in Japanese. No warning
# or error; the calendars are valid but for that. (Both count the chars of a Java string.)
# For an archive: titles in other scripts make lines that a reader with a fixed buffer of octets cuts or refuses, and only those.
# Instead: fold after writing: unfold what the library wrote (remove each line break with the blank behind it), encode as UTF-8, and
# break before the character that would be the 76th octet.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'XML'
<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>a</artifactId><version>1</version><dependencies>
<dependency><groupId>org.mnode.ical4j</groupId><artifactId>ical4j</artifactId><version>4.2.3</version></dependency>
<dependency><groupId>net.sf.biweekly</groupId><artifactId>biweekly</artifactId><version>0.6.8</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
</dependencies></project>
XML
mvn -B -q dependency:copy-dependencies -DoutputDirectory=jars
cat > Seen.java <<'JAVA'
import biweekly.Biweekly;
import biweekly.ICalendar;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

class Seen {
    public static void main(String[] args) throws Exception {
        for (String letter : new String[] {"a", "\u03b1", "\u3042"}) {
            String title = letter.repeat(100);
            VEvent event = new VEvent(LocalDate.of(2026, 5, 24), title);
            event.add(new Uid("one"));
            Calendar calendar = new Calendar();
            calendar.add(new ProdId("-//a//b//EN"));
            calendar.add(ImmutableVersion.VERSION_2_0);
            calendar.add(event);
            StringWriter written = new StringWriter();
            new CalendarOutputter(false).output(calendar, written);
            ICalendar other = new ICalendar();
            biweekly.component.VEvent same = new biweekly.component.VEvent();
            same.setSummary(title);
            other.addEvent(same);
            System.out.println("U+" + Integer.toHexString(title.codePointAt(0)) + ": ical4j " + longest(written.toString())
                    + " octets, biweekly " + longest(Biweekly.write(other).go()));
        }
    }

    static int longest(String calendar) {
        return calendar.lines().mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length).max().getAsInt();
    }
}
JAVA
seen=$(java -cp 'jars/*' Seen.java 2>/dev/null)
echo "$seen"
recorded='U+61: ical4j 73 octets, biweekly 75
U+3b1: ical4j 138 octets, biweekly 142
U+3042: ical4j 203 octets, biweekly 209'
if [ "$seen" != "$recorded" ]; then
  echo "the longest lines differ from those recorded" >&2
  exit 1
fi
