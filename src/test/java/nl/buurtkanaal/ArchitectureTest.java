package nl.buurtkanaal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** The tiers, lowest first: a package uses only packages of lower tiers. A new feature is written in here. */
    private static final List<List<String>> TIERS = List.of(
        List.of("platform"),
        List.of("kern", "category", "audit"),
        List.of("edition"),
        List.of("words"),
        List.of("understanding"),
        List.of("person"),
        List.of("moderation", "place", "tip"),
        List.of("help", "socialekaart"),
        List.of("spreekuur", "conversation"),
        List.of("introduction", "referral", "together", "story", "agreement"),
        List.of("closing"),
        List.of("desk", "management", "pages", "privacy", "opendata", "figures"));

    private static final Map<String, Integer> TIER = IntStream.range(0, TIERS.size()).boxed()
        .flatMap(tier -> TIERS.get(tier).stream().map(feature -> Map.entry(feature, tier)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern FORBIDDEN_NAME = Pattern.compile(".+(Service|Manager|Helper|Utils?|Handler|Impl|Dto|DTO|Data|Info)");
    private static final List<String> FORBIDDEN_PACKAGES = List.of("util", "common", "shared", "core", "model", "dto");
    private static final Pattern PUBLIC_TYPE = Pattern.compile("(?m)^public (?:(?:final|sealed|non-sealed|abstract) "
        + ")*(?:class|record|interface|enum|@interface) ");
    private static final Pattern QUERY = Pattern.compile("(?m)^ +@Query\\(");

    private static final JavaClasses SITE = Compiled.SITE;
    private static final JavaClasses TESTS = new ClassFileImporter().importPath(Path.of("target/test-classes"));
    private static final JavaClasses OURS = SITE.that(DescribedPredicate.describe("written by us",
        type -> !type.getSimpleName().startsWith("$")));

    @Test
    void every_feature_has_a_tier() {
        var unknown = OURS.stream().map(ArchitectureTest::feature).filter(feature -> !feature.isEmpty() && !TIER.containsKey(feature))
            .distinct();

        assertEquals(List.of(), unknown.toList(), "packages without a place in TIERS");
    }

    @Test
    void a_package_uses_only_lower_tiers() {
        check(classes().that().resideInAPackage("nl.buurtkanaal.*..")
            .should(new ArchCondition<>("use only lower tiers") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> !mayUse(feature(type), feature(use.getTargetClass())))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
                }
            }));
    }

    @Test
    void controllers_and_repositories_stay_in_their_feature() {
        check(noClasses().that().haveSimpleNameEndingWith("Controller").or().haveSimpleNameEndingWith("Repository").should().bePublic());
    }

    @Test
    void names_say_what_a_class_is_for() {
        var misnamed = Stream.concat(OURS.stream(), TESTS.stream())
            .filter(type -> FORBIDDEN_NAME.matcher(type.getSimpleName()).matches() && !namedByTheFramework(type))
            .map(JavaClass::getName).toList();
        var misplaced = OURS.stream()
            .filter(type -> Stream.of(type.getPackageName().split("\\.")).anyMatch(FORBIDDEN_PACKAGES::contains))
            .map(JavaClass::getName).toList();

        assertEquals(List.of(), misnamed, "names that say nothing");
        assertEquals(List.of(), misplaced, "packages that say nothing");
    }

    /** Who asks the machine for the time cannot be tested, and forgets that villages have a time zone. */
    @Test
    void time_comes_from_the_clock() {
        var calls = OURS.stream()
            .filter(type -> !type.getName().equals("nl.buurtkanaal.platform.time.Time"))
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(ArchitectureTest::asksTheMachineForTheTime)
            .map(JavaMethodCall::getDescription).toList();

        assertEquals(List.of(), calls, "calls without the Clock");
        check(noClasses().should().callConstructor(java.util.Date.class));
    }

    @Test
    void tests_use_no_mocks_and_no_other_database() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.mockito..", "org.easymock..", "mockit..", "io.mockk..",
            "org.h2..", "org.hsqldb..")
            .allowEmptyShould(true).check(TESTS);
    }

    @Test
    void every_public_type_and_every_query_says_what_it_is() {
        var silent = new ArrayList<String>();
        Sources.under(Sources.JAVA, ".java").forEach((path, source) -> {
            Stream.of(PUBLIC_TYPE, QUERY).flatMap(pattern -> pattern.matcher(source).results())
                .filter(found -> !documented(source.substring(0, found.start())))
                .map(found -> path + ":" + source.substring(0, found.start()).lines().count())
                .forEach(silent::add);
        });
        silent.remove("nl/buurtkanaal/Application.java");

        assertEquals(List.of(), silent, "public types and queries without Javadoc");
    }

    @Test
    void every_feature_has_its_page_in_the_manual() {
        var missing = OURS.stream().map(ArchitectureTest::feature)
            .filter(feature -> !feature.isEmpty() && !feature.equals("platform")).distinct().sorted()
            .filter(feature -> !Files.exists(Sources.JAVA.resolve("nl/buurtkanaal/" + feature + "/package-info.java"))).toList();

        assertEquals(List.of(), missing, "features without package-info.java");
    }

    /** The last thing before the type, apart from annotations and blank lines, is the end of a comment. */
    private static boolean documented(String before) {
        var lines = before.lines().toList();
        for (var i = lines.size() - 1; i >= 0; i--) {
            var line = lines.get(i).strip();
            if (line.endsWith("*/")) {
                return true;
            }
            var annotation = line.isEmpty() || line.startsWith("@") || line.startsWith("\"") || line.endsWith(",") || line.equals("})")
                || line.equals(")");
            if (!annotation) {
                return false;
            }
        }
        return false;
    }

    private static boolean asksTheMachineForTheTime(JavaMethodCall call) {
        var target = call.getTarget();
        var owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") && target.getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "systemUTC", "systemDefaultZone", "system" -> owner.equals("java.time.Clock");
            case "systemDefault" -> owner.equals("java.time.ZoneId");
            default -> false;
        };
    }

    private static boolean namedByTheFramework(JavaClass type) {
        return type.getAllRawInterfaces().stream()
            .anyMatch(parent -> !parent.getPackageName().startsWith("nl.buurtkanaal") && parent.getSimpleName().endsWith("Handler"));
    }

    private static boolean mayUse(String feature, String other) {
        return other.isEmpty() || feature.isEmpty() || feature.equals(other)
            || TIER.getOrDefault(other, 99) < TIER.getOrDefault(feature, 0);
    }

    /** "help" for nl.buurtkanaal.help.closure.X, and nothing for what is not ours. */
    private static String feature(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith("nl.buurtkanaal.") ? name.split("\\.")[2] : "";
    }

    private static void check(ArchRule rule) {
        rule.check(SITE);
    }
}
