package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Packages import only what their descriptions allow after the words "May import". Names are relative to
 * {@code dev.dateline}, or to the parent of the package; "all of" includes sub-packages. Every package may import the
 * root.
 */
class PackageDescriptionTest {

    private static final String ROOT = "dev.dateline";
    private static final Pattern NAME = Pattern.compile("(all of )?\\{@code (?:dev\\.dateline\\.)?([a-z.]+)}");

    @Test
    void packagesImportOnlyWhatTheirDescriptionsAllow() throws IOException {
        Map<String, Set<String>> undescribed = new TreeMap<>();
        for (Map.Entry<String, Set<String>> entry : importsByPackage().entrySet()) {
            String name = entry.getKey();
            String description = Files.readString(
                    Path.of("src/main/java", (ROOT + "." + name).replace('.', '/'), "package-info.java"));
            Set<String> imports = entry.getValue();
            imports.removeIf(imported -> isAllowed(description, name, imported));
            if (!imports.isEmpty()) {
                undescribed.put(name, imports);
            }
        }
        assertThat(undescribed).isEmpty();
    }

    private static boolean isAllowed(String description, String importer, String imported) {
        String text = description.replaceAll("\\s*\\n \\* ", " ");
        int start = Math.max(text.indexOf("May import"), text.indexOf("may import"));
        String parent = importer.substring(0, importer.lastIndexOf('.') + 1);
        boolean isDescribed = start >= 0
                && NAME.matcher(text.substring(start))
                        .results()
                        .anyMatch(name -> isNamed(name, imported) || imported.equals(parent + name.group(2)));
        return isDescribed || (text.contains("its own sub-packages") && imported.startsWith(importer + "."));
    }

    private static boolean isNamed(MatchResult name, String imported) {
        return imported.equals(name.group(2)) || (name.group(1) != null && imported.startsWith(name.group(2) + "."));
    }

    /** The packages that each package imports, besides itself and the root. */
    private static Map<String, Set<String>> importsByPackage() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages(ROOT).stream()
                        .filter(type -> !type.getPackageName().equals(ROOT))
                        .collect(Collectors.groupingBy(
                                type -> type.getPackageName().substring(ROOT.length() + 1),
                                TreeMap::new,
                                Collectors.flatMapping(
                                        type -> type.getDirectDependenciesFromSelf().stream()
                                                .map(dependency -> dependency.getTargetClass())
                                                .map(JavaClass::getBaseComponentType)
                                                .map(JavaClass::getPackageName)
                                                .filter(name -> name.startsWith(ROOT + ".")
                                                        && !name.equals(type.getPackageName()))
                                                .map(name -> name.substring(ROOT.length() + 1)),
                                        Collectors.toCollection(TreeSet::new))));
    }
}
