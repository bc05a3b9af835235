package dev.dateline.search.lucene.document;

/** The edit distance of a typed word from the beginning of another, for typos in words that are still being typed. */
public final class EditDistance {

    private static final int MIN_LENGTH = 4;
    private static final int TWO_EDITS_MIN_LENGTH = 8;

    private EditDistance() {}

    /** Returns the edits that a word of this length may have: one from four characters on, two from eight. */
    public static int maxEdits(String typed) {
        int length = typed.codePointCount(0, typed.length());
        return length < MIN_LENGTH ? 0 : length < TWO_EDITS_MIN_LENGTH ? 1 : 2;
    }

    /** Returns whether a word begins with the typed one, apart from as many edits as this may have. */
    public static boolean isNearPrefix(String typed, String word) {
        return word.startsWith(typed) || distanceToPrefix(typed, word) <= maxEdits(typed);
    }

    /** Insertions, deletions, substitutions and transpositions of adjacent characters count as one edit each. */
    private static int distanceToPrefix(String typed, String word) {
        int columns = Math.min(word.length(), typed.length() + 2) + 1;
        int[][] edits = new int[typed.length() + 1][columns];
        for (int j = 0; j < columns; j++) {
            edits[0][j] = j;
        }
        int least = typed.length();
        for (int i = 1; i <= typed.length(); i++) {
            edits[i][0] = i;
            for (int j = 1; j < columns; j++) {
                boolean isSame = typed.charAt(i - 1) == word.charAt(j - 1);
                int edit = Math.min(
                        edits[i - 1][j - 1] + (isSame ? 0 : 1), 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
                boolean isSwapped = i > 1
                        && j > 1
                        && typed.charAt(i - 1) == word.charAt(j - 2)
                        && typed.charAt(i - 2) == word.charAt(j - 1);
                edits[i][j] = isSwapped ? Math.min(edit, edits[i - 2][j - 2] + 1) : edit;
            }
        }
        for (int j = 0; j < columns; j++) {
            least = Math.min(least, edits[typed.length()][j]);
        }
        return least;
    }
}
