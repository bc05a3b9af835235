package dev.dateline.date;

/**
 * A season, quarter, quadrimester or semester of a year.
 *
 * @param code 21 to 41, as in ISO 8601-2
 */
record Season(YearMask year, int code, Qualifier yearQualifier, Qualifier codeQualifier, boolean wholly)
        implements SingleDate {

    static final int FIRST_CODE = 21;
    static final int LAST_CODE = 41;

    @Override
    public DaySequence days() {
        MaskedSeason season = new MaskedSeason(year, month(), months());
        return year.isOne() ? new DayRange(season.first(), season.last()) : season;
    }

    private int month() {
        if (code <= 28) {
            return (code - 21) % 4 * 3 + 3; // unspecified or northern hemisphere: spring begins in March
        }
        if (code <= 32) {
            return (code - 29 + 2) % 4 * 3 + 3; // southern hemisphere: spring begins in September
        }
        if (code <= 36) {
            return (code - 33) * 3 + 1;
        }
        return code <= 39 ? (code - 37) * 4 + 1 : (code - 40) * 6 + 1;
    }

    private int months() {
        return code <= 36 ? 3 : code <= 39 ? 4 : 6;
    }

    @Override
    public int level() {
        return code <= 24 && wholly && year.isUnbroken() ? 1 : 2;
    }

    @Override
    public Precision precision() {
        return Precision.SEASON;
    }

    @Override
    public Qualifier qualifier() {
        return yearQualifier.and(codeQualifier);
    }

    @Override
    public boolean isMasked() {
        return !year.isOne();
    }

    @Override
    public boolean isYearless() {
        return year.isWhollyUnknown();
    }

    @Override
    public String display() {
        return Display.qualified(qualifier(), Display.season(code) + " " + Display.years(year));
    }

    @Override
    public String toString() {
        return yearQualifier.equals(codeQualifier)
                ? year + "-" + code + codeQualifier
                : year.toString() + yearQualifier + "-" + codeQualifier + code;
    }
}
