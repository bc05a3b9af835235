package dev.dateline.search.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dateline.date.EpochDays;
import dev.dateline.http.query.QueryString;
import dev.dateline.search.DateMatrix;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Articles counted by two of their dates.
 *
 * @param x the buckets of one role
 * @param y the buckets of the other
 * @param cells the pairs of buckets that some article may belong to, by x, then y
 * @param undated the numbers of articles without a date in each role
 * @param totalItems the number of articles that match the filter
 */
record MatrixView(Axis x, Axis y, List<Cell> cells, Undated undated, long totalItems) {

    MatrixView {
        cells = List.copyOf(cells);
    }

    /**
     * The buckets of one role.
     *
     * @param dateField the role
     * @param interval the length of the buckets
     * @param buckets the buckets in order, including those without articles
     */
    record Axis(String dateField, String interval, List<Bucket> buckets) {
        static Axis of(DateMatrix.Axis axis) {
            return new Axis(
                    axis.role().name().toLowerCase(Locale.ROOT),
                    axis.unit().word(),
                    axis.buckets().stream()
                            .map(bucket -> new Bucket(
                                    bucket.edtf(),
                                    bucket.label(),
                                    EpochDays.print(bucket.first()),
                                    EpochDays.print(bucket.last())))
                            .toList());
        }
    }

    /**
     * A period.
     *
     * @param edtf the period as EDTF
     * @param label the period in English
     * @param earliest its first day
     * @param latest its last day
     */
    record Bucket(String edtf, String label, String earliest, String latest) {}

    /**
     * A pair of periods and its counts.
     *
     * @param x the index of the first, from 0
     * @param y the index of the second, from 0
     * @param certain the number of articles with a date that lies wholly in each of the two
     * @param possible the number of articles with a date that overlaps each of them
     * @param link the URL of the list of articles that are possible in it
     */
    record Cell(int x, int y, long certain, long possible, String link) {
        /** Returns the parameters of the link. */
        @JsonProperty
        Map<String, List<String>> params() {
            return QueryString.parametersOf(link);
        }
    }

    /** The numbers of articles without a date in the role of an axis. */
    record Undated(long x, long y) {}

    static MatrixView of(DateMatrix matrix, MatrixLinks links) {
        return new MatrixView(
                Axis.of(matrix.x()),
                Axis.of(matrix.y()),
                matrix.cells().stream()
                        .map(cell -> new Cell(
                                cell.x(),
                                cell.y(),
                                cell.certain(),
                                cell.possible(),
                                links.linkTo(
                                        matrix.x().buckets().get(cell.x()),
                                        matrix.y().buckets().get(cell.y()))))
                        .toList(),
                new Undated(matrix.x().undated(), matrix.y().undated()),
                matrix.total());
    }
}
