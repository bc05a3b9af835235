package dev.dateline.date;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An EDTF set of dates.
 *
 * @param one whether one of the members is meant ({@code [..]}), not all of them ({@code {..}})
 */
record EdtfSet(boolean one, List<Interval> members) {

    EdtfSet {
        members = List.copyOf(members);
    }

    String display() {
        String last = one ? " or " : " and ";
        int size = members.size();
        String head = members.stream()
                .limit(Math.max(1, size - 1))
                .map(Interval::display)
                .collect(Collectors.joining(", "));
        return size == 1 ? head : head + last + members.get(size - 1).display();
    }

    @Override
    public String toString() {
        String inner = members.stream().map(Interval::member).collect(Collectors.joining(","));
        return one ? "[" + inner + "]" : "{" + inner + "}";
    }
}
