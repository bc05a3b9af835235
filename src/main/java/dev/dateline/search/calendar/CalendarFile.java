package dev.dateline.search.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.RawComponent;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.OccasionResult.RecurringDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Date;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A calendar of all-day events (RFC 5545). The same events give the same bytes. */
final class CalendarFile {

    /** The first year of a series: leap, and in a calendar that all programs agree on; its true year is in its text. */
    private static final int FIRST_YEAR = 1600;

    private static final int LAST_YEAR = 9999; // of a date in RFC 5545, which has four digits for it

    private static final int YEAR_WITHOUT_YEAR = 2000; // also leap
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final int LEAP_DAY_OF_YEAR = 60;

    private final ICalendar calendar = new ICalendar();
    private final String archive;
    private final String service;

    /**
     * Creates an empty calendar.
     *
     * @param name its name
     * @param archive the id of the archive
     * @param service the absolute URL of the service, without a slash at its end
     */
    CalendarFile(String name, String archive, String service) {
        this.archive = archive;
        this.service = service;
        calendar.setProductId("-//Dateline//Dateline//EN");
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
    }

    /** Adds the anniversary of a date on a day. */
    void addAnniversary(JsonNode article, RecurringDate date, LocalDate day) {
        int year = date.recurrence().year().orElseThrow();
        int years = day.getYear() - year;
        String ago = " (" + years + (years == 1 ? " year)" : " years)");
        VEvent event = event(article, day.getYear() + "-" + uid(article, date), date, yearName(year) + ago);
        setDay(event, day);
        calendar.addEvent(event);
    }

    /** Adds a date as an event of every year. */
    void addSeries(JsonNode article, RecurringDate date, LeapDayPolicy leap) {
        MonthDay day = date.recurrence().day().orElseThrow();
        String when = date.recurrence().year().map(CalendarFile::yearName).orElse("");
        VEvent event = event(article, uid(article, date), date, when);
        int year = date.recurrence().year().orElse(YEAR_WITHOUT_YEAR);
        setDay(event, day.atYear(Math.max(year, FIRST_YEAR)));
        event.setRecurrenceRule(day.equals(LEAP_DAY) ? leapDayRule(leap) : yearly().build());
        calendar.addEvent(event);
    }

    private static Recurrence.Builder yearly() {
        return new Recurrence.Builder(Frequency.YEARLY);
    }

    /** Returns the rule for 29 February, in a form that programs agree on. */
    private static Recurrence leapDayRule(LeapDayPolicy leap) {
        return switch (leap) {
            case FEB28 -> yearly().byMonth(2).byMonthDay(-1).build();
            case MAR1 -> yearly().byYearDay(LEAP_DAY_OF_YEAR).build();
            case STRICT -> yearly().byMonth(2).byMonthDay(29).build();
        };
    }

    /** @param when the year of the date, in words; empty when it is unknown */
    private VEvent event(JsonNode article, String uid, RecurringDate date, String when) {
        Date updated = Date.from(Instant.parse(article.get("updatedAt").textValue()));
        VEvent event = new VEvent();
        event.setUid(uid);
        event.setDateTimeStamp(updated);
        event.setLastModified(updated);
        String lead = Stream.of(roleName(date.role()), when)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        String title = article.get("title").textValue();
        event.setSummary(oneLine(lead.isEmpty() ? title : lead + ": " + title));
        event.addCategories(date.role().name().toLowerCase(Locale.ROOT));
        if (!article.get("summary").isNull()) {
            event.setDescription(withoutControls(article.get("summary").textValue()));
        }
        JsonNode url = article.get("url");
        event.setUrl(url.isNull() ? service + article.get("links").get("self").textValue() : url.textValue());
        event.setTransparency(true);
        return event;
    }

    /** Returns how a title is led to its date; empty for what the article is about, which needs no word. */
    private static String roleName(DateField role) {
        return switch (role) {
            case PUBLISHED -> "First published";
            case REPUBLISHED -> "Republished";
            case MENTIONS -> "Mentions";
            case ABOUT -> "";
        };
    }

    /** Returns an id of the date: an article may have several, in several roles. */
    private String uid(JsonNode article, RecurringDate date) {
        String role = date.role().name().toLowerCase(Locale.ROOT);
        String style = date.style().name().toLowerCase(Locale.ROOT);
        String day = date.recurrence().year().map(String::valueOf).orElse("XXXX")
                + date.recurrence().day().orElseThrow().toString().substring(1);
        return role + "-" + day + "-" + style + "-" + article.get("id").textValue() + "@" + archive;
    }

    private static void setDay(VEvent event, LocalDate day) {
        event.setDateStart(new DateStart(date(day)));
        LocalDate end = day.plusDays(1);
        if (end.getYear() <= LAST_YEAR) { // absent, it is the day after the start
            event.setDateEnd(new DateEnd(date(end)));
        }
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static String yearName(int year) {
        return year > 0 ? String.valueOf(year) : (1 - year) + " BC";
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    /** Returns a text without the characters that a calendar cannot express. */
    private static String withoutControls(String text) {
        return text.replaceAll("\\r\\n?|[\\u0085\\u2028\\u2029]", "\n").replaceAll("[\\p{Cc}&&[^\\t\\n]]", " ");
    }

    @Override
    public String toString() {
        if (calendar.getEvents().isEmpty()) {
            addTimeZone();
        }
        StringWriter lines = new StringWriter();
        try (ICalWriter writer = new ICalWriter(lines, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null); // it counts characters
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a calendar to memory", e);
        }
        return ContentLines.fold(lines.toString());
    }

    /** Adds the definition of UTC, since a calendar must have a component, and this one is seen nowhere. */
    private void addTimeZone() {
        RawComponent zone = calendar.addExperimentalComponent("VTIMEZONE");
        zone.setExperimentalProperty("TZID", "Etc/UTC");
        RawComponent standard = zone.addExperimentalComponent("STANDARD");
        standard.setExperimentalProperty("DTSTART", "19700101T000000");
        standard.setExperimentalProperty("TZOFFSETFROM", "+0000");
        standard.setExperimentalProperty("TZOFFSETTO", "+0000");
    }
}
