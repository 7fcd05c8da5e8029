package org.reciproque.office.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.seat.Seat;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** PostgreSQL is the belt; the braces are that each question of a screen says whose rows it wants. */
class EveryQuestionSaysItsNetworkTest {

    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.reciproque");

    /** What asks under the owner's role, one by one: it writes the rows of every network, or asks for none. */
    private static final Set<String> OF_EVERY_NETWORK = Set.of(
            "RowWriter",
            "Growth",
            "Silence",
            "SpokenPlaces",
            "CorrectedFacts",
            "NetworkNumbers",
            "ImportLedger",
            // What builds lists anew, of all networks at once, and what waits to be read.
            "Aside",
            "BatchWriter",
            "ColumnTypes",
            "GivenNumbers",
            "NextRows",
            "NextTables",
            "TableShape",
            "Unhurried",
            "SpokenAnew",
            "Swap",
            "Comparison",
            "Rebuild",
            "RebuildLock",
            "RebuildLedger");

    /** How far the readers of events are, and what is to be forgotten of every network: nothing is shown of any. */
    private static final Set<String> OF_NO_NETWORK = Set.of("StoredTokens", "OldReadings");

    @Test
    void every_method_of_a_repository_takes_the_network_and_asks_for_it() {
        List<Method> methods = OURS.stream()
                .filter(type -> type.isInterface() && type.isAssignableTo(Repository.class))
                .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                .filter(method -> !method.isSynthetic())
                .toList();
        assertThat(methods).hasSizeGreaterThan(20).allSatisfy(method -> {
            assertThat(takesNetwork(method)).as(method.toString()).isTrue();
            Query query = method.getAnnotation(Query.class);
            String asked = query == null ? method.getName() : query.value();
            assertThat(asked)
                    .as(method.toString())
                    .containsPattern(
                            query == null
                                    ? "ByNetwork|findById"
                                    : "(network|networkId) = :network|n\\.id = :network|id = :network");
        });
    }

    @Test
    void every_question_in_sql_is_asked_by_a_method_that_takes_the_network() {
        List<JavaMethod> asking = OURS.stream()
                .filter(type -> type.getPackageName().startsWith("org.reciproque.query"))
                .filter(type -> !OF_NO_NETWORK.contains(type.getSimpleName()))
                .flatMap(type -> type.getMethods().stream())
                .filter(EveryQuestionSaysItsNetworkTest::asks)
                .toList();
        assertThat(asking)
                .hasSizeGreaterThan(15)
                .allSatisfy(method -> assertThat(takesNetwork(method.reflect()))
                        .as(method.getFullName())
                        .isTrue());
    }

    @Test
    void nobody_else_in_the_rooms_of_readers_asks_under_the_role_of_the_owner() {
        assertThat(OURS.stream()
                        .filter(type -> List.of("query", "reporting", "research").stream()
                                .anyMatch(room -> type.getPackageName().startsWith("org.reciproque." + room)))
                        .filter(EveryQuestionSaysItsNetworkTest::mayAskAnything)
                        .map(EveryQuestionSaysItsNetworkTest::outermost)
                        .distinct())
                .allSatisfy(type -> assertThat(OF_EVERY_NETWORK).contains(type));
    }

    @Test
    void what_writes_as_the_owner_is_held_together_by_a_transaction_of_the_owner() {
        List<JavaMethod> held = OURS.stream()
                .filter(type -> type.getPackageName().startsWith("org.reciproque.office"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Transactional.class))
                .toList();
        assertThat(held)
                .hasSizeGreaterThan(8)
                .allSatisfy(method -> assertThat(
                                method.getAnnotationOfType(Transactional.class).value())
                        .as(method.getFullName())
                        .isEqualTo("owner"));
    }

    private static boolean asks(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(JdbcClient.class)
                        && "sql".equals(call.getTarget().getName()));
    }

    private static boolean mayAskAnything(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isAssignableTo(JdbcOperations.class));
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "").replaceFirst(".*\\.", "");
    }

    /** As a network, as its id, or in a seat or a question that carries one. */
    private static boolean takesNetwork(Method method) {
        return Arrays.stream(method.getParameters()).anyMatch(EveryQuestionSaysItsNetworkTest::isNetwork);
    }

    private static boolean isNetwork(Parameter parameter) {
        Class<?> type = parameter.getType();
        return type == NetworkId.class
                || type == Seat.class
                || (type == UUID.class && "network".equals(parameter.getName()))
                || Arrays.stream(type.getMethods())
                        .anyMatch(method -> "network".equals(method.getName())
                                && (method.getReturnType() == NetworkId.class || method.getReturnType() == UUID.class));
    }
}
