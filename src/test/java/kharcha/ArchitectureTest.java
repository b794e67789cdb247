package kharcha;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import kharcha.account.UserId;

/** The structure that the design promises, held by the build. */
@AnalyzeClasses(packages = "kharcha", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** From the inside to the outside: each may import only what stands before it. */
    private static final List<String> ORDER = List.of(
            "kharcha.money",
            "kharcha.account",
            "kharcha.ledger",
            "kharcha.report",
            "kharcha.understanding",
            "kharcha.understanding.local",
            "kharcha.understanding.watson",
            "kharcha.skills",
            "kharcha.conversation",
            "kharcha.web",
            "kharcha.signin",
            "kharcha.mail",
            "kharcha.drawing",
            "kharcha.channel",
            "kharcha.api",
            "kharcha.files",
            "kharcha.dashboard",
            "kharcha.rates",
            "kharcha.storage",
            "kharcha.ops",
            "kharcha.demo",
            "kharcha.lab",
            "kharcha");

    private static final String[] DOMAIN = {
        "kharcha.money..",
        "kharcha.account..",
        "kharcha.ledger..",
        "kharcha.report..",
        "kharcha.understanding",
        "kharcha.conversation.."
    };

    @ArchTest
    static final ArchRule packages_import_only_what_stands_before_them = classes()
            .that()
            .resideOutsideOfPackage("kharcha.pages..")
            .should(new ArchCondition<>("import only packages before their own") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesFromSelf().forEach(dependency -> {
                        int from = rank(type);
                        int to = rank(dependency.getTargetClass());
                        if (to > from) events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    });
                }
            });

    private static int rank(JavaClass type) {
        String name = type.getPackageName();
        // What jte generates of the templates belongs to the pages that show it.
        if (!name.startsWith("kharcha") || name.startsWith("kharcha.pages")) return -1;
        for (int i = 0; i < ORDER.size(); i++) {
            String known = ORDER.get(i);
            boolean exact = name.equals(known);
            boolean below = name.startsWith(known + ".") && !known.equals("kharcha") && !ORDER.contains(name);
            if (exact || below) return i;
        }
        throw new AssertionError("the package " + name + " has no place in the order of packages");
    }

    @ArchTest
    static final ArchRule packages_do_not_go_round_in_circles =
            slices().matching("kharcha.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_domain_knows_no_http_no_sql_and_no_json = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "java.net..",
                    "javax.sql..",
                    "io.javalin..",
                    "org.jdbi..",
                    "org.postgresql..",
                    "com.fasterxml..",
                    "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule ibm_stays_in_its_package = noClasses()
            .that()
            .resideOutsideOfPackage("kharcha.understanding.watson..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.ibm.cloud..")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("com.ibm.watson..");

    @ArchTest
    static final ArchRule only_one_file_knows_xchart = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("kharcha.drawing.Measured")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.knowm.xchart..");

    @ArchTest
    static final ArchRule only_the_storage_knows_jdbi_and_the_driver = noClasses()
            .that()
            .resideOutsideOfPackages("kharcha.storage..", "kharcha.lab..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "org.postgresql..", "com.zaxxer..", "org.flywaydb..");

    @ArchTest
    static final ArchRule only_signing_in_knows_the_cryptography_of_people = noClasses()
            .that()
            .resideOutsideOfPackage("kharcha.signin..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.bouncycastle..",
                    "com.nulabinc.zxcvbn..",
                    "com.yubico..",
                    "com.eatthepath.otp..",
                    "io.nayuki.qrcodegen..");

    @ArchTest
    static final ArchRule only_the_web_and_signing_in_know_signed_tokens = noClasses()
            .that()
            .resideOutsideOfPackages("kharcha.web..", "kharcha.signin..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.nimbusds..");

    @ArchTest
    static final ArchRule only_the_mail_knows_its_library = noClasses()
            .that()
            .resideOutsideOfPackage("kharcha.mail..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.simplejavamail..", "jakarta.mail..");

    @ArchTest
    static final ArchRule only_the_edge_knows_javalin = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "kharcha",
                    "kharcha.web..",
                    "kharcha.drawing..",
                    "kharcha.channel..",
                    "kharcha.api..",
                    "kharcha.files..",
                    "kharcha.dashboard..",
                    "kharcha.ops..",
                    "kharcha.lab.watson..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule every_query_names_its_user_first = methods()
            .that(are(describe(
                    "statements on users' own tables",
                    (JavaMethod method) -> method.getAnnotations().stream()
                            .anyMatch(annotation -> annotation
                                            .getRawType()
                                            .getPackageName()
                                            .startsWith("org.jdbi.v3.sqlobject.statement")
                                    && annotation.getRawType().getSimpleName().matches("Sql(Query|Update|Batch)")))))
            .and()
            .areDeclaredInClassesThat()
            // The closed list of directory tables, found by a secret or an identity; see the design, section 3.
            .haveNameNotMatching(
                    "kharcha\\.storage\\.(Identity|Chart(Link|Lookup)?|Directory|Retention|Housekeeping)\\w*Sql")
            .should(new ArchCondition<>("take the UserId first") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean named = !method.getRawParameterTypes().isEmpty()
                            && method.getRawParameterTypes().getFirst().isEquivalentTo(UserId.class);
                    if (!named)
                        events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " names no user first"));
                }
            })
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule money_is_never_a_floating_number_in_a_field = noFields()
            .that()
            .areDeclaredInClassesThat(resideInAnyPackage("kharcha.money..", "kharcha.ledger..", "kharcha.account.."))
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class);

    @ArchTest
    static final ArchRule money_is_never_a_floating_number_in_a_method = noMethods()
            .that()
            .areDeclaredInClassesThat(resideInAnyPackage("kharcha.money..", "kharcha.ledger..", "kharcha.account.."))
            .should()
            .haveRawReturnType(double.class)
            .orShould()
            .haveRawReturnType(float.class);

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(Year.class, "now")
            .orShould()
            .callMethod(YearMonth.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test must be able to say what time it is; ask a " + Clock.class.getSimpleName());

    @ArchTest
    static final ArchRule a_time_always_has_its_zone =
            noClasses().should().dependOnClassesThat().areAssignableTo(LocalDateTime.class);

    @ArchTest
    static final ArchRule nothing_imports_the_lab = noClasses()
            .that()
            .resideOutsideOfPackages("kharcha.lab..", "kharcha")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("kharcha.lab..");
}
