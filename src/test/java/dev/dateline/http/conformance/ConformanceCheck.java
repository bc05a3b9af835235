package dev.dateline.http.conformance;

import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import java.util.List;

/**
 * With the system property {@code conformance}, makes REST Assured check every exchange of the tests. Tests with a
 * profile are not checked: some count requests, and the document is read from the service.
 */
public final class ConformanceCheck implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> test) {
        if (Boolean.getBoolean("conformance")) {
            RestAssured.replaceFiltersWith(
                    test.isAnnotationPresent(TestProfile.class) ? List.of() : List.of(new ConformanceFilter()));
        }
    }
}
