package dev.dateline.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as text: UTF-8 and nothing else, so that no letter is lost in silence. */
final class StrictText {

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private StrictText() {}

    /**
     * A reader of text, which throws {@link java.nio.charset.CharacterCodingException} at the first byte that is not
     * UTF-8. A byte order mark is passed over.
     */
    static BufferedReader of(InputStream body) throws IOException {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(
                        body,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }
}
