package org.reciproque.office.rooms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.Refusal;

/** The dependency rule of the house: every module knows the words, no leaf knows another leaf. */
@AnalyzeClasses(packages = "org.reciproque", importOptions = RoomsTest.WhatIsShipped.class)
class RoomsTest {

    /** Leaves out tests, and whatever else stands where this class was compiled to, whichever tool compiled it. */
    static final class WhatIsShipped implements ImportOption {

        private static final String HERE = RoomsTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();

        @Override
        public boolean includes(Location location) {
            return new DoNotIncludeTests().includes(location) && !location.contains(HERE);
        }
    }

    private static final String WORDS = "org.reciproque.api..";
    private static final String DECISIONS = "org.reciproque.command..";
    private static final String STORE = "org.reciproque.store..";
    private static final String SCREENS = "org.reciproque.query..";
    private static final String REPORTS = "org.reciproque.reporting..";
    private static final String RESEARCH = "org.reciproque.research..";

    @ArchTest
    static final ArchRule decisions_know_no_other_leaf = noClasses()
            .that()
            .resideInAPackage(DECISIONS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(STORE, SCREENS, REPORTS, RESEARCH, "org.springframework.web..", "java.sql..");

    @ArchTest
    static final ArchRule screens_know_no_other_leaf = noClasses()
            .that()
            .resideInAPackage(SCREENS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(STORE, DECISIONS, REPORTS, RESEARCH);

    @ArchTest
    static final ArchRule reports_know_no_other_leaf = noClasses()
            .that()
            .resideInAPackage(REPORTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(STORE, DECISIONS, SCREENS, RESEARCH);

    @ArchTest
    static final ArchRule research_knows_no_other_leaf = noClasses()
            .that()
            .resideInAPackage(RESEARCH)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(STORE, DECISIONS, SCREENS, REPORTS);

    @ArchTest
    static final ArchRule the_store_knows_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage(STORE)
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are ours, outside the store",
                    (JavaClass type) -> type.getPackageName().startsWith("org.reciproque.")
                            && !type.getPackageName().startsWith("org.reciproque.store")));

    @ArchTest
    static final ArchRule words_are_records_enums_or_sealed = classes()
            .that()
            .resideInAPackage(WORDS)
            .and()
            .doNotHaveSimpleName("package-info")
            .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(DescribedPredicate.describe(
                    "records, enums, sealed interfaces, annotations, or one of the three exceptions",
                    (JavaClass type) -> type.isRecord()
                            || type.isEnum()
                            || type.isAnnotation()
                            || type.reflect().isSealed()
                            || Set.of(
                                            Refusal.class.getName(),
                                            NetworkEvent.class.getName(),
                                            NetworkCommand.class.getName())
                                    .contains(type.getName()))));

    @ArchTest
    static final ArchRule words_know_only_java_themselves_and_message_annotations = classes()
            .that()
            .resideInAPackage(WORDS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(WORDS, "java..", "org.jspecify..", "org.axonframework.modelling.command");

    @ArchTest
    static final ArchRule jasper_stays_in_reports = noClasses()
            .that()
            .resideOutsideOfPackage(REPORTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.sf.jasperreports..");

    @ArchTest
    static final ArchRule the_setting_of_pages_stays_in_reports = noClasses()
            .that()
            .resideOutsideOfPackage(REPORTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..");

    @ArchTest
    static final ArchRule parquet_stays_in_its_folder = noClasses()
            .that()
            .resideOutsideOfPackage("org.reciproque.research.parquet..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.parquet..");

    /** Anonymity is a shape that the compiler keeps: no personal word can be reached from here. */
    @ArchTest
    static final ArchRule research_touches_no_personal_word = noClasses()
            .that()
            .resideInAPackage(RESEARCH)
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "hold personal words or name a person",
                    (JavaClass type) -> Set.of(
                                            "org.reciproque.api.base.Words",
                                            "org.reciproque.api.base.Speaker",
                                            "org.reciproque.api.base.Noted",
                                            "org.reciproque.api.base.Parties",
                                            "org.reciproque.api.seat.Seat")
                                    .contains(type.getName())
                            || type.getPackageName().startsWith("org.reciproque.api.participant")
                            || type.getPackageName().startsWith("org.reciproque.api.savoir")
                            || type.getPackageName().startsWith("org.reciproque.api.bilan")
                            || type.getName().endsWith("History")));

    @ArchTest
    static final ArchRule decisions_have_no_clock_and_no_dice = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.reciproque.command.network..",
                    "org.reciproque.command.participant..",
                    "org.reciproque.command.gathering..",
                    "org.reciproque.command.savoir..",
                    "org.reciproque.command.miseenrelation..",
                    "org.reciproque.command.echange..",
                    "org.reciproque.command.bilan..",
                    "org.reciproque.command.note..")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now", Clock.class)
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule projections_never_send_commands = methods()
            .that()
            .areAnnotatedWith(EventHandler.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage(SCREENS)
            .should()
            .beDeclaredInClassesThat(DescribedPredicate.describe(
                    "do not hold a command gateway",
                    (JavaClass type) -> type.getFields().stream()
                            .noneMatch(field -> field.getRawType().isEquivalentTo(CommandGateway.class))));
}
